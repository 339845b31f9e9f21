package org.mahdar.reader.speech;

import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.mention.Mention;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/**
 * The words that tell who is reported to have said something: those that speak for quotations too, and those that only «أن» or a colon
 * behind them makes words of speech: «وذكر التقرير أن …», «تأكيدهم بأن …», «بحسب محققين», «قرقاش عن القمة: …». One article, one thread.
 */
final class ReportedCues {

    /** How far behind a noun that may be a verb «أن» makes it one. */
    private static final int NEAR = 12;
    /** How far before the name of an act of speech its speaker is looked for. */
    private static final int FAR = 45;
    /** How far behind the head of a line its colon stands. */
    private static final int HEAD = 14;
    /** A side at the head of a line speaks where its words say «we» or «not» so early. */
    private static final int STANCE = 4;

    /** On «عبّر» it tells the verb from «عبر». */
    private static final char SHADDA = '\u0651';

    private static final char DAMMA = '\u064F';

    private static final String ONLY = "فحسب";

    private final Prepared p;
    private final Analysis a;
    private final Voices voices;
    private final NounVoices nouns;
    private final Cue[] more;
    private final boolean[] dropped;

    ReportedCues(Prepared p, Voices voices) {
        this.p = p;
        this.a = p.analysis();
        this.voices = voices;
        this.nouns = new NounVoices(p);
        this.more = new Cue[a.size()];
        this.dropped = new boolean[a.size()];
        Voice last = null;
        for (int s = 0; s < a.sentences().size(); s++) {
            last = sentence(a.sentences().start(s), a.sentences().end(s), last);
        }
    }

    /** The cue at the token, or null. */
    Cue at(int token) {
        if (dropped[token]) {
            return null;
        }
        return more[token] != null ? more[token] : voices.cue(token);
    }

    private Voice sentence(int start, int end, Voice before) {
        Voice last = before;
        headline(start, end, last);
        for (int t = start; t < end; t++) {
            Mention m = p.scanner().mentionAt(t);
            if (m != null && m.from() == t) {
                nouns.passed(m);
            }
            if (voices.isInside(t)) {
                continue;
            }
            if (a.tag(t) == Tag.NOUN) {
                nouns.passed(t);
            }
            Cue known = voices.cue(t);
            if (known != null && known.kind() != Cue.Kind.ACT) {
                dropped[t] |= knows(known) || isOnly(known, start) || shows(known) || describes(t);
                boolean speaks = known.voice() != null && known.voice().known();
                last = speaks && !CueFinder.carries(known.voice()) ? known.voice() : last;
            } else if (more[t] == null && a.tokens().isWord(t)) {
                more[t] = word(t, start, end, last);
                last = more[t] != null && more[t].voice() != null ? more[t].voice() : last;
            }
        }
        return last;
    }

    /** «…، ما يؤكد أن»، «بما يشير إلى»: a thing shows it, nobody says it. */
    private boolean shows(Cue cue) {
        int t = cue.token();
        return cue.carried()
                && t > 0
                && a.tag(t) == Tag.VERB
                && a.verb(t).form().tense() == VerbForm.Tense.IMPERFECT
                && (a.stemIs(t - 1, "بما") || a.stemIs(t - 1, "مما") || a.stemIs(t - 1, "ما") && shown(t - 2));
    }

    private boolean shown(int t) {
        return t < 0 || a.isMark(t, ',') || a.tag(t) == Tag.PRON;
    }

    /** «غير خائفين من»: a participle that is no circumstance of speech. */
    private boolean describes(int t) {
        return a.tag(t) == Tag.NOUN && t > 0 && a.stemIs(t - 1, "غير");
    }

    /** «… فحسب»: no source. */
    private boolean isOnly(Cue cue, int start) {
        return cue.kind() == Cue.Kind.SOURCE
                && cue.token() > start
                && a.original(cue.token(), cue.token() + 1).equals(ONLY);
    }

    /** «عملاء علمت أنهم …»: who gets to know something says nothing, unless it is an outlet. */
    private boolean knows(Cue cue) {
        return a.tag(cue.token()) == Tag.VERB
                && !CueFinder.carries(cue.voice())
                && !a.phrases("speech.knowing", cue.token()).isEmpty();
    }

    private Cue word(int t, int start, int end, Voice last) {
        if (isToldIn(t, end)) {
            return new Cue(Cue.Kind.VERB, t, t + 1, null, false, true);
        }
        if (voices.cue(t) == null && isSource(t, end)) {
            return new Cue(Cue.Kind.SOURCE, t, t + 1, null, false, false);
        }
        if (isSaying(t, end)) {
            return new Cue(Cue.Kind.INHERITED, t, t + 1, relayed(t, start, last), false, true);
        }
        if (isVerb(t, start, end)) {
            Voice named = speaker(t + 1, end, last);
            return new Cue(Cue.Kind.VERB, t, t + 1, named == null ? last : named, false, named == null);
        }
        return null;
    }

