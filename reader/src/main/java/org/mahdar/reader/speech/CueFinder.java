package org.mahdar.reader.speech;

import java.util.Arrays;
import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Role;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.mention.Mention;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/**
 * Walks through an article once and notes every word that tells who speaks, with the speaker. What stands inside a quotation is another's
 * text: it neither speaks for the article nor changes who spoke last. One article, one thread.
 */
final class CueFinder {

    /** «نقلت عنه وكالة … قوله»: how far behind the verb its preposition stands. */
    private static final int NEAR = 10;

    private final Analysis a;
    private final ClauseScanner scanner;
    private final Subjects subjects;
    private final Speech speech;
    private final NounVoices nouns;
    private final int[] inside;
    private final Cue[] cues;
    /** The speaker who was named or pointed back to last, and where. */
    private Voice last;

    private int lastAt = -1;
    /** The subject of the last main verb outside quotations, and where. */
    private Voice topic;

    private int topicAt = -1;

    CueFinder(Prepared p, int[] inside) {
        this.a = p.analysis();
        this.scanner = p.scanner();
        this.subjects = p.subjects();
        this.speech = p.speech();
        this.nouns = new NounVoices(p);
        this.inside = inside;
        this.cues = new Cue[a.size()];
    }

    /** The cue at each token, null where there is none. */
    Cue[] find() {
        for (int s = 0; s < a.sentences().size(); s++) {
            sentence(a.sentences().start(s), a.sentences().end(s));
        }
        return cues;
    }

    private void sentence(int start, int end) {
        headline(start, end);
        boolean main = true;
        for (int t = start; t < end; t++) {
            Mention m = scanner.mentionAt(t);
            if (m != null && m.from() == t) {
                nouns.passed(m);
            }
            if (inside[t] >= 0) {
                nested(t);
                continue;
            }
            if (a.tag(t) == Tag.NOUN) {
                nouns.passed(t);
            }
            if (a.tag(t) == Tag.VERB && a.tag(t + 1 < end ? t + 1 : t) == Tag.PREP) {
                source(t, end);
            }
            if (a.tag(t) == Tag.VERB && cues[t] == null) {
                verb(t, main);
                main = false;
            } else if (cues[t] == null && (speech.isSpeechParticiple(t) || isSaying(t))) {
                Voice voice = inherited(t, start);
                set(Cue.Kind.INHERITED, t, t + 1, voice);
                speaks(voice, t);
            } else if (cues[t] == null) {
                source(t, end);
            }
        }
    }

    private void set(Cue.Kind kind, int token, int end, Voice voice) {
        set(kind, token, end, voice, kind == Cue.Kind.INHERITED);
    }

    private void set(Cue.Kind kind, int token, int end, Voice voice, boolean carried) {
        boolean relative = a.tag(token) == Tag.VERB && isRelative(token);
        cues[token] = new Cue(kind, token, end, voice, relative, carried);
    }

    private void speaks(Voice voice, int t) {
        if (voice != null && voice.known()) {
            last = voice;
            lastAt = t;
        }
    }

    /** A verb of speech inside a quotation: who is quoted inside it. */
    private void nested(int t) {
        if (a.tag(t) == Tag.VERB && Speech.isSpeech(a.verb(t).verb())) {
            Mention subject = subjects.how(t) == Subjects.How.BEHIND || subjects.how(t) == Subjects.How.BEFORE
                    ? subjects.of(t)
                    : null;
            set(Cue.Kind.VERB, t, t + 1, subject == null ? null : Voice.of(subject));
        }
    }

    private void verb(int t, boolean main) {
        boolean speaking = Speech.isSpeech(a.verb(t).verb());
        VerbForm.Agreement agreement = a.verb(t).form().agreement();
        if (agreement == VerbForm.Agreement.FIRST || agreement == VerbForm.Agreement.FIRST_PLURAL) {
            return;
        }
        Clause clause = subjects.clause(t);
        Mention named = named(t, clause, speaking);
        Voice voice = speaking ? relayed(t, clause) : null;
        if (voice == null && named != null && isSide(named)) {
            voice = nouns.refine(named, last);
        }
        if (voice == null && named == null) {
            HeadNoun noun = subjectNoun(clause);
            int next = t + 1 < a.size() && a.tag(t + 1) != Tag.PREP && nouns.names(t + 1) ? t + 1 : -1;
            int speaker = noun != null ? noun.token() : speaking && !a.hasEnclitic(t) ? next : -1;
            voice = speaker < 0 ? null : nouns.voice(speaker, clause, last);
        }
        if (named == null && speech.isImpersonal(t)) {
            return;
        }
        boolean embedded = isEmbedded(t);
        if (speaking) {
            boolean carried = voice == null || !voice.known();
            if (carried) {
                voice = topicAt > lastAt && !continues(t) || last == null ? topic : last;
            }
            Cue.Kind kind = isWeak(t) ? Cue.Kind.WEAK : Cue.Kind.VERB;
            set(kind, t, clause == null ? t + 1 : clause.end(), voice, carried);
            if (!spokenSince(t) || !carries(voice) && !embedded) {
                speaks(voice, t);
            }
        } else if (voice != null && voice.known()) {
            set(Cue.Kind.ACT, t, t + 1, voice);
        }
        if (main && !embedded && voice != null && voice.known()) {
            topic = voice;
            topicAt = t;
        }
    }

