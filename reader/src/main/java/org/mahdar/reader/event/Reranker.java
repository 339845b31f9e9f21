package org.mahdar.reader.event;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;

/** Judges each candidate again in the company of the others: acts of one clause compete, mentions of one act support each other. */
final class Reranker {

    private static final int BASE = 2000;

    private final Analysis a;
    private final EventModel model;
    private final List<Candidate> kept;

    /** The principals on each side of each candidate, numbered: every candidate is compared with every other. */
    private final BitSet[] actors;

    private final BitSet[] recipients;

    /**
     * @param kept the candidates that were not ruled out
     */
    Reranker(Analysis a, EventModel model, List<Candidate> kept) {
        this.a = a;
        this.model = model;
        this.kept = kept;
        this.actors = new BitSet[kept.size()];
        this.recipients = new BitSet[kept.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < actors.length; i++) {
            actors[i] = principals(kept.get(i).actors, numbers);
            recipients[i] = principals(kept.get(i).recipients, numbers);
        }
    }

    private static BitSet principals(List<Code> codes, Map<String, Integer> numbers) {
        BitSet all = new BitSet();
        for (Code code : codes) {
            Integer number = numbers.putIfAbsent(code.principal(), numbers.size());
            all.set(number == null ? numbers.size() - 1 : number);
        }
        return all;
    }

    void rerank() {
        Features features = new Features();
        double[] odds = new double[kept.size()];
        for (int i = 0; i < odds.length; i++) {
            features(i, features);
            odds[i] = kept.get(i).odds + model.score(EventModel.Part.RERANK, features);
        }
        for (int i = 0; i < odds.length; i++) {
            kept.get(i).confidence = EventModel.probability(odds[i]);
        }
    }

    /** Writes the features of a candidate, given by its place in the list, among the others. */
    void features(int at, Features f) {
        f.clear();
        Candidate c = kept.get(at);
        int own = bucket(c.odds);
        int type = c.type.ordinal();
        f.add(BASE, own);
        f.add(BASE + 1, own, type);
        f.add(BASE + 2, c.frame.id().hashCode());
        Candidate rival = null;
        Candidate sentence = null;
        Candidate support = null;
        Candidate converse = null;
        int better = 0;
        int inSentence = 0;
        int end = Math.min(kept.size(), at + EventMerger.MOST_COMPARED + 1);
        for (int i = Math.max(0, at - EventMerger.MOST_COMPARED); i < end; i++) {
            Candidate other = kept.get(i);
            if (i == at) {
                continue;
            }
            boolean sides = sameDyad(at, i);
            boolean near = other.sentence == c.sentence;
            better += other.odds > c.odds ? 1 : 0;
            inSentence += near ? 1 : 0;
            if (near && sides && other.type != c.type) {
                rival = best(rival, other);
            } else if (near && !sides) {
                sentence = best(sentence, other);
            }
            if (sides && other.type == c.type) {
                if (meets(actors[at], actors[i]) || EventMerger.symmetric(c.type)) {
                    support = best(support, other);
                } else {
                    converse = best(converse, other);
                }
            }
        }
        relation(f, BASE + 10, c, rival, own);
        relation(f, BASE + 20, c, sentence, own);
        relation(f, BASE + 30, c, support, own);
        relation(f, BASE + 40, c, converse, own);
        f.add(BASE + 50, Math.min(better, 12), own);
        f.add(BASE + 51, Math.min(inSentence, 8), own);
        f.add(BASE + 52, Math.min(kept.size() / 4, 12), own);
        int line = a.sentences().line(c.sentence);
        f.add(BASE + 53, Math.min(line, 4), own);
        f.add(BASE + 54, support != null && support.sentence < c.sentence ? 1 : 0, type);
        f.add(BASE + 55, support != null && a.sentences().line(support.sentence) == 0 ? 1 : 0, own);
    }

    private static Candidate best(Candidate one, Candidate other) {
        return one == null || other.odds > one.odds ? other : one;
    }

    private static void relation(Features f, int base, Candidate c, Candidate other, int own) {
        if (other == null) {
            f.add(base, own);
            return;
        }
        int odds = bucket(other.odds);
        int ahead = (int) Math.max(-6, Math.min(6, Math.round(c.odds - other.odds)));
        f.add(base + 1, own, odds);
        f.add(base + 2, c.type.ordinal(), other.type.ordinal());
        f.add(base + 3, c.type.ordinal(), other.type.ordinal(), ahead);
        f.add(base + 4, ahead);
        f.add(base + 5, Math.min(Math.abs(c.trigger - other.trigger) / 3, 6), ahead);
        f.add(base + 6, c.frame.id().hashCode(), other.type.ordinal());
    }

    private static int bucket(double odds) {
        return (int) Math.max(-8, Math.min(8, Math.round(odds * 1.5)));
    }

    private boolean sameDyad(int one, int other) {
        return meets(actors[one], actors[other]) && meets(recipients[one], recipients[other])
                || meets(actors[one], recipients[other]) && meets(recipients[one], actors[other])
                || recipients[one].isEmpty() && recipients[other].isEmpty() && meets(actors[one], actors[other]);
    }

    private static boolean meets(BitSet one, BitSet other) {
        return one.intersects(other) || one.isEmpty() && other.isEmpty();
    }
}
