package org.mahdar.reader.speech;

import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.page.Line;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/** Where the words that somebody is reported to have said begin and end. One article, one thread. */
final class SaidWords {

    private static final int NEAR = 12;
    private static final int FAR = 45;
    /** «أعرب فلان، وهو …، عن …»: how far a preposition of its own may stand behind its verb. */
    private static final int BEYOND_APPOSITION = 30;

    private static final int BEHIND_APPOSITION = 4;
    /** The subject before a verb of speech that begins another clause has so many words. */
    private static final int SUBJECT = 7;

    private final Prepared p;
    private final Analysis a;
    private final Voices voices;
    private final ReportedCues cues;

    SaidWords(Prepared p, Voices voices, ReportedCues cues) {
        this.p = p;
        this.a = p.analysis();
        this.voices = voices;
        this.cues = cues;
    }

    /** Where what is said begins: behind «أن», a colon, or the preposition or bare noun that the verb takes; -1 for nowhere. */
    int begin(int t, int end) {
        for (int i = t + 1; i < Math.min(end, t + FAR); i++) {
            boolean other = i > t + 1
                    && a.tag(i) == Tag.VERB
                    && Speech.isSpeech(a.verb(i).verb());
            if (voices.isInside(i) || isQuoteAhead(i) || other && !isRelative(i)) {
                break;
            }
            if (isThat(i) && !a.hasConjunction(i) && !isGoverned(i, t)) {
                int from = behindThat(i);
                boolean direct = isSpoken(from) || isSpoken(i + 1) || isSpoken(from + 1);
                int object = direct ? object(t, end) : -1;
                return !direct ? from : object < i ? object : -1;
            }
            if (a.isMark(i, ':')) {
                int object = object(t, i);
                if (object >= 0) {
                    return object;
                }
                return i + 1 < end && !isMarkOfQuote(i + 1) && !isSpoken(i + 1) ? i + 1 : -1;
            }
        }
        return object(t, end);
    }

    /** Whether what begins there, as {@link #begin} found it for the cue, is a noun phrase and no clause. */
    boolean isPhrase(int from) {
        return from > 0 && !isThat(from - 1) && !isThat(from) && !a.isMark(from - 1, ':');
    }

    /** «يريد أن»، «من المقرر أن»: another word takes it; «إن» none but a verb of speech takes. */
    private boolean isGoverned(int that, int cue) {
        int before = that - 1;
        if (before <= cue + 1 || a.original(that, that + 1).startsWith("إ")) {
            return false;
        }
        boolean expected = a.hasArticle(before)
                && a.is(before, WordClass.PARTICIPLE)
                && a.tag(before - 1) == Tag.PREP
                && a.stemIs(before - 1, "من");
        return expected || a.tag(before) == Tag.VERB;
    }

    private boolean isRelative(int verb) {
        return verb > 0 && (a.tag(verb - 1) == Tag.REL || a.tag(verb - 1) == Tag.NOUN && a.hasEnclitic(verb));
    }

    private boolean isMarkOfQuote(int t) {
        return a.tokens().kind(t) == TokenKind.MARK
                && "\"«“”'".indexOf(a.tokens().first(t)) >= 0;
    }

    /** Whether a direct quotation begins or goes on there. */
    boolean isSpoken(int t) {
        return t < a.size() && (voices.isInside(t) || isQuoteAhead(t));
    }

    boolean isQuoteAhead(int t) {
        return a.tokens().kind(t) == TokenKind.MARK && t + 1 < a.size() && voices.isInside(t + 1);
    }

    /** «أن»، «إن»، «بأن», with a pronoun or without. */
    static boolean isThatWord(Analysis a, int t) {
        return a.tag(t) == Tag.THAT
                || a.tag(t) == Tag.SUB && a.stemIs(t, "ان")
                || a.tag(t) == Tag.NOUN && a.stemIs(t, "بان") && a.hasEnclitic(t);
    }

    /** The first token of what «أن» begins; a pronoun that is a word of it stays with it. */
    int behindThat(int that) {
        return a.hasEnclitic(that) && a.tag(that) != Tag.NOUN ? that : that + 1;
    }