    /** The subject in words, not one carried over; behind a verb of speech a person right behind it goes before what stands in front. */
    private Mention named(int t, Clause clause, boolean speaking) {
        Subjects.How how = subjects.how(t);
        boolean inWords = how == Subjects.How.BEHIND || how == Subjects.How.BEFORE || how == Subjects.How.RELATIVE;
        if (speaking && how == Subjects.How.BEFORE && clause != null) {
            for (Argument argument : clause.arguments()) {
                boolean behind = argument.isBare(1) && argument.distance() <= 1 && !argument.owned();
                if (behind && argument.mention().kind() == Mention.Kind.PERSON) {
                    return argument.mention();
                }
            }
        }
        Mention found = inWords ? subjects.of(t) : null;
        return found != null && how == Subjects.How.BEHIND && isOwned(found, clause) ? null : found;
    }

    /** «عرض احتمال تزويد بيلاروسيا»: the side only belongs to a thing that neither speaks nor acts. */
    private boolean isOwned(Mention m, Clause clause) {
        for (Argument argument : clause.arguments()) {
            if (argument.mention() == m) {
                HeadNoun head = subjectNoun(clause);
                return argument.owned()
                        && head != null
                        && head.token() < m.from()
                        && a.is(head.token(), WordClass.MASDAR)
                        && !nouns.names(head.token());
            }
        }
        return false;
    }

    /** Whether the voice is an outlet's, which mostly carries the words of others. */
    static boolean carries(Voice voice) {
        return voice != null
                && voice.name() == null
                && voice.code() != null
                && voice.code().role() == Role.MED;
    }

    /** Whether somebody has spoken in the token's sentence before it. */
    private boolean spokenSince(int t) {
        int sentence = a.sentences().sentenceOf(t);
        return sentence >= 0 && lastAt >= a.sentences().start(sentence);
    }

    private static boolean isSide(Mention m) {
        return m.kind() != Mention.Kind.PLACE && m.kind() != Mention.Kind.REGION && m.kind() != Mention.Kind.THING;
    }

    private boolean continues(int t) {
        return !a.phrases("speech.continue", t).isEmpty();
    }

