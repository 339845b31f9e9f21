package org.mahdar.reader.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns what names tell of their bearers' side, from names that texts gave a side: «وزير الخارجية الروسي سيرغي لافروف». Deterministic: the
 * same names in the same order give the same model. One thread.
 */
public final class NameLearner {

    private static final double RATE = 0.1;
    private static final double INITIAL = 1e-2;
    private static final double DECAY = 2e-4;
    private static final int PASSES = 6;
    private static final long SEED = 7;
    /** A side with fewer names tells too little. */
    private static final int FEWEST_NAMES = 12;
    /** A name is known from so many uses on, if so large a share of them is of one side. */
    private static final int FEWEST_USES = 2;

    private static final double LEAST_SHARE = 0.6;

    private final Map<String, Map<String, Integer>> uses = new TreeMap<>();

    /** A text has given the name that side. */
    public void add(String name, String side) {
        uses.computeIfAbsent(NameLetters.key(name), key -> new TreeMap<>()).merge(side, 1, Integer::sum);
    }

    /** What was learned. */
    public NameModel model() {
        Map<String, Integer> names = new TreeMap<>();
        uses.values().forEach(sides -> sides.keySet().forEach(side -> names.merge(side, 1, Integer::sum)));
        List<String> sides = new ArrayList<>();
        names.forEach((side, count) -> {
            if (count >= FEWEST_NAMES) {
                sides.add(side);
            }
        });
        TreeMap<Integer, Short> known = new TreeMap<>();
        uses.forEach((name, counts) -> {
            String side = most(counts);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int own = counts.get(side);
            if (own >= FEWEST_USES && own >= LEAST_SHARE * all && sides.contains(side)) {
                int size = Math.min(7, 32 - Integer.numberOfLeadingZeros(own) - 1);
                known.put(name.hashCode(), (short) (sides.indexOf(side) << 3 | size));
            }
        });
        int[] keys = known.keySet().stream().mapToInt(Integer::intValue).toArray();
        short[] values = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = known.get(keys[i]);
        }
        return new NameModel(sides, letters(sides), keys, values);
    }

    private static String most(Map<String, Integer> counts) {
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private record Example(int[] letters, int side) {}

    private Weights letters(List<String> sides) {
        List<Example> examples = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        sides.forEach(side -> numbers.put(side, numbers.size()));
        uses.forEach((name, counts) -> {
            Integer side = numbers.get(most(counts));
            if (side != null && name.contains(" ")) {
                examples.add(new Example(NameLetters.of(name), side));
            }
        });
        double[] weights = new double[Weights.BUCKETS];
        double[] squares = new double[Weights.BUCKETS];
        Arrays.fill(squares, INITIAL);
        Random random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(examples, random);
            for (Example one : examples) {
                learn(one, sides, weights, squares);
            }
        }
        return Weights.of(weights);
    }

    private static void learn(Example one, List<String> sides, double[] weights, double[] squares) {
        int[][] features = new int[sides.size()][one.letters.length + 1];
        double[] p = new double[features.length];
        for (int s = 0; s < p.length; s++) {
            NameModel.features(one.letters, sides.get(s), features[s]);
            for (int f : features[s]) {
                p[s] += weights[f];
            }
        }
        Shares.of(p);
        for (int s = 0; s < p.length; s++) {
            double gradient = p[s] - (s == one.side ? 1 : 0);
            for (int f : Math.abs(gradient) > 1e-3 ? features[s] : new int[0]) {
                double g = gradient + DECAY * weights[f];
                squares[f] += g * g;
                weights[f] -= RATE * g / Math.sqrt(squares[f]);
            }
        }
    }
}
