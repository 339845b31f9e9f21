package org.mahdar.record.episode;

import java.util.Arrays;

/** Sums by small numbers, from 0 on; a set of thousands of linked events is cut with millions of look-ups. */
final class Sums {

    /** Takes a sum. */
    @FunctionalInterface
    interface Taker {
        void take(int key, double sum);
    }

    private static final int LEAST_ROOM = 4;
    private static final int SPREAD = 0x9E3779B9;
    private static final int FREE = -1;
    private static final int GONE = -2;

    /** Slots of a table with open addressing. */
    private int[] keys;

    private double[] sums;
    /** Slots that are not free, also those of what is gone. */
    private int taken;

    /**
     * No sums yet.
     *
     * @param expected for how many keys there is to be room at once
     */
    Sums(int expected) {
        int room = 0;
        while (room / 4 * 3 < expected) {
            room = Math.max(LEAST_ROOM, room * 2);
        }
        clear(room);
    }

    private void clear(int room) {
        keys = new int[room];
        Arrays.fill(keys, FREE);
        sums = new double[room];
        taken = 0;
    }

    /** The sum of a key; 0 where nothing was added. */
    double of(int key) {
        int at = find(key);
        return at < 0 ? 0 : sums[at];
    }

    void add(int key, double more) {
        int at = find(key);
        if (at >= 0) {
            sums[at] += more;
            return;
        }
        if (taken >= keys.length / 4 * 3) {
            grow();
        }
        put(key, more);
    }

    void forget(int key) {
        int at = find(key);
        if (at >= 0) {
            keys[at] = GONE;
        }
    }

    /** Hands over each sum, in no order. */
    void each(Taker taker) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                taker.take(keys[i], sums[i]);
            }
        }
    }

    /** The slot of a key, or {@link #FREE} where it has none. */
    private int find(int key) {
        if (keys.length == 0) {
            return FREE;
        }
        int at = slot(key);
        while (keys[at] != FREE) {
            if (keys[at] == key) {
                return at;
            }
            at = (at + 1) & (keys.length - 1);
        }
        return FREE;
    }

    private void put(int key, double sum) {
        int at = slot(key);
        while (keys[at] != FREE) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        sums[at] = sum;
        taken++;
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldSums = sums;
        clear(Math.max(LEAST_ROOM, oldKeys.length * 2));
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                put(oldKeys[i], oldSums[i]);
            }
        }
    }

    private int slot(int key) {
        return (key * SPREAD) >>> 16 & (keys.length - 1);
    }
}
