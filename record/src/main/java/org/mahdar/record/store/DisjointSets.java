package org.mahdar.record.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sets that are joined step by step, each named by its least member; what was never joined is a set of its own. What comes out
 * does not depend on the order of the steps.
 */
public final class DisjointSets<T extends Comparable<T>> {

    /** For each but the least of a set, another one of the set that is less. */
    private final Map<T, T> lesser = new HashMap<>();

    /** The least member of the set that this one belongs to. */
    public T leastWith(T one) {
        T least = one;
        for (T next = lesser.get(least); next != null; next = lesser.get(least)) {
            least = next;
        }
        return least;
    }

    /** Joins the sets that these two belong to. */
    public void join(T one, T other) {
        T left = leastWith(one);
        T right = leastWith(other);
        int order = left.compareTo(right);
        if (order < 0) {
            lesser.put(right, left);
        } else if (order > 0) {
            lesser.put(left, right);
        }
    }

    /** All that are not the least of their set. */
    public Set<T> followers() {
        return Collections.unmodifiableSet(lesser.keySet());
    }
}
