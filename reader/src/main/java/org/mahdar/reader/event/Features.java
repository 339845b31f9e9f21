package org.mahdar.reader.event;

import java.util.Arrays;
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
        int hash = template * 0x9E3779B1;
        hash = mix(hash ^ a * 0x85EBCA6B);
        hash = mix(hash ^ b * 0xC2B2AE35);
        hash = mix(hash ^ c * 0x27D4EB2F);
        hash = mix(hash ^ d * 0x165667B1);
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = hash & Weights.BUCKETS - 1;
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

    private static int mix(int h) {
        int x = h;
        x ^= x >>> 15;
        x *= 0x2C1B3C6D;
        x ^= x >>> 12;
        x *= 0x297A2D39;
        return x ^ x >>> 15;
    }

    /** The features as an array of their own. */
    int[] copy() {
        return Arrays.copyOf(ids, size);
    }

    /** The sum of their weights. */
    double score(Weights weights) {
        return weights.score(ids, size);
    }
}
