package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.page.Line;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/**
 * Finds what somebody is reported to have said in other words: «قال إن …»، «مؤكدا أن …»، «أعرب عن …»، «…، بحسب X». One article, one
 * thread.
 */
final class IndirectSpeech {

    /** Fewer words are no content. */
    private static final int FEWEST_WORDS = 2;
    /** Fewer words before a direct quotation only lead into it. */
    private static final int FEWEST_BEFORE_QUOTE = 2;

    private static final int NEAR = 12;
    private static final int FAR = 45;

    /**
     * A stretch of reported sense.
     *
     * @param cue the word that tells who says it
     * @param from its first token
     * @param to the token after its last one
     */
    record Stretch(Cue cue, int from, int to) {}

    private final Analysis a;
    private final Prepared p;
    private Voices voices;

    IndirectSpeech(Prepared p) {
        this.p = p;
        this.a = p.analysis();
    }

    /** The stretches in the order of the text, none inside a direct quotation. */
    List<Stretch> find(Voices all) {
        voices = all;
        List<Stretch> found = new ArrayList<>();
        for (Line line : p.page().lines()) {
            int sentence = -1;
            for (int t = line.from(); !line.kind().dropped() && t < line.to(); t++) {
                if (a.sentences().sentenceOf(t) != sentence) {
                    sentence = a.sentences().sentenceOf(t);
                    if (sentence >= 0) {
                        sentence(a.sentences().start(sentence), a.sentences().end(sentence), found);
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Stretch::from));
        return found;
    }

    private void sentence(int start, int end, List<Stretch> found) {
        int before = found.size();
        int free = start;
        for (int t = start; t < end; t++) {
            Cue cue = voices.cue(t);
            if (t < free || cue == null || cue.kind() == Cue.Kind.ACT || voices.isInside(t)) {
                continue;
            }
            Stretch one = cue.kind() == Cue.Kind.SOURCE || isSaidAside(t)
                    ? found.size() > before ? null : source(cue, t, start, end)
                    : stretch(cue, t, end);
            if (one != null) {
                found.add(one);
                free = one.to();
            }
        }
    }

    /** «حسبما أفاد X»، «وفق ما ذكرت X»: the verb tells the source of the words before. */
    private boolean isSaidAside(int t) {
        if (a.tag(t) != Tag.VERB || t == 0) {
            return false;
        }
        return isSource(t - 1) || t > 1 && a.stemIs(t - 1, "ما") && isSource(t - 2);
    }

    private boolean isSource(int t) {
        return a.tokens().isWord(t)
                && !a.lexicon()
                        .patterns()
                        .startingWith("speech.source", a.stem(t))
                        .isEmpty();
    }

    private Stretch stretch(Cue cue, int t, int end) {
        int from = cue.kind() == Cue.Kind.HEADLINE ? cue.end() : content(t, end);
        return from < 0 || from >= end ? null : cut(cue, from, contentEnd(from, end));
    }

    /** Where what is said begins: behind «أن», a colon, or the preposition or bare noun that the verb takes; -1 for nowhere. */
    private int content(int t, int end) {
        for (int i = t + 1; i < Math.min(end, t + FAR); i++) {
            boolean other = i > t + 1
                    && a.tag(i) == Tag.VERB
                    && Speech.isSpeech(a.verb(i).verb());
            if (voices.isInside(i) || isQuoteAhead(i) || other && !isRelative(i)) {
                break;
            }
            if (isThat(i)) {
                int from = a.hasEnclitic(i) ? i : i + 1;
                boolean direct = isSpoken(from) || isSpoken(i + 1) || isSpoken(from + 1);
                return direct ? -1 : from;
            }
            if (a.isMark(i, ':')) {
                return -1;
            }
        }
        return object(t, end);
    }

    private boolean isRelative(int verb) {
        return verb > 0 && (a.tag(verb - 1) == Tag.REL || a.tag(verb - 1) == Tag.NOUN && a.hasEnclitic(verb));
    }

    private boolean isSpoken(int t) {
        return t < a.size() && (voices.isInside(t) || isQuoteAhead(t));
    }

    private boolean isQuoteAhead(int t) {
        return a.tokens().kind(t) == TokenKind.MARK && t + 1 < a.size() && voices.isInside(t + 1);
    }

    private boolean isThat(int t) {
        boolean that = a.tag(t) == Tag.THAT || a.tag(t) == Tag.SUB && a.stemIs(t, "ان");
        return that
                && (t == 0
                        || a.lexicon()
                                .patterns()
                                .startingWith("speech.when", a.stem(t - 1))
                                .isEmpty());
    }

    /** «أعرب عن قلقه»، «ندد بالهجوم»، «أعلن عدم قدرته»: what a verb or participle of {@code speech.object} takes. */
    private int object(int t, int end) {
        if (a.tag(t) == Tag.VERB && a.verb(t).form().tense() == VerbForm.Tense.IMPERFECT) {
            return -1;
        }
        for (Patterns.Phrase phrase : a.lexicon().patterns().startingWith("speech.object", a.stem(t))) {
            int from = phrase.value().equals("bare") ? bare(t) : behind(t, end, phrase.value());
            if (from >= 0 && !voices.isInside(from) && !isQuoteAhead(from)) {
                return from;
            }
        }
        return -1;
    }

    private int behind(int t, int end, String preposition) {
        for (int i = t + 1; i < Math.min(end, t + NEAR); i++) {
            if (isQuoteAhead(i)) {
                return -1;
            }
            boolean word = a.tag(i) == Tag.PREP && a.stemIs(i, preposition);
            if (word) {
                return a.hasEnclitic(i) || i + 1 >= end ? -1 : i + 1;
            }
            boolean glued = preposition.length() == 1 && a.preposition(i) == preposition.charAt(0);
            if (glued && a.isNominal(i) && !a.is(i, WordClass.WEEKDAY) && !a.is(i, WordClass.TIME)) {
                return i;
            }
        }
        return -1;
    }

    /** The bare masdar that is the verb's object. */
    private int bare(int t) {
        Clause clause = a.tag(t) == Tag.VERB ? p.subjects().clause(t) : null;
        if (clause == null) {
            return t + 1 < a.size() && a.is(t + 1, WordClass.MASDAR) && a.preposition(t + 1) == 0 ? t + 1 : -1;
        }
        for (HeadNoun noun : clause.nouns()) {
            boolean object = noun.prep().isEmpty() && noun.first() && a.is(noun.token(), WordClass.MASDAR);
            if (object && noun.token() - t <= NEAR && (noun.phrase() >= 2 || noun.token() > t + 1)) {
                return noun.token();
            }
        }
        return -1;
    }

    /** What is said runs to the end of the sentence, to the next words of somebody, or to a quotation that ends the sentence. */
    private int contentEnd(int from, int end) {
        for (int t = from + 1; t < end; t++) {
            if (voices.isInside(t) || isQuoteAhead(t)) {
                int behind = t + 1;
                while (behind < end && (voices.isInside(behind) || a.tokens().kind(behind) == TokenKind.MARK)) {
                    behind++;
                }
                if (behind >= end - 1) {
                    return t;
                }
                t = behind - 1;
                continue;
            }
            if (endsWords(t, end)) {
                return t;
            }
        }
        return end;
    }

    private boolean endsWords(int t, int end) {
        Cue cue = voices.cue(t);
        boolean clause = a.isMark(t - 1, ',') || a.hasConjunction(t) || a.tag(t - 1) == Tag.CONJ;
        boolean says = cue != null && cue.kind() != Cue.Kind.ACT && cue.kind() != Cue.Kind.HEADLINE;
        if (says && cue.kind() == Cue.Kind.SOURCE) {
            return true;
        }
        boolean aside = isSource(t) && t + 2 < end && (isSaidAside(t + 1) || isSaidAside(t + 2));
        boolean comes = says && (clause || cue.kind() == Cue.Kind.INHERITED);
        boolean meanwhile =
                !a.lexicon().patterns().startingWith("speech.break", a.stem(t)).isEmpty() && a.isMark(t - 1, ',');
        return aside || comes || meanwhile;
    }

    /** «…، بحسب X» behind a sentence that nobody else says; «بحسب X، …» before one. */
    private Stretch source(Cue cue, int t, int start, int end) {
        int head = t;
        while (head > start && isSource(head - 1)
                || head > start && a.stem(head - 1).endsWith("ما") && cue.kind() != Cue.Kind.SOURCE) {
            head--;
        }
        if (head - start > Circumstances.FARTHEST) {
            return null;
        }
        if (words(start, head) > 2) {
            return holdsQuote(start, Math.min(end, t + FAR)) ? null : cut(cue, start, head);
        }
        for (int i = t + 1; i < Math.min(end, t + FAR); i++) {
            boolean then = isThat(i);
            if (voices.isInside(i)) {
                return null;
            }
            if (a.isMark(i, ',') && !isThat(i + 1) && !a.is(i + 1, WordClass.GIVEN) || then) {
                return isSpoken(i + 1) ? null : cut(cue, i + 1, contentEnd(i + 1, end));
            }
        }
        return null;
    }

    private boolean holdsQuote(int from, int to) {
        for (int t = from; t < to; t++) {
            if (voices.isInside(t)) {
                return true;
            }
        }
        return false;
    }

    /** The stretch without the marks at its ends, or null where too little is left. */
    private Stretch cut(Cue cue, int first, int last) {
        int from = first;
        int to = last;
        while (from < to && a.tokens().kind(from) == TokenKind.MARK && !a.isMark(from, '"') && !a.isMark(from, '«')) {
            from++;
        }
        while (to > from
                && (a.tokens().kind(to - 1) == TokenKind.MARK && !closes(from, to - 1)
                        || a.tokens().kind(to - 1) == TokenKind.LINE_END
                        || a.tag(to - 1) == Tag.CONJ
                        || isThat(to - 1))) {
            to--;
        }
        boolean leads = to < a.size() && isQuoteAhead(to);
        int words = words(from, to);
        return words < (leads ? FEWEST_BEFORE_QUOTE : FEWEST_WORDS) ? null : new Stretch(cue, from, to);
    }

    /** Whether the mark closes one that was opened inside the stretch. */
    private boolean closes(int from, int mark) {
        int straight = 0;
        int brackets = 0;
        for (int t = from; t <= mark; t++) {
            straight += a.isMark(t, '"') ? 1 : 0;
            brackets += a.isMark(t, '(') || a.isMark(t, '«') || a.isMark(t, '“') ? 1 : 0;
        }
        return a.isMark(mark, '"') && straight % 2 == 0
                || brackets > 0 && (a.isMark(mark, ')') || a.isMark(mark, '»') || a.isMark(mark, '”'));
    }

    private int words(int from, int to) {
        int words = 0;
        for (int t = from; t < to; t++) {
            words += a.tokens().kind(t) == TokenKind.MARK ? 0 : 1;
        }
        return words;
    }
}
