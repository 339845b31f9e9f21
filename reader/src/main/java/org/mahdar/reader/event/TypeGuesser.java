package org.mahdar.reader.event;

import java.util.Arrays;
import java.util.List;
import org.mahdar.model.EventType;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.learning.RowWeights;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.reader.speech.Speech;

/** Which types of act the words around a token tell, whether a frame knows them or not. One article, one thread. */
final class TypeGuesser {

    static final int TYPES = EventType.values().length;

    private static final int LANES = RowWeights.LANES;

    private static final int BASE = 9000;

    /** So many words before the token are looked at. */
    private static final int BEFORE = 10;

    /** So many words behind the token are looked at. */
    private static final int BEHIND = 12;

    private static final int WORD_BEFORE = BASE + 30;
    private static final int WORD_BEHIND = BASE + 31;

    /** The places beside the token whose words are told apart. */
    private static final int[] BESIDE = {-2, -1, 1, 2};

    private final Analysis a;
    private final List<Mention> mentions;
    private final Speech speech;
    private final RowWeights weights;
    private final Features features = new Features();
    private final long[] sums = new long[LANES];

    /** The word at each token: it is asked for by all its neighbours. */
    private final int[] words;

    /**
     * For each token, what the words of the article up to it weigh as words before another, and as words behind one: the words of a stretch
     * are the difference of two of these sums. Null until asked for.
     */
    private long[] before;

    private long[] behind;

    TypeGuesser(Analysis a, List<Mention> mentions, Speech speech, RowWeights weights) {
        this.a = a;
        this.mentions = mentions;
        this.speech = speech;
        this.weights = weights;
        this.words = new int[a.size()];
        for (int t = 0; t < words.length; t++) {
            words[t] = word(t);
        }
    }

    /** Whether the token is a word that can tell an act. */
    boolean anchor(int t) {
        return a.tag(t) == Tag.VERB || a.tag(t) == Tag.UNKNOWN || a.tag(t) == Tag.NOUN;
    }

    /** The log odds that the token tells an act of each type, in the order of the types. */
    double[] odds(int t, int sentence) {
        if (before == null) {
            before = weigh(WORD_BEFORE);
            behind = weigh(WORD_BEHIND);
        }
        Arrays.fill(sums, 0);
        features.clear();
        at(t, sentence, features);
        features.add(weights, sums, 0);
        int from = Math.max(a.sentences().start(sentence), t - BEFORE);
        int to = Math.min(a.sentences().end(sentence), t + BEHIND + 1);
        double[] odds = new double[TYPES];
        for (int k = 0; k < LANES; k++) {
            long around = before[t * LANES + k]
                    - before[from * LANES + k]
                    + behind[to * LANES + k]
                    - behind[(t + 1) * LANES + k];
            RowWeights.scores(sums[k] + around, odds, k * (TYPES / LANES));
        }
        return odds;
    }

    /** The running sums of what each content word weighs under a template. */
    private long[] weigh(int template) {
        long[] sums = new long[(words.length + 1) * LANES];
        for (int t = 0; t < words.length; t++) {
            System.arraycopy(sums, t * LANES, sums, (t + 1) * LANES, LANES);
            if (content(t)) {
                features.clear();
                features.add(template, words[t]);
                features.add(weights, sums, (t + 1) * LANES);
            }
        }
        return sums;
    }

    /** Writes what stands at a token of a sentence. */
    void features(int t, int sentence, Features f) {
        f.clear();
        at(t, sentence, f);
        int start = a.sentences().start(sentence);
        int end = a.sentences().end(sentence);
        for (int k = Math.max(start, t - BEFORE); k < Math.min(end, t + BEHIND + 1); k++) {
            if (k != t && content(k)) {
                f.add(k < t ? WORD_BEFORE : WORD_BEHIND, words[k]);
            }
        }
    }

    /** Writes what stands at the token itself, right beside it, and which sides are next. */
    private void at(int t, int sentence, Features f) {
        int start = a.sentences().start(sentence);
        int end = a.sentences().end(sentence);
        int line = a.sentences().line(sentence);
        int word = words[t];
        int said = EventFeatures.speechVerb(a, speech.at(t));
        f.add(BASE, 0);
        f.add(BASE + 1, word);
        f.add(BASE + 2, a.tag(t).ordinal(), a.hasArticle(t) ? 1 : 0);
        f.add(BASE + 3, line == 0 ? 0 : line <= 2 ? 1 : 2);
        f.add(BASE + 4, said);
        f.add(BASE + 5, said, word);
        for (int gap : BESIDE) {
            int near = t + gap < start || t + gap >= end ? -1 : words[t + gap];
            f.add(BASE + 10 + gap, near);
            if (gap > -2) {
                f.add(BASE + 20 + gap, word, near);
            }
        }
        sides(t, start, end, f);
    }

    private void sides(int t, int start, int end, Features f) {
        int at = Nearby.firstFrom(mentions, t);
        Mention behind = next(at, 1, start, end);
        Mention before = next(at - 1, -1, start, end);
        int one = before == null ? 0 : Option.principal(before.codes());
        int other = behind == null ? 0 : Option.principal(behind.codes());
        f.add(BASE + 40, behind == null ? 0 : 1, before == null ? 0 : 1);
        f.add(BASE + 41, other);
        f.add(BASE + 42, one);
        f.add(BASE + 43, one, other);
        f.add(BASE + 44, behind == null ? 0 : behind.prep().hashCode(), words[t]);
    }

    private Mention next(int from, int step, int start, int end) {
        for (int i = from; i >= 0 && i < mentions.size(); i += step) {
            Mention m = mentions.get(i);
            if (m.from() < start || m.from() >= end) {
                return null;
            }
            if (m.isPrincipal() && !m.codes().isEmpty()) {
                return m;
            }
        }
        return null;
    }

    private boolean content(int t) {
        return switch (a.tag(t)) {
            case VERB, NOUN, UNKNOWN, NEG, NAME, NISBA, BE -> true;
            default -> false;
        };
    }

    private int word(int t) {
        return a.tag(t) == Tag.NUMBER ? 7 : a.lemmaHash(t);
    }
}
