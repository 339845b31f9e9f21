package org.mahdar.record.episode;

import java.util.Arrays;

/** The places of events in a list, by their numbers. */
final class Places {

    private static final int FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Slots of a table with open addressing, at most half of them taken. */
    private final long[] numbers;

    private final int[] places;
    private int size;

    /**
     * No places yet.
     *
     * @param most how many events there will be
     */
    Places(int most) {
        int room = Math.max(2, Integer.highestOneBit(Math.max(1, most)) << 2);
        numbers = new long[room];
        places = new int[room];
        Arrays.fill(places, FREE);
    }

    /** Adds an event behind the last. */
    void add(long number) {
        int at = slot(number);
        numbers[at] = number;
        places[at] = size++;
    }

    /** The place of an event, or -1 when it has none. */
    int of(long number) {
        return places[slot(number)];
    }

    /** The slot of a number, or the free one where it belongs. */
    private int slot(long number) {
        int at = (int) (number * SPREAD >>> 32) & numbers.length - 1;
        while (places[at] != FREE && numbers[at] != number) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }
}
