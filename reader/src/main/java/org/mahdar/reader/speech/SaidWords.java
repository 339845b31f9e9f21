package org.mahdar.reader.speech;

import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/** Where the words that somebody is reported to have said begin and end. One article, one thread. */
final class SaidWords {

    private static final int NEAR = 12;
    private static final int FAR = 45;
    /** The subject before a verb of speech that begins another clause has so many words. */
    private static final int SUBJECT = 7;

    private final Prepared p;
    private final Analysis a;
    private final Voices voices;
    private final ReportedCues cues;
    private final SaidNouns nouns;

    SaidWords(Prepared p, Voices voices, ReportedCues cues) {
        this.p = p;
        this.a = p.analysis();
        this.voices = voices;
        this.cues = cues;
        this.nouns = new SaidNouns(p, voices);
    }

    /** Where what is said begins: behind «أن», a colon, or the preposition or bare noun that the verb takes; -1 for nowhere. */
    int begin(int t, int end) {
        for (int i = t + 1; i < Math.min(end, t + FAR); i++) {
            boolean other = i > t + 1
                    && a.tag(i) == Tag.VERB
                    && Speech.isSpeech(a.verb(i).verb());
            if (voices.isInside(i) || voices.isQuoteAhead(i) || other && !isRelative(i)) {
                break;
            }
            if (isThat(i) && !a.hasConjunction(i) && !isGoverned(i, t)) {
                int from = behindThat(i);
                boolean direct = voices.isSpoken(from) || voices.isSpoken(i + 1) || voices.isSpoken(from + 1);
                int object = direct ? nouns.object(t, end) : -1;
                if (direct && voices.isSpoken(from) && isSubject(from, end)) {
                    return from;
                }
                return !direct ? from : object >= 0 && object < i ? object : behindQuote(i + 1, end);
            }
            if (a.isMark(i, ':')) {
                int object = nouns.object(t, i);
                if (object >= 0) {
                    return object;
                }
                return i + 1 < end && !isMarkOfQuote(i + 1) && !voices.isSpoken(i + 1) ? i + 1 : -1;
            }
        }
        return nouns.object(t, end);
    }

    /** «أن "الحل" هو …»: what stands in quotation marks is the subject of words that are not. */
    private boolean isSubject(int from, int end) {
        int i = from;
        while (i < end && voices.isSpoken(i)) {
            i++;
        }
        int behind = i < end && a.tokens().kind(i) == TokenKind.MARK ? i + 1 : i;
        return behind < end && (a.tag(behind) == Tag.PRON || a.tag(behind) == Tag.VERB) && !a.hasConjunction(behind);
    }

    /** «إن "…"، وإن العرض قائم»: where the words go on in others behind a quotation, or -1. */
    private int behindQuote(int from, int end) {
        int i = from;
        while (i < end && (voices.isSpoken(i) || a.tokens().kind(i) == TokenKind.MARK)) {
            i++;
        }
        int behind = i < end && a.hasConjunction(i) && isThat(i) ? behindThat(i) : end;
        return behind < end && !voices.isSpoken(behind) ? behind : -1;
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
        return expected || a.tag(before) == Tag.VERB || isSubjunctive(that) && isVerbBetween(cue, that);
    }

    /** «أن يعود»: an «أن» before a verb that has not happened. */
    private boolean isSubjunctive(int that) {
        int verb = that + 1;
        return !a.hasEnclitic(that)
                && verb < a.size()
                && a.tag(verb) == Tag.VERB
                && a.verb(verb).form().tense() == VerbForm.Tense.IMPERFECT;
    }

