package org.mahdar.reader.event;

import java.util.Arrays;
import org.mahdar.reader.learning.RowWeights;
import org.mahdar.reader.learning.Weights;

/** A growing list of hashed features. One thread; cleared and used again. */
final class Features {

    private int[] ids = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** A feature of template number {@code template} with up to four values. */
    void add(int template, int a, int b, int c, int d) {
        long hash = template * 0x9E3779B97F4A7C15L;
        hash = (hash ^ a) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 32 ^ b) * 0x94D049BB133111EBL;
        hash = (hash ^ hash >>> 32 ^ c) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 32 ^ d) * 0xFF51AFD7ED558CCDL;
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = (int) (hash >>> 40) & Weights.BUCKETS - 1;
    }

    void add(int template, int a) {
        add(template, a, 0, 0, 0);
    }

    void add(int template, int a, int b) {
        add(template, a, b, 0, 0);
    }

    void add(int template, int a, int b, int c) {
        add(template, a, b, c, 0);
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
