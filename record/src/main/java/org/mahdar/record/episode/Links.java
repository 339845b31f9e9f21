package org.mahdar.record.episode;

import java.util.Arrays;

/** Pairs of events that are alike, given by their places; a set of thousands of linked events has a hundred thousand of them. */
final class Links {

    /** Takes a link. */
    @FunctionalInterface
    interface Taker {
        void take(int one, int other, double score);
    }

    private static final int LEAST_ROOM = 64;

    private int[] one = new int[LEAST_ROOM];
    private int[] other = new int[LEAST_ROOM];
    private double[] scores = new double[LEAST_ROOM];
    private int size;

    /**
     * Adds a link.
     *
     * @param score greater than 0
     */
    void add(int first, int second, double score) {
        if (size == scores.length) {
            one = Arrays.copyOf(one, 2 * size);
            other = Arrays.copyOf(other, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        one[size] = Math.min(first, second);
        other[size] = Math.max(first, second);
        scores[size++] = score;
    }

    /** Hands over all links in the order in which they stand. */
    void each(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(one[i], other[i], scores[i]);
        }
    }

    /** Orders the links, the strongest first; of equal ones the one whose places are smaller. */
    void sort() {
        int[] order = order();
        int[] sortedOne = new int[size];
        int[] sortedOther = new int[size];
        double[] sortedScores = new double[size];
        for (int i = 0; i < size; i++) {
            sortedOne[i] = one[order[i]];
            sortedOther[i] = other[order[i]];
            sortedScores[i] = scores[order[i]];
        }
        one = sortedOne;
        other = sortedOther;
        scores = sortedScores;
    }

    /** Sorted are numbers that hold the leading bits of a score and the link's place; what these bits leave equal is looked at again. */
    private int[] order() {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        long places = (1L << placeBits) - 1;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            // The bits of positive numbers are ordered as the numbers are.
            keys[i] = (Long.MAX_VALUE - Double.doubleToLongBits(scores[i])) & ~places | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & places);
        }
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (keys[to] & ~places) == (keys[from] & ~places)) {
                to++;
            }
            settle(order, from, to);
            from = to;
        }
        return order;
    }

    private void settle(int[] order, int from, int to) {
        if (to - from > 1) {
            Integer[] equal = new Integer[to - from];
            Arrays.setAll(equal, i -> order[from + i]);
            Arrays.sort(equal, this::compare);
            for (int i = 0; i < equal.length; i++) {
                order[from + i] = equal[i];
            }
        }
    }

    private int compare(int mine, int theirs) {
        if (scores[mine] != scores[theirs]) {
            return Double.compare(scores[theirs], scores[mine]);
        }
        return one[mine] == one[theirs]
                ? Integer.compare(other[mine], other[theirs])
                : Integer.compare(one[mine], one[theirs]);
    }
}
