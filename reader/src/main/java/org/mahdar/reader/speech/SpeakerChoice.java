package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.learning.Question;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;

/**
 * Chooses who said a quotation among all voices near it: those of the words that tell a speaker, those of people and sides named around, and
 * who spoke last. The rules' answer is one of them and the first. One article, one thread.
 */
final class SpeakerChoice {

    private static final int TOKENS_BACK = 160;
    private static final int TOKENS_ON = 40;
    private static final int CUES = 10;
    private static final int MENTIONS_BACK = 16;
    private static final int MENTIONS_ON = 5;

    private final Prepared p;
    private final Analysis a;
    private final Cue[] cues;
    private final int[] inside;
    private final Chooser chooser;
    private final SpeakerFeatures features;
    private final Features f = new Features();
    private final Map<String, Integer> spoken = new LinkedHashMap<>();
    private int lastLine = -1;

    SpeakerChoice(Prepared p, Cue[] cues, int[] inside, Chooser chooser) {
        this.p = p;
        this.a = p.analysis();
        this.cues = cues;
        this.inside = inside;
        this.chooser = chooser;
        this.features = new SpeakerFeatures(p, inside);
    }

    /** A voice with all that was found of it around one quotation. */
    static final class Candidate {
        final Voice voice;
        final List<Sign> signs = new ArrayList<>();

        Candidate(Voice voice) {
            this.voice = voice;
        }
    }

    /**
     * A place where a candidate stands.
     *
     * @param cue the word that tells the speaker, or null for a mention
     * @param mention the mention, or null for a cue
     * @param token where
     * @param rank the how-manieth of its kind, counted from the quotation, negative before it
     * @param own the same among cues that name their speaker themselves
     */
    record Sign(Cue cue, Mention mention, int token, int rank, int own) {}

    /**
     * What is asked about one quotation.
     *
     * @param rules what the rules say, or null
     * @param chosen the word that tells the speaker by the rules, or null
     * @param last who spoke last, or null
     * @param lastLine the line of the quotation before, or -1
     * @param sentence the sentence of the opening mark
     * @param told whether a word of that sentence tells a speaker before it
     */
    record Case(Quotation one, Candidate rules, Cue chosen, Voice last, int lastLine, int sentence, boolean told) {}

    /** Who said it; the rules' cue and voice and who spoke last may be null. «وقال الأخير» leaves no choice. */
    Voice choose(Quotation one, Cue chosen, Voice rules, Voice last, String words) {
        if (rules != null && chosen != null && isLatter(chosen.token() + 1)) {
            return rules;
        }
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (rules != null) {
            candidate(found, rules);
        }
        if (last != null) {
            candidate(found, last);
        }
        int sentence = a.sentences().sentenceOf(one.open());
        boolean told = cues(one, found, sentence);
        mentions(one, found);
        if (found.isEmpty()) {
            return null;
        }
        Case asked =
                new Case(one, rules == null ? null : candidate(found, rules), chosen, last, lastLine, sentence, told);
        List<Voice> voices = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        features.begin(asked, found.values());
        for (Candidate c : found.values()) {
            features.of(asked, c, spoken.getOrDefault(key(c.voice), 0), f);
            answers.add(new Answer(c.voice.name(), c.voice.code(), f.copy()));
            voices.add(c.voice);
        }
        Voice best = voices.get(chooser.choose(new Question(Question.Matter.SPEAKER, words, told, answers)));
        lastLine = Math.max(lastLine, a.sentences().lineOf(one.open()));
        spoken.merge(key(best), 1, Integer::sum);
        return best;
    }

    private boolean isLatter(int token) {
        Mention m = p.scanner().mentionAt(token);
        return m != null && m.kind() == Mention.Kind.REFERENCE && m.id().equals(Mention.LATTER);
    }

    /** What makes a voice the same as another: the name and the side. */
    static String key(Voice voice) {
        return voice.name() + "|" + (voice.code() == null ? "" : voice.code().principal());
    }

    private static Candidate candidate(Map<String, Candidate> found, Voice voice) {
        return found.computeIfAbsent(key(voice), key -> new Candidate(voice));
    }

    /** Adds the voices of cues; whether one stands in the quotation's sentence before it. */
    private boolean cues(Quotation one, Map<String, Candidate> found, int sentence) {
        boolean told = false;
        int rank = 0;
        int own = 0;
        for (int t = one.open() - 1; t >= Math.max(0, one.open() - TOKENS_BACK) && rank < CUES; t--) {
            if (tellsVoice(t)) {
                Cue cue = cues[t];
                rank++;
                own += cue.carried() || cue.kind() == Cue.Kind.ACT ? 0 : 1;
                told |= cue.kind() != Cue.Kind.ACT && a.sentences().sentenceOf(t) == sentence;
                candidate(found, cue.voice()).signs.add(new Sign(cue, null, t, -rank, own));
            }
        }
        rank = 0;
        for (int t = one.close(); t < Math.min(a.size(), one.close() + TOKENS_ON) && rank < 3; t++) {
            if (tellsVoice(t)) {
                rank++;
                candidate(found, cues[t].voice()).signs.add(new Sign(cues[t], null, t, rank, 0));
            }
        }
        return told;
    }

    /** Whether a cue outside quotations tells there whose voice is heard. */
    private boolean tellsVoice(int t) {
        Cue cue = cues[t];
        return inside[t] < 0
                && cue != null
                && cue.voice() != null
                && cue.voice().known();
    }

    private void mentions(Quotation one, Map<String, Candidate> found) {
        int first = Nearby.firstFrom(p.mentions(), one.open());
        int rank = 0;
        for (int i = first - 1; i >= 0 && rank < MENTIONS_BACK; i--) {
            rank += mention(found, p.mentions().get(i), -rank - 1) ? 1 : 0;
        }
        rank = 0;
        for (int i = Nearby.firstFrom(p.mentions(), one.close());
                i < p.mentions().size() && rank < MENTIONS_ON;
                i++) {
            rank += mention(found, p.mentions().get(i), rank + 1) ? 1 : 0;
        }
    }

    private boolean mention(Map<String, Candidate> found, Mention m, int rank) {
        boolean side = m.kind() != Mention.Kind.PLACE
                && m.kind() != Mention.Kind.REGION
                && m.kind() != Mention.Kind.THING
                && m.kind() != Mention.Kind.REFERENCE;
        Voice voice = side ? Voice.of(m) : null;
        if (voice == null || !voice.known() || m.from() < inside.length && inside[m.from()] >= 0) {
            return false;
        }
        candidate(found, voice).signs.add(new Sign(null, m, m.head(), rank, 0));
        return true;
    }
}
