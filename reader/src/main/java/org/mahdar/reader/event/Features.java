package org.mahdar.reader.event;

import java.util.Arrays;
import org.mahdar.reader.learning.RowWeights;
import org.mahdar.reader.learning.Weights;

/** A growing list of hashed features. One thread; cleared and used again. */
final class Features {

    /**
     * Odd numbers without a pattern: a sum of products of them is a hash (Dietzfelbinger, Universal hashing and k-wise independent random
     * variables via integer arithmetic without primes, 1996), and no product waits for another.
     */
    private static final long BY_TEMPLATE = 0x9E3779B97F4A7C15L;

    private static final long BY_FIRST = 0xBF58476D1CE4E5B9L;
    private static final long BY_SECOND = 0x94D049BB133111EBL;
    private static final long BY_THIRD = 0xD6E8FEB86659FD93L;
    private static final long BY_FOURTH = 0xFF51AFD7ED558CCDL;
    private static final long LAST = 0xC2B2AE3D27D4EB4FL;

    private int[] ids = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** A feature of template number {@code template} with up to four values. */
    void add(int template, int a, int b, int c, int d) {
        put(template * BY_TEMPLATE + a * BY_FIRST + b * BY_SECOND + c * BY_THIRD + d * BY_FOURTH);
    }

    void add(int template, int a) {
        put(template * BY_TEMPLATE + a * BY_FIRST);
    }

    void add(int template, int a, int b) {
        put(template * BY_TEMPLATE + a * BY_FIRST + b * BY_SECOND);
    }

    void add(int template, int a, int b, int c) {
        put(template * BY_TEMPLATE + a * BY_FIRST + b * BY_SECOND + c * BY_THIRD);
    }

    private void put(long sum) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        long mixed = (sum ^ sum >>> 32) * LAST;
        ids[size++] = (int) (mixed >>> 40) & Weights.BUCKETS - 1;
    }

    /** The features as an array of their own. */
    int[] copy() {
        return Arrays.copyOf(ids, size);
    }

    /** The sum of their weights. */
    double score(Weights weights) {
        return weights.score(ids, size);
    }

    /** Adds the weights of each question to sums that begin at a place of an array, see {@link RowWeights#add}. */
    void add(RowWeights weights, long[] sums, int at) {
        weights.add(ids, size, sums, at);
    }
}
