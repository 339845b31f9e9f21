package org.mahdar.record.episode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.record.arabic.Stem;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.store.ProgramTable;

/**
 * The words of an event's evidence as a small set of numbers: the hash of the stem above, in the lowest three bits its weight, in
 * the fourth whether it names the act.
 * How much a word weighs depends on how common it is in news at large, from a fixed list, so that two events are as alike today
 * as they will be when the record has grown.
 */
final class Terms {

    private static final int WEIGHT_BITS = 3;
    private static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;
    private static final int NAMES_THE_ACT = 1 << WEIGHT_BITS;
    /** What of a number tells which stem it is. */
    private static final int STEM_MASK = -1 << (WEIGHT_BITS + 1);

    private static final int RARE = 4;

    private final Map<String, Integer> weights;

    private Terms(Map<String, Integer> weights) {
        this.weights = weights;
    }

    /** Reads the list of common stems that belongs to the program. */
    static Terms load() {
        Map<String, Integer> weights = new HashMap<>();
        for (List<String> cells : ProgramTable.read(Terms.class, "common-stems.tsv", 2)) {
            weights.put(cells.get(0), Integer.parseInt(cells.get(1)));
        }
        return new Terms(Map.copyOf(weights));
    }

    /** The terms of an event, in ascending order. */
    int[] of(Event event) {
        Map<Integer, Integer> terms = new TreeMap<>();
        for (Evidence evidence : event.evidence()) {
            int shift = evidence.span().start();
            for (Word word : Words.of(evidence.text())) {
                boolean act = evidence.trigger().stream()
                        .anyMatch(span -> span.start() - shift < word.end() && word.start() < span.end() - shift);
                add(terms, word, act);
            }
        }
        return numbers(terms);
    }

    /** The terms of a headline, or none without one. */
    int[] of(String headline) {
        Map<Integer, Integer> terms = new TreeMap<>();
        if (headline != null) {
            Words.of(headline).forEach(word -> add(terms, word, false));
        }
        return numbers(terms);
    }

    private void add(Map<Integer, Integer> terms, Word word, boolean act) {
        String stem = Stem.of(word.folded());
        int weight = weights.getOrDefault(stem, stem.length() < 2 ? 0 : RARE);
        if (weight > 0 || act) {
            int told = act ? weight | NAMES_THE_ACT : weight;
            terms.merge(hash(stem) & STEM_MASK, told, (one, other) -> one | other);
        }
    }

    private static int[] numbers(Map<Integer, Integer> terms) {
        return terms.entrySet().stream()
                .mapToInt(term -> term.getKey() | term.getValue())
                .toArray();
    }

    private static int hash(String stem) {
        int h = stem.hashCode() * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    static int weight(int[] terms) {
        return Arrays.stream(terms).map(term -> term & WEIGHT_MASK).sum();
    }

    /** The weight of the terms that both hold. */
    static int shared(int[] one, int[] other) {
        return shared(one, other, WEIGHT_MASK);
    }

    /** How many words name the act in both. */
    static int sharedActs(int[] one, int[] other) {
        return shared(one, other, NAMES_THE_ACT) / NAMES_THE_ACT;
    }

    /** The sum of what both say, in these bits, of the stems that both hold. */
    private static int shared(int[] one, int[] other, int bits) {
        int sum = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int mine = one[i] & STEM_MASK;
            int theirs = other[j] & STEM_MASK;
            if (mine == theirs) {
                sum += one[i] & other[j] & bits;
                i++;
                j++;
            } else if (mine < theirs) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    static byte[] bytes(int[] terms) {
        ByteBuffer bytes = ByteBuffer.allocate(terms.length * Integer.BYTES);
        bytes.asIntBuffer().put(terms);
        return bytes.array();
    }

    static int[] ofBytes(byte[] bytes) {
        int[] terms = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(terms);
        return terms;
    }
}