    /** Whether the verb stands in a clause inside another: behind «الذي», «أن», or as the adjective of the noun before it. */
    private boolean isEmbedded(int t) {
        if (a.hasEnclitic(t) && t > 0 && a.tag(t - 1) == Tag.NOUN && !a.hasConjunction(t)) {
            return true;
        }
        int sentence = a.sentences().sentenceOf(t);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        for (int i = t - 1; i >= start; i--) {
            Tag tag = a.tag(i);
            if (tag == Tag.REL || tag == Tag.THAT || tag == Tag.SUB) {
                return true;
            }
            if (tag == Tag.VERB || a.isMark(i, ',') || a.hasConjunction(t)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the verb describes a noun before it: «المسؤولين الذين طلبوا …». */
    private boolean isRelative(int t) {
        for (int i = t - 1; i >= Math.max(0, t - 3); i--) {
            if (a.tag(i) == Tag.REL) {
                return true;
            }
        }
        return a.hasEnclitic(t) && t > 0 && a.tag(t - 1) == Tag.NOUN && !a.hasConjunction(t);
    }

    /** Verbs that report an act more often than words: عرض، وجه، أظهر. */
    private boolean isWeak(int t) {
        return !a.phrases("speech.act", t).isEmpty();
    }

    /** «نقلت رويترز عن المتحدث …»: who is quoted, not who carries the words. */
    private Voice relayed(int t, Clause clause) {
        if (clause == null || !a.verb(t).verb().lemma().equals("نقل")) {
            return null;
        }
        for (int i = t + 1; i < Math.min(a.size(), t + NEAR); i++) {
            if (a.tag(i) == Tag.PREP && a.hasEnclitic(i) && a.stemIs(i, "عن")) {
                return last;
            }
        }
        for (Argument argument : clause.arguments()) {
            if (argument.prep().equals("عن")) {
                return nouns.refine(argument.mention(), last);
            }
        }
        for (HeadNoun noun : clause.nouns()) {
            if (noun.prep().equals("عن") && noun.first()) {
                return nouns.voice(noun.token(), clause, last);
            }
        }
        return null;
    }

    private static HeadNoun subjectNoun(Clause clause) {
        if (clause == null) {
            return null;
        }
        for (HeadNoun noun : clause.nouns()) {
            if (noun.phrase() == 1 && noun.first()) {
                return noun;
            }
        }
        return null;
    }

    /** «قوله»، «قولها»، «تصريحه»: what somebody said, named by a noun with a pronoun. */
    private boolean isSaying(int t) {
        if (a.tag(t) != Tag.NOUN || !a.hasEnclitic(t) || a.word(t) == null || !a.is(t, WordClass.MASDAR)) {
            return false;
        }
        for (Derived derived : a.word(t).derived()) {
            if (derived.kind() == Derived.Kind.MASDAR && derived.verb().lemma().equals("قال")) {
                return true;
            }
        }
        return false;
    }

    /** The speaker of the words before in the sentence, else the subject of its verb, else who spoke last. */
    private Voice inherited(int t, int start) {
        Voice inner = null;
        for (int before = t - 1; before >= start; before--) {
            Cue cue = cues[before];
            boolean speaks = cue != null && inside[before] < 0 && cue.voice() != null && cue.kind() != Cue.Kind.ACT;
            if (speaks && !carries(cue.voice())) {
                if (cue.kind() == Cue.Kind.INHERITED || a.tag(before) != Tag.VERB || !isEmbedded(before)) {
                    return cue.voice();
                }
                inner = inner == null ? cue.voice() : inner;
            }
        }
        if (inner != null && topicAt < start) {
            return inner;
        }
        return topicAt > lastAt || topicAt >= start ? topic : last;
    }

    /** «بحسب X»، «وفقا لـX»، «على حد قول X»، «على لسان X». */
    private void source(int t, int end) {
        if (!a.tokens().isWord(t)) {
            return;
        }
        for (Patterns.Phrase phrase : a.phrases("speech.source", t)) {
            int behind = t + phrase.words().size();
            if (behind > end || !a.stands(phrase, t)) {
                continue;
            }
            Voice voice = sourceVoice(behind, end);
            boolean pronoun = a.hasEnclitic(behind - 1);
            if (voice == null && (pronoun || phrase.value().equals("self"))) {
                voice = last;
            }
            if (voice != null) {
                set(Cue.Kind.SOURCE, t, behind, voice);
                if (!carries(voice) && !spokenSince(t)) {
                    speaks(voice, t);
                }
            }
            return;
        }
    }

    private Voice sourceVoice(int from, int end) {
        for (int t = from; t < Math.min(end, from + 7); t++) {
            if (inside[t] >= 0
                    || a.tag(t) == Tag.VERB
                    || a.tokens().kind(t) == TokenKind.MARK && !standsBeforeName(t)) {
                return null;
            }
            Mention m = scanner.mentionAt(t);
            if (m != null && isSide(m)) {
                return nouns.refine(m, last);
            }
            if (a.tag(t) == Tag.NOUN && nouns.names(t)) {
                return nouns.voice(t, null, last);
            }
        }
        return null;
    }

    private boolean standsBeforeName(int t) {
        return "\"«»“”#(".indexOf(a.tokens().first(t)) >= 0;
    }

    private void headline(int start, int end) {
        for (int t = start; t < end; t++) {
            if (a.isMark(t, ':')) {
                Utterance said = speech.at(t + 1);
                if (said != null && said.from() == t + 1 && said.speaker() != null && inside[start] < 0) {
                    Voice voice = nouns.refine(said.speaker(), last);
                    set(Cue.Kind.HEADLINE, said.verb(), t + 1, voice);
                    speaks(voice, said.verb());
                }
                return;
            }
            if (t > start + 20) {
                return;
            }
        }
    }

    @Override
    public String toString() {
        return "cues of " + Arrays.stream(cues).filter(c -> c != null).count() + " words";
    }
}
