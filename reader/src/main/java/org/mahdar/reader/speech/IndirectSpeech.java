package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.page.Line;
import org.mahdar.text.TokenKind;

/**
 * Finds what somebody is reported to have said in other words: «قال إن …»، «مؤكدا أن …»، «أعرب عن …»، «…، بحسب X». One article, one
 * thread.
 */
final class IndirectSpeech {

    /** Fewer words are no content. */
    private static final int FEWEST_WORDS = 2;
    /** Fewer words before a direct quotation only lead into it; fewer in marks are an emphasised word. */
    private static final int FEWEST_BEFORE_QUOTE = 3;

    private static final int FAR = 45;
    private static final int RIGHT_BEFORE = 8;

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
    private ReportedCues cues;
    private SaidWords words;

    IndirectSpeech(Prepared p) {
        this.p = p;
        this.a = p.analysis();
    }

    /** The stretches in the order of the text, none inside a direct quotation. */
    List<Stretch> find(Voices all) {
        voices = all;
        cues = new ReportedCues(p, all);
        words = new SaidWords(p, all, cues);
        List<Stretch> found = new ArrayList<>();
        for (Line line : p.page().lines()) {
            int sentence = -1;
            for (int t = line.from(); !line.kind().dropped() && t < line.to(); t++) {
                if (a.sentences().sentenceOf(t) != sentence) {
                    sentence = a.sentences().sentenceOf(t);
                    if (sentence >= 0) {
                        int start = Math.max(line.report(), a.sentences().start(sentence));
                        sentence(start, a.sentences().end(sentence), found);
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
            Cue cue = cues.at(t);
            if (t < free || cue == null || cue.kind() == Cue.Kind.ACT || voices.isInside(t)) {
                continue;
            }
            Stretch one = cue.kind() == Cue.Kind.SOURCE || words.isSaidAside(t) || words.compares(t, start, end)
                    ? found.size() > before ? null : source(cue, t, start, end)
                    : stretch(cue, t, end);
            if (one != null) {
                found.add(one);
                free = one.to();
            }
        }
    }

    private Stretch stretch(Cue cue, int t, int end) {
        int from = cue.kind() == Cue.Kind.HEADLINE ? cue.end() : words.begin(t, end);
        return from < 0 || from >= end ? null : cut(cue, from, words.end(t, from, end));
    }

    /** «…، بحسب X» behind a sentence that nobody else says; «بحسب X، …» before one. */
    private Stretch source(Cue cue, int t, int start, int end) {
        int head = t;
        while (head > start && words.isSource(head - 1)
                || head > start && a.stem(head - 1).endsWith("ما") && cue.kind() != Cue.Kind.SOURCE) {
            head--;
        }
        if (head - start > Circumstances.FARTHEST || saysWho(start, head)) {
            return null;
        }
        if (count(start, head) > 2) {
            return holdsQuote(start, Math.min(end, t + FAR)) ? null : cut(cue, start, head);
        }
        int from = behindSource(t, end);
        return from < 0 ? null : cut(cue, from, words.end(t, from, end));
    }

    /** «وذكرت صحيفة … نقلا عن X»: a verb of speech stands right before. */
    private boolean saysWho(int start, int head) {
        for (int i = head - 1; i >= Math.max(start, head - RIGHT_BEFORE); i--) {
            Cue cue = cues.at(i);
            if (a.tag(i) == Tag.VERB) {
                return i <= start + 1 && cue != null && cue.kind() == Cue.Kind.VERB;
            }
        }
        return false;
    }

    /** Where the words begin that a source before them tells: behind «فإن», else behind the comma; -1 for nowhere. */
    private int behindSource(int t, int end) {
        int comma = -1;
        for (int i = t + 1; i < Math.min(end, t + FAR); i++) {
            if (voices.isInside(i)) {
                return comma;
            }
            if (words.isThat(i) && (a.hasConjunction(i) || a.isMark(i - 1, ',') || comma < 0)) {
                int from = words.behindThat(i);
                return voices.isSpoken(from) ? -1 : from;
            }
            if (a.isMark(i, ':') && comma < 0) {
                return i + 1 < end && !voices.isSpoken(i + 1) ? i + 1 : -1;
            }
            boolean begins = a.isMark(i, ',') && !SaidWords.isThatWord(a, i + 1) && !a.is(i + 1, WordClass.GIVEN);
            if (comma < 0 && i > t + 1 && isThen(i)) {
                return i;
            }
            Cue next = begins ? cues.at(i + 1) : null;
            if (next != null && next.kind() == Cue.Kind.VERB && next.carried() && words.begin(i + 1, end) > 0) {
                return words.begin(i + 1, end);
            }
            if (begins && comma < 0 && a.tag(i + 1) != Tag.REL) {
                comma = voices.isQuoteAhead(i + 1) ? -1 : i + 1;
            }
        }
        return comma;
    }

    /** «فقد نفد»، «فإنه»: the main clause behind what is put in front of it. */
    private boolean isThen(int t) {
        return a.original(t, t + 1).startsWith("ف") && (a.hasConjunction(t) || a.stemIs(t, "فقد"));
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
                        || SaidWords.isThatWord(a, to - 1))) {
            to--;
        }
        boolean leads = to < a.size() && voices.isQuoteAhead(to);
        boolean marked = a.isMark(from, '"') && a.isMark(to - 1, '"');
        return count(from, to) < (leads || marked ? FEWEST_BEFORE_QUOTE : FEWEST_WORDS)
                ? null
                : new Stretch(cue, from, to);
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

    private int count(int from, int to) {
        int count = 0;
        for (int t = from; t < to; t++) {
            count += a.tokens().kind(t) == TokenKind.MARK ? 0 : 1;
        }
        return count;
    }
}
