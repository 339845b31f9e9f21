package org.mahdar.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes ids unique in the order of the input: the first keeps its name, the second gets {@code ~2}, and so on. Keeps 64 bits of
 * each id; should two ids ever share them, the second is renamed without need, which harms nothing.
 */
final class IdRegister {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Set<Long> taken = new HashSet<>();
    private final Map<Long, Integer> used = new HashMap<>();
    private long renamed;
    private String first;

    /** The id itself where it is new, else one made of it that is new. */
    String unique(String id) {
        long hash = hash(id);
        if (taken.add(hash)) {
            return id;
        }
        int n = used.getOrDefault(hash, 1);
        String name;
        do {
            n++;
            name = id + "~" + n;
        } while (!taken.add(hash(name)));
        used.put(hash, n);
        renamed++;
        if (first == null) {
            first = name;
        }
        return name;
    }

    /** How many ids were given a new name. */
    long renamed() {
        return renamed;
    }

    /** The first new name, or null. */
    String firstRenamed() {
        return first;
    }

    private static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
