package org.mahdar.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names as paths of word numbers. Filled once, then read by many threads. */
public final class NameTrie {

    private static final List<Name> NO_NAMES = List.of();

    private long[] keys = new long[1 << 15];
    private int[] children = new int[1 << 15];
    private int edges;
    private int nodes = 1;
    private final List<List<Name>> names = new ArrayList<>();

    NameTrie() {
        names.add(NO_NAMES);
    }

    void add(int[] words, Name name) {
        int node = 0;
        for (int word : words) {
            int next = child(node, word);
            if (next < 0) {
                next = nodes++;
                names.add(NO_NAMES);
                put(key(node, word), next);
            }
            node = next;
        }
        List<Name> here = names.get(node);
        if (here == NO_NAMES) {
            here = new ArrayList<>(1);
            names.set(node, here);
        }
        if (!here.contains(name)) {
            here.add(name);
        }
    }

    private static long key(int node, int word) {
        return ((long) node << 32 | word) + 1;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    private void put(long key, int child) {
        if (edges * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldChildren = children;
            keys = new long[oldKeys.length * 2];
            children = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    insert(oldKeys[i], oldChildren[i]);
                }
            }
        }
        insert(key, child);
        edges++;
    }

    private void insert(long key, int child) {
        int at = slot(key, keys.length - 1);
        while (keys[at] != 0) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        children[at] = child;
    }

    /** The node behind the word, or -1. The root is node 0. */
    public int child(int node, int word) {
        long key = key(node, word);
        int at = slot(key, keys.length - 1);
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return children[at];
            }
            at = at + 1 & keys.length - 1;
        }
        return -1;
    }

    /** The names that end at the node; empty inside a longer name. */
    public List<Name> names(int node) {
        return names.get(node);
    }

    void freeze() {
        for (int i = 0; i < names.size(); i++) {
            names.set(i, List.copyOf(names.get(i)));
        }
        keys = Arrays.copyOf(keys, keys.length);
    }
}
