package org.mahdar.reader.page;

import java.util.Arrays;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/** The content words of a page by their stems, as numbers, and a growing set of those seen. One article, one thread. */
final class Vocabulary {

    private final int[] keys;
    private int[] slots = new int[256];
    private int size;

    Vocabulary(Analysis a) {
        keys = new int[a.size()];
        for (int t = 0; t < keys.length; t++) {
            keys[t] = isContent(a, t) ? key(a, t) : 0;
        }
    }

    private static boolean isContent(Analysis a, int t) {
        Tag tag = a.tag(t);
        boolean open =
                tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.NISBA || tag == Tag.UNKNOWN || tag == Tag.FOREIGN;
        return open
                && a.tokens().length(t) >= 3
                && !a.is(t, WordClass.WEEKDAY)
                && !a.is(t, WordClass.TIME)
                && !a.is(t, WordClass.QUANT)
                && !a.is(t, WordClass.MONTH);
    }

    private static int key(Analysis a, int t) {
        int hash = a.stemHash(t);
        return hash == 0 ? 1 : hash;
    }

    /** Adds the content words of the tokens [from, to). */
    void add(int from, int to) {
        for (int t = from; t < to; t++) {
            if (keys[t] != 0) {
                put(keys[t]);
            }
        }
    }

    private void put(int key) {
        if (size * 2 >= slots.length) {
            int[] old = slots;
            slots = new int[old.length * 2];
            for (int one : old) {
                if (one != 0) {
                    insert(one);
                }
            }
        }
        insert(key);
    }

    private void insert(int key) {
        int at = key * 0x9E3779B9 >>> 8 & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == key) {
                return;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = key;
        size++;
    }

    private boolean has(int key) {
        int at = key * 0x9E3779B9 >>> 8 & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == key) {
                return true;
            }
            at = at + 1 & slots.length - 1;
        }
        return false;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The share of the content words of [from, to) that were added before; 0.5 where there are none. */
    double known(int from, int to) {
        int all = 0;
        int hit = 0;
        for (int t = from; t < to; t++) {
            if (keys[t] != 0) {
                all++;
                hit += has(keys[t]) ? 1 : 0;
            }
        }
        return all == 0 ? 0.5 : (double) hit / all;
    }
}
