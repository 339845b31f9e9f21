package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.mention.Mention;

/** The principals of an article by how much is said of them: the headline and the lead count threefold. */
final class Salience {

    /** More sentences with both say no more. */
    private static final int MOST = 6;

    private final List<String> ranked = new ArrayList<>();
    private final Map<String, Mention> first = new HashMap<>();
    private final Map<String, BitSet> sentences = new HashMap<>();
    private final Set<String> headlined = new HashSet<>();

    Salience(Analysis a, List<Mention> mentions, boolean[] inBody) {
        Map<String, Integer> weights = new HashMap<>();
        for (Mention m : mentions) {
            int sentence = a.sentences().sentenceOf(m.from());
            if (sentence < 0
                    || !inBody[a.sentences().line(sentence)]
                    || !m.isPrincipal()
                    || m.kind() == Mention.Kind.OUTLET) {
                continue;
            }
            int weight = a.sentences().line(sentence) <= 1 ? 3 : 1;
            for (Code code : m.codes()) {
                weights.merge(code.principal(), weight, Integer::sum);
                sentences.computeIfAbsent(code.principal(), p -> new BitSet()).set(sentence);
                if (a.sentences().line(sentence) == 0) {
                    headlined.add(code.principal());
                }
                Mention known = first.get(code.principal());
                if (known == null || known.kind() == Mention.Kind.THING && m.kind() != Mention.Kind.THING) {
                    first.put(code.principal(), m);
                }
            }
        }
        ranked.addAll(weights.keySet());
        ranked.sort((x, y) -> {
            int byWeight = Integer.compare(weights.get(y), weights.get(x));
            return byWeight != 0 ? byWeight : x.compareTo(y);
        });
    }

    /** The rank of a principal from 0; 9 for those below the fifth. */
    int rank(Code code) {
        int at = ranked.indexOf(code.principal());
        return at < 0 || at > 4 ? 9 : at;
    }

    /** A mention of the principal of that rank, or null. */
    Mention mention(int rank) {
        return rank < ranked.size() ? first.get(ranked.get(rank)) : null;
    }

    /** Whether the headline names the principal. */
    boolean inHeadline(Code code) {
        return headlined.contains(code.principal());
    }

    /** In how many sentences both are named; counted up to {@value #MOST}. */
    int together(Code one, Code other) {
        BitSet ones = sentences.get(one.principal());
        BitSet others = sentences.get(other.principal());
        int both = 0;
        int first = ones == null || others == null ? -1 : ones.nextSetBit(0);
        for (int s = first; s >= 0 && both < MOST; s = ones.nextSetBit(s + 1)) {
            both += others.get(s) ? 1 : 0;
        }
        return both;
    }

    /** In how many sentences it is named. */
    int sentences(Code code) {
        BitSet all = sentences.get(code.principal());
        return all == null ? 0 : all.cardinality();
    }

    /** How many principals the article names. */
    int size() {
        return ranked.size();
    }
}