    /** «جاء فيها أن»: the verb tells what stands in what was named before. */
    private boolean isToldIn(int t, int end) {
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            int that = t + phrase.words().size();
            boolean verb = a.tag(t) == Tag.VERB && that < end && a.stands(phrase, t);
            if (verb && a.hasEnclitic(that - 1) && SaidWords.isThatWord(a, that)) {
                return true;
            }
        }
        return false;
    }

    /** «بحسب محققين»: a source whose side nobody tells. */
    private boolean isSource(int t, int end) {
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            int behind = t + phrase.words().size();
            if (behind >= end || !a.stands(phrase, t) || tells(behind) || tells(behind + 1)) {
                continue;
            }
            Mention m = p.scanner().mentionAt(behind);
            boolean name = m == null ? a.tag(behind) == Tag.NAME : m.kind() != Mention.Kind.PLACE;
            boolean anyone = !a.phrases("speech.anyone", behind).isEmpty();
            return name || anyone || SaidWords.isOwn(a, t, phrase);
        }
        return false;
    }

    /** «حسبما أفادت سانا»: a verb tells the source. */
    private boolean tells(int t) {
        Cue cue = t < a.size() && a.tag(t) == Tag.VERB ? voices.cue(t) : null;
        return cue != null
                && cue.kind() != Cue.Kind.ACT
                && (a.tag(t - 1) == Tag.PREP || a.stem(t - 1).endsWith("ما"));
    }

    /** «تأكيدهم بأن»، «اعتقاده أن»: the name of an act of speech with a pronoun, and «أن» behind it. */
    private boolean isSaying(int t, int end) {
        if (a.tag(t) != Tag.NOUN || !a.hasEnclitic(t) || a.word(t) == null || t + 1 >= end) {
            return false;
        }
        boolean own = a.enclitic(t).equals("ي") || a.enclitic(t).equals("نا");
        if (own || !a.is(t, WordClass.MASDAR) || !SaidWords.isThatWord(a, t + 1)) {
            return false;
        }
        for (Derived derived : a.word(t).derived()) {
            if (derived.kind() == Derived.Kind.MASDAR && Speech.isSpeech(derived.verb())) {
                return true;
            }
        }
        return false;
    }

    /** «نقلت رويترز عن خبراء تأكيدهم»: who stands behind the preposition of the verb before, else who spoke last in the sentence. */
    private Voice relayed(int t, int start, Voice last) {
        for (int i = t - 1; i >= Math.max(start, t - FAR); i--) {
            Cue cue = voices.cue(i);
            if (cue != null && cue.kind() != Cue.Kind.ACT) {
                return CueFinder.carries(cue.voice()) ? null : cue.voice();
            }
        }
        return last;
    }

    /** «وذكر التقرير أن»، «ولفت إلى أن»: a perfect of a verb of speech that is written like a noun, at the head of a clause. */
    private boolean isVerb(int t, int start, int end) {
        boolean noun = a.tag(t) == Tag.NOUN || a.tag(t) == Tag.PREP || a.tag(t) == Tag.VERB;
        if (!noun || a.hasArticle(t) || a.hasEnclitic(t) || a.preposition(t) != 0 || !isOfSpeech(t) || isPassive(t)) {
            return false;
        }
        boolean head = t == start
                || a.tag(t) == Tag.PREP && a.original(t, t + 1).indexOf(SHADDA) > 0
                || a.isMark(t - 1, ',')
                || a.tag(t - 1) == Tag.CONJ
                || a.hasConjunction(t) && a.tag(t - 1) == Tag.MARK;
        if (!head && !a.hasConjunction(t) || t + 1 >= end || a.tag(t) == Tag.PREP && !head) {
            return false;
        }
        Mention next = p.scanner().mentionAt(t + 1);
        boolean subject = next != null && next.isPrincipal() && next.prep().isEmpty() || nouns.names(t + 1);
        if (t == start && a.tag(t) == Tag.NOUN && subject && isObjectVerb(t) && isOfSpeech(t, VerbForm.Tense.PERFECT)) {
            return true;
        }
        boolean joined = false;
        for (int i = t + 1; i < Math.min(end, t + NEAR); i++) {
            if (SaidWords.isThatWord(a, i)) {
                boolean between = a.tag(t) == Tag.PREP;
                return (!between || !joined) && (isFact(i) || !between && isOfSpeech(t, VerbForm.Tense.PERFECT));
            }
            joined |= a.hasConjunction(i) || a.tag(i) == Tag.CONJ;
            if (a.tag(i) == Tag.VERB || a.tag(i) == Tag.REL || voices.isInside(i)) {
                return false;
            }
            boolean word =
                    (i > t + 1 || a.tag(t) == Tag.PREP) && i + 1 < end && a.tag(i) == Tag.PREP && takes(t, a.stem(i));
            if (word && (a.tag(t) == Tag.PREP || t == start)) {
                return a.is(i + 1, WordClass.MASDAR) && t == start || a.hasEnclitic(i + 1);
            }
            boolean glued = t == start && i > t + 1 && a.preposition(i) != 0 && a.is(i, WordClass.MASDAR);
            if (glued && a.tag(t) == Tag.NOUN && takes(t, String.valueOf(a.preposition(i)))) {
                return true;
            }
        }
        return false;
    }

    /** «أفيد بأن»، «ذُكر أن»: nobody is named who says it. */
    private boolean isPassive(int t) {
        String letters = a.original(t, t + 1);
        int stem = a.hasConjunction(t) ? 1 : 0;
        boolean written = letters.indexOf(DAMMA) == stem + 1 && t + 1 < a.size() && SaidWords.isThatWord(a, t + 1);
        return written || a.tag(t) == Tag.VERB && p.speech().isImpersonal(t);
    }

    private boolean isObjectVerb(int t) {
        return !a.phrases("speech.object", t).isEmpty();
    }

    private boolean takes(int verb, String preposition) {
        for (Patterns.Phrase phrase : a.phrases("speech.object", verb)) {
            if (preposition.equals(phrase.value())) {
                return true;
            }
        }
        return false;
    }

    /** «أنها قالت»: no «أن» before a verb that has not happened. */
    private boolean isFact(int that) {
        return a.hasEnclitic(that) || that + 1 < a.size() && a.tag(that + 1) != Tag.VERB;
    }

    /** Whether the token, however it is read, can be a verb of speech. */
    private boolean isOfSpeech(int t) {
        return isOfSpeech(t, VerbForm.Tense.PERFECT)
                || a.tag(t) != Tag.PREP
                        && a.phrases("speech.nobody", t).isEmpty()
                        && isOfSpeech(t, VerbForm.Tense.IMPERFECT);
    }

    private boolean isOfSpeech(int t, VerbForm.Tense tense) {
        if (a.word(t) == null) {
            return false;
        }
        for (VerbUse use : a.word(t).verbs()) {
            boolean third = use.form().agreement().compareTo(VerbForm.Agreement.FIRST) < 0;
            if (third && use.form().tense() == tense && Speech.isSpeech(use.verb())) {
                return true;
            }
        }
        return false;
    }

    private Voice speaker(int from, int end, Voice last) {
        for (int t = from; t < Math.min(end, from + NEAR); t++) {
            if (SaidWords.isThatWord(a, t) || a.isMark(t, ',') || a.tag(t) == Tag.PREP) {
                return null;
            }
            Mention m = p.scanner().mentionAt(t);
            if (m != null
                    && !m.codes().isEmpty()
                    && m.kind() != Mention.Kind.PLACE
                    && m.prep().isEmpty()) {
                return nouns.refine(m, last);
            }
            if (a.tag(t) == Tag.NOUN && nouns.names(t)) {
                return nouns.voice(t, null, last);
            }
        }
        return null;
    }

    /**
     * «قرقاش عن القمة: …» speaks like «قرقاش: …»; a state at the head of a line («تونس: انتخابات …») names the place where it says neither
     * «we» nor «not».
     */
    private void headline(int start, int end, Voice last) {
        for (int t = start; t < Math.min(end, start + HEAD); t++) {
            Cue cue = voices.cue(t);
            if (cue != null && cue.kind() == Cue.Kind.HEADLINE) {
                boolean place = cue.voice() == null || cue.voice().name() == null;
                dropped[t] = place && isPlace(cue, start) && !takesStand(cue.end(), end);
                return;
            }
            boolean saying = a.tag(t) == Tag.VERB || a.tag(t) == Tag.REL || a.tag(t) == Tag.THAT;
            if (saying || a.tokens().kind(t) == TokenKind.MARK && !a.isMark(t, ':')) {
                return;
            }
            if (a.isMark(t, ':')) {
                about(start, t, end, last);
                return;
            }
        }
    }

    private boolean isPlace(Cue cue, int start) {
        Mention m = cue.voice() == null ? null : cue.voice().mention();
        return m != null && (m.kind() == Mention.Kind.STATE || m.kind() == Mention.Kind.PLACE || m.from() > start);
    }

    private boolean takesStand(int from, int end) {
        for (int t = from; t < Math.min(end, from + STANCE); t++) {
            if (a.tag(t) == Tag.NEG) {
                return true;
            }
            if (a.tag(t) == Tag.VERB) {
                return a.verb(t).form().agreement() == VerbForm.Agreement.FIRST_PLURAL;
            }
        }
        return false;
    }

    private boolean isPreposition(int t) {
        return a.tag(t) == Tag.PREP || a.preposition(t) != 0;
    }

    private void about(int start, int colon, int end, Voice last) {
        Mention m = p.scanner().mentionAt(start);
        boolean holder = m != null && (m.entity() != null || m.kind() == Mention.Kind.OFFICE);
        boolean person = holder && m.from() == start && m.prep().isEmpty();
        if (!person || m.to() >= colon || !isPreposition(m.to()) || colon + 2 >= end) {
            return;
        }
        more[m.head()] = new Cue(Cue.Kind.HEADLINE, m.head(), colon + 1, nouns.refine(m, last), false, false);
    }
}
