package org.mahdar.reader.analysis;

/** How often each word of an article occurs, by hash. One article, one thread. */
final class WordCounts {

    private final int[] keys;
    private final int[] counts;

    /**
     * @param most how many words may be added
     */
    WordCounts(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        keys = new int[size];
        counts = new int[size];
    }

    void add(int hash) {
        int at = slot(hash);
        keys[at] = hash;
        counts[at]++;
    }

    int count(int hash) {
        return counts[slot(hash)];
    }

    private int slot(int hash) {
        int at = hash * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (counts[at] != 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