    /** «تعتبر … بينما يريد الفلسطينيون أن»: a nearer verb takes it. */
    private boolean isVerbBetween(int cue, int that) {
        for (int i = cue + 1; i < that; i++) {
            if (a.tag(i) == Tag.VERB && a.tag(i - 1) != Tag.REL) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelative(int verb) {
        return verb > 0 && (a.tag(verb - 1) == Tag.REL || a.tag(verb - 1) == Tag.NOUN && a.hasEnclitic(verb));
    }

    private boolean isMarkOfQuote(int t) {
        return a.tokens().kind(t) == TokenKind.MARK
                && "\"«“”'".indexOf(a.tokens().first(t)) >= 0;
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

    /** «إن لم يعد»: the word for «if». */
    private boolean isConditional(int t) {
        return t + 1 < a.size() && a.original(t, t + 1).endsWith("إن") && a.stemIs(t + 1, "لم");
    }

    /** Whether the token is an «أن» that can begin what is said. */
    boolean isThat(int t) {
        if (!isThatWord(a, t) || isConditional(t)) {
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

    /** What is said runs to the end of the sentence, to the next words of somebody, or to a quotation that ends it. */
    int end(int cue, int from, int end) {
        boolean phrase = isPhrase(from);
        for (int t = from + 1; t < end; t++) {
            if (voices.isInside(t) || voices.isQuoteAhead(t)) {
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
            boolean ends = endsWords(t, end, phrase) && !isOfOthers(cue, from, t, end);
            if (ends || phrase && t + 1 < end && goesOn(t, from)) {
                return beforeSubject(t, from, end);
            }
        }
        return end;
    }

    /** «قالت المصادر إن الحراس رأوه، وطلبوا النجدة»: a verb of speech of those whom the words are about, not of who says them. */
    private boolean isOfOthers(int cue, int from, int t, int end) {
        Cue next = cues.at(t);
        boolean plural = next != null && next.kind() == Cue.Kind.VERB && next.carried() && isPlural(t);
        boolean ownWords = a.tag(from) == Tag.THAT && a.hasEnclitic(from);
        if (!plural || ownWords || isPlural(cue) || isSpokenNear(t, end)) {
            return false;
        }
        int words = begin(t, end);
        return words < 0 || isPhrase(words);
    }

    private boolean isPlural(int t) {
        return a.tag(t) == Tag.VERB && a.verb(t).form().agreement() == VerbForm.Agreement.PLURAL;
    }

    /** «اتهمها بدعم الإرهاب وفرضت …»، «أعلن رحيله ثم عاد»، «…، كما أنه»، «…، كان ضحيتها»: the teller goes on behind a noun phrase. */
    private boolean goesOn(int t, int from) {
        boolean but = a.isMark(t - 1, ',') && isThatWord(a, t + 1) && !isThat(t + 1);
        if (but || a.isMark(t - 1, ',') && a.tag(t) == Tag.BE && !a.hasConjunction(t)) {
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
            return isThatWord(a, t - 1) ? t - 2 : t - 1;
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
        boolean words = begin(t, end) >= 0 || isSpokenNear(t, end);
        if (cue.kind() == Cue.Kind.VERB && cue.carried() && !a.isMark(t - 1, ',') && !words) {
            return false;
        }
        boolean subject = cue.kind() == Cue.Kind.VERB
                && p.subjects().how(t) != Subjects.How.RELATIVE
                && commaBeforeSubject(t) >= 0
                && t + 1 < end
                && isThat(t + 1);
        return clause || subject;
    }

    /** «وقد قال»، «حيث قال»، «، إلا أنه قال»: the word before belongs to the clause of the verb. */
    private boolean isLedIn(int t, int end) {
        boolean already = a.tag(t - 1) == Tag.PARTICLE && a.hasConjunction(t - 1);
        boolean except = t > 2 && isThatWord(a, t - 1) && !isThat(t - 1) && a.isMark(t - 3, ',');
        boolean led = already || except || breaks("speech.break", t - 1, true) || breaks("speech.aside", t - 1, true);
        return led && (begin(t, end) >= 0 || isSpokenNear(t, end));
    }

    private boolean isSpokenNear(int t, int end) {
        for (int i = t + 1; i < Math.min(end, t + NEAR / 2); i++) {
            if (voices.isSpoken(i) || a.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    /** «سلوك فلان، على حد تعبيره، لم يتغير»: the speaker's words go on behind the source. */
    private boolean isInserted(int t, int end) {
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            int behind = t + phrase.words().size();
            if (isOwn(a, t, phrase) && a.stands(phrase, t)) {
                return behind + 1 < end && a.tokens().kind(behind) != TokenKind.MARK;
            }
        }
        return false;
    }

    /** «على حد قوله»: whether the phrase that stands at the token ends with a pronoun, for who has just spoken. */
    static boolean isOwn(Analysis a, int t, Patterns.Phrase phrase) {
        int last = t + phrase.words().size() - 1;
        return last < a.size() && a.tag(last) == Tag.NOUN && a.hasEnclitic(last);
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