    /** Whether the token is an «أن» that can begin what is said. */
    boolean isThat(int t) {
        if (!isThatWord(a, t)) {
            return false;
        }
        for (int before = Math.max(0, t - 3); before < t; before++) {
            for (Patterns.Phrase phrase : a.phrases("speech.when", before)) {
                if (before + phrase.words().size() == t && a.stands(phrase, before)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** «أعرب عن قلقه»، «ندد بالهجوم»، «أعلن عدم قدرته»: what a verb or participle of {@code speech.object} takes. */
    private int object(int t, int end) {
        boolean participle = a.tag(t) == Tag.NOUN && t > 0 && a.tag(t - 1) == Tag.NOUN && !a.hasConjunction(t);
        if (participle && a.stem(t - 1).endsWith("ا") && a.stem(t).endsWith("ا")) {
            return -1;
        }
        boolean habit = a.tag(t) == Tag.VERB && a.verb(t).form().tense() == VerbForm.Tense.IMPERFECT;
        if (habit && !isHeadline(t)) {
            return -1;
        }
        int nearest = -1;
        for (Patterns.Phrase phrase : a.phrases("speech.object", t)) {
            int from = phrase.value().equals("bare") ? bare(t, end) : behind(t, end, phrase.value());
            if (from >= 0 && !voices.isInside(from) && !isQuoteAhead(from)) {
                nearest = nearest < 0 ? from : Math.min(nearest, from);
            }
        }
        return nearest;
    }

    /** «موسكو تعلن وقف …»: the first verb of a line without a full stop, behind its subject. */
    private boolean isHeadline(int t) {
        int sentence = a.sentences().sentenceOf(t);
        int start = a.sentences().start(sentence);
        Line line = a.sentences().line(sentence) < p.page().lines().size()
                ? p.page().lines().get(a.sentences().line(sentence))
                : null;
        if (line == null || t == start || t - start > SUBJECT || a.isMark(line.to() - 1, '.') || start != line.from()) {
            return false;
        }
        for (int i = start; i < t; i++) {
            boolean name = a.isNominal(i) || a.hasArticle(i) || a.tag(i) == Tag.MARK && !a.isMark(i, ':');
            if (!name) {
                return false;
            }
        }
        return true;
    }

    private int behind(int t, int end, String preposition) {
        int comma = -1;
        for (int i = t + 1; i < Math.min(end, t + BEYOND_APPOSITION); i++) {
            comma = a.isMark(i, ',') ? i : comma;
            if (isQuoteAhead(i) || i >= t + NEAR && comma < 0) {
                return -1;
            }
            boolean word = a.tag(i) == Tag.PREP && a.stemIs(i, preposition);
            if (word && (i < t + NEAR || i - comma <= BEHIND_APPOSITION)) {
                return a.hasEnclitic(i) || i + 1 >= end ? -1 : i + 1;
            }
            boolean glued = (i < t + NEAR || a.isMark(i - 1, ','))
                    && preposition.length() == 1
                    && a.preposition(i) == preposition.charAt(0);
            glued &= a.preposition(i) != 'ل' || a.is(i, WordClass.MASDAR);
            if (glued && a.isNominal(i) && !a.is(i, WordClass.WEEKDAY) && !a.is(i, WordClass.TIME)) {
                return i;
            }
        }
        return -1;
    }

    /** The bare masdar that is the verb's object. */
    private int bare(int t, int end) {
        Clause clause = a.tag(t) == Tag.VERB ? p.subjects().clause(t) : null;
        if (clause == null) {
            return t + 1 < a.size() && isMasdar(t + 1) && a.preposition(t + 1) == 0 ? t + 1 : -1;
        }
        boolean before = p.subjects().how(t) == Subjects.How.BEFORE || isHeadline(t) || isBehindSubject(t);
        int farther = farther(t, end);
        for (HeadNoun noun : clause.nouns()) {
            boolean object = noun.prep().isEmpty() && noun.first() && isMasdar(noun.token());
            boolean second = noun.phrase() >= 2 || noun.token() > t + 1 || before;
            if (object && noun.token() - t <= NEAR && second) {
                return farther < 0 ? noun.token() : Math.min(noun.token(), farther);
            }
        }
        return farther;
    }

    private boolean isMasdar(int t) {
        return a.is(t, WordClass.MASDAR) || a.stemIs(t, "عدم");
    }

    /** «وكانت المنظمة أعلنت …»: between the auxiliary and the verb stands the subject. */
    private boolean isBehindSubject(int t) {
        int start = a.sentences().start(a.sentences().sentenceOf(t));
        boolean noun = false;
        for (int i = t - 1; i >= Math.max(start, t - FAR); i--) {
            if (a.tag(i) == Tag.BE) {
                return noun;
            }
            if (a.tag(i) == Tag.VERB || a.tag(i) == Tag.REL || a.isMark(i, ',')) {
                return false;
            }
            noun |= a.isNominal(i);
        }
        return false;
    }

    /** «أعلن الاتحاد، في وقت متأخر أمس، إقالة المدرب»: a masdar that goes on behind a phrase that is complete. */
    private int farther(int t, int end) {
        for (int i = t + 2; i < Math.min(end - 1, t + BEYOND_APPOSITION); i++) {
            Tag tag = a.tag(i);
            if (tag == Tag.VERB && !a.is(i, WordClass.TIME) || tag == Tag.REL || tag == Tag.THAT || isSpoken(i)) {
                return -1;
            }
            boolean bare = tag == Tag.NOUN
                    && a.is(i, WordClass.MASDAR)
                    && !a.hasArticle(i)
                    && a.preposition(i) == 0
                    && !a.hasConjunction(i)
                    && (a.hasEnclitic(i)
                            || a.tag(i + 1) == Tag.NUMBER
                            || a.isNominal(i + 1) && a.preposition(i + 1) == 0);
            if (bare && isComplete(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a noun behind the token is no genitive of it. */
    private boolean isComplete(int t) {
        return a.isMark(t, ',')
                || a.isMark(t, ')')
                || a.isMark(t, '"')
                || a.is(t, WordClass.WEEKDAY)
                || a.is(t, WordClass.TIME)
                || a.tag(t) == Tag.PREP && a.hasEnclitic(t)
                || a.tag(t) == Tag.ADV
                || a.tag(t) == Tag.NISBA && a.hasArticle(t);
    }

    /** What is said runs to the end of the sentence, to the next words of somebody, or to a quotation that ends it. */
    int end(int from, int end) {
        boolean phrase = isPhrase(from);
        for (int t = from + 1; t < end; t++) {
            if (voices.isInside(t) || isQuoteAhead(t)) {
                int behind = t + 1;
                while (behind < end && (voices.isInside(behind) || a.tokens().kind(behind) == TokenKind.MARK)) {
                    behind++;
                }
                if (behind >= end - 1 || endsWords(behind, end, phrase)) {
                    return t;
                }
                t = behind - 1;
                continue;
            }
            if (endsWords(t, end, phrase) || phrase && t + 1 < end && goesOn(t, from)) {
                return beforeSubject(t, from, end);
            }
        }
        return end;
    }

    /** «اتهمها بدعم الإرهاب وفرضت …»، «أعلن رحيله ثم عاد»، «…، كما أنه»: the teller goes on behind a noun phrase. */
    private boolean goesOn(int t, int from) {
        boolean but = a.isMark(t - 1, ',') && isThatWord(a, t + 1) && !isThat(t + 1);
        if (but) {
            return true;
        }
        if (a.tag(t) != Tag.VERB || a.verb(t).form().tense() != VerbForm.Tense.PERFECT || isInRelative(t, from)) {
            return false;
        }
        return a.hasConjunction(t) || a.tag(t - 1) == Tag.CONJ && !a.stemIs(t - 1, "كما");
    }

    /** «الاتفاق الذي تم وعرض من قبل»: whether the verb may still tell of a noun of the words. */
    private boolean isInRelative(int t, int from) {
        for (int i = t - 1; i > Math.max(from, t - FAR) && !a.isMark(t - 1, ','); i--) {
            if (a.tag(i) == Tag.REL) {
                return true;
            }
        }
        return false;
    }

    /** «…، وأحدهم قال إن»: where the subject of the next verb of speech begins. */
    private int beforeSubject(int t, int from, int end) {
        if (t - 1 > from && isLedIn(t, end)) {
            return t - 1;
        }
        if (a.tag(t) != Tag.VERB || a.hasConjunction(t)) {
            return t;
        }
        int comma = commaBeforeSubject(t);
        return comma > from ? comma : t;
    }

    /** The comma before the subject of the verb, or -1 where something else stands between. */
    private int commaBeforeSubject(int t) {
        for (int i = t - 1; i >= Math.max(0, t - SUBJECT); i--) {
            if (a.isMark(i, ',')) {
                return i < t - 1 ? i : -1;
            }
            Tag tag = a.tag(i);
            if (tag == Tag.VERB || tag == Tag.REL || tag == Tag.SUB || tag == Tag.THAT || tag == Tag.LINE_END) {
                return -1;
            }
        }
        return -1;
    }

    private boolean endsWords(int t, int end, boolean phrase) {
        if (t >= end) {
            return false;
        }
        Cue cue = cues.at(t);
        boolean says = cue != null && cue.kind() != Cue.Kind.ACT && cue.kind() != Cue.Kind.HEADLINE;
        if (says && cue.kind() == Cue.Kind.SOURCE) {
            return !isInserted(t, end);
        }
        boolean aside = isSource(t) && t + 2 < end && (isSaidAside(t + 1) || isSaidAside(t + 2));
        return aside || says && comes(cue, t, end) || isBreak(t, end, phrase);
    }

    private boolean comes(Cue cue, int t, int end) {
        boolean joined = a.tag(t - 1) == Tag.CONJ && !a.stemIs(t - 1, "او") || isLedIn(t, end);
        boolean clause = a.isMark(t - 1, ',') || a.hasConjunction(t) || joined;
        if (cue.kind() == Cue.Kind.INHERITED) {
            return clause && a.isMark(t - 1, ',') || begin(t, end) >= 0 || isSpokenNear(t, end);
        }
        if (cue.kind() == Cue.Kind.WEAK && begin(t, end) < 0 && !isSpokenNear(t, end)) {
            return false;
        }
        boolean subject = cue.kind() == Cue.Kind.VERB
                && p.subjects().how(t) != Subjects.How.RELATIVE
                && commaBeforeSubject(t) >= 0
                && t + 1 < end
                && isThat(t + 1);
        return clause || subject;
    }

    /** «وقد قال»، «حيث قال»: the word before belongs to the clause of the verb. */
    private boolean isLedIn(int t, int end) {
        boolean already = a.tag(t - 1) == Tag.PARTICLE && a.hasConjunction(t - 1);
        boolean led = already || breaks("speech.break", t - 1, true) || breaks("speech.aside", t - 1, true);
        return led && (begin(t, end) >= 0 || isSpokenNear(t, end));
    }

    private boolean isSpokenNear(int t, int end) {
        for (int i = t + 1; i < Math.min(end, t + NEAR / 2); i++) {
            if (isSpoken(i) || a.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    /** «سلوك فلان، على حد تعبيره، لم يتغير»: the speaker's words go on behind the source. */
    private boolean isInserted(int t, int end) {
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            int behind = t + phrase.words().size();
            if (phrase.value().equals("self") && a.stands(phrase, t)) {
                return behind + 1 < end && a.tokens().kind(behind) != TokenKind.MARK;
            }
        }
        return false;
    }

    /** «…، في حين أن»، «… لكنه»: the teller goes on; some words tell it behind a noun phrase only. */
    private boolean isBreak(int t, int end, boolean phrase) {
        boolean comma = a.isMark(t - 1, ',');
        boolean then = a.hasConjunction(t)
                && a.tag(t) == Tag.DEM
                && t + 1 < end
                && (a.tag(t + 1) == Tag.PREP || a.preposition(t + 1) != 0);
        return breaks("speech.aside", t, phrase) || (comma || then) && breaks("speech.break", t, phrase);
    }

    private boolean breaks(String group, int t, boolean phrase) {
        for (Patterns.Phrase one : a.phrases(group, t)) {
            if (a.stands(one, t) && (phrase || !one.value().equals("phrase"))) {
                return true;
            }
        }
        return false;
    }

    /** «حسبما أفاد X»، «وفق ما ذكرت X»، «وفقا لما نقلته X»: the verb tells the source of the words before. */
    boolean isSaidAside(int t) {
        if (a.tag(t) != Tag.VERB || t == 0) {
            return false;
        }
        boolean what = t > 1 && (a.stemIs(t - 1, "ما") || a.stemIs(t - 1, "لما"));
        return isSource(t - 1) || what && isSource(t - 2);
    }

    /** «…، كما ذكرت الشرطة»: the end of a sentence that tells who told it. */
    boolean compares(int t, int start, int end) {
        Cue cue = cues.at(t);
        boolean as = t > start + 2
                && cue != null
                && cue.kind() == Cue.Kind.VERB
                && a.stemIs(t - 1, "كما")
                && a.isMark(t - 2, ',');
        return as && end - t <= NEAR && !a.hasEnclitic(t) && begin(t, end) < 0;
    }

    /** Whether the word can begin the name of a source. */
    boolean isSource(int t) {
        if (!a.tokens().isWord(t)) {
            return false;
        }
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            if (a.stands(phrase, t)) {
                return true;
            }
        }
        return false;
    }
}
