package org.mahdar.reader.learning;

import java.util.Arrays;

/** A growing list of hashed features. One thread; cleared and used again. */
public final class Features {

    private int[] ids = new int[128];
    private int size;

    /** Forgets all features. */
    public void clear() {
        size = 0;
    }

    /** A feature of template number {@code template} with three values. */
    public void add(int template, int a, int b, int c) {
        int hash = template * 0x9E3779B1;
        hash = mix(hash ^ a * 0x85EBCA6B);
        hash = mix(hash ^ b * 0xC2B2AE35);
        hash = mix(hash ^ c * 0x27D4EB2F);
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = hash & Weights.BUCKETS - 1;
    }

    /** A feature of template number {@code template} with one value. */
    public void add(int template, int a) {
        add(template, a, 0, 0);
    }

    /** A feature of template number {@code template} with two values. */
    public void add(int template, int a, int b) {
        add(template, a, b, 0);
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
    public int[] copy() {
        return Arrays.copyOf(ids, size);
    }
}
