package org.mahdar.record.episode;

import java.util.Arrays;

/** Sums by small numbers, from 0 on; a set of thousands of linked events is cut with millions of look-ups. */
final class Sums {

    /** Takes a sum. */
    @FunctionalInterface
    interface Taker {
        void take(int key, long sum);
    }

    private static final int LEAST_ROOM = 4;
    private static final int SPREAD = 0x9E3779B9;
    private static final int FREE = -1;

    /** Slots of a table with open addressing. */
    private int[] keys;

    private long[] sums;
    private int size;

    /**
     * No sums yet.
     *
     * @param expected for how many keys there is to be room at once
     */
    Sums(int expected) {
        int room = LEAST_ROOM;
        while (room / 4 * 3 < expected) {
            room *= 2;
        }
        clear(room);
    }

    private void clear(int room) {
        keys = new int[room];
        Arrays.fill(keys, FREE);
        sums = new long[room];
        size = 0;
    }

    /** How many keys have a sum. */
    int size() {
        return size;
    }

    /** The sum of a key; 0 where nothing was added. */
    long of(int key) {
        int at = slot(key);
        return keys[at] == FREE ? 0 : sums[at];
    }

    void add(int key, long more) {
        int at = slot(key);
        if (keys[at] == FREE) {
            if (size >= keys.length / 4 * 3) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            size++;
        }
        sums[at] += more;
    }

    /** Hands over each sum, in no order. */
    void each(Taker taker) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                taker.take(keys[i], sums[i]);
            }
        }
    }

    /** The slot of a key, or the free one where it belongs. */
    private int slot(int key) {
        int at = (key * SPREAD) >>> 16 & (keys.length - 1);
        while (keys[at] != key && keys[at] != FREE) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldSums = sums;
        clear(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                add(oldKeys[i], oldSums[i]);
            }
        }
    }
}
