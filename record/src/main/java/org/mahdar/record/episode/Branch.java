package org.mahdar.record.episode;

import java.util.function.Consumer;

/**
 * A group of events as it stood for a while when links were followed from the strongest on: one event, or two groups that a link
 * joined. All of them together are trees, which tell how groups stood when any link was followed.
 */
abstract sealed class Branch permits Linked, Fork {

    private final int size;
    private final int first;
    private final int last;
    /** What it became part of, or null as long as nothing joined it. */
    private Fork into;

    /**
     * A group that is part of no other.
     *
     * @param first the first day to which reports date an event of it; without one it is behind the last
     * @param last the last such day
     */
    Branch(int size, int first, int last) {
        this.size = size;
        this.first = first;
        this.last = last;
    }

    final Fork into() {
        return into;
    }

    final void becomePartOf(Fork fork) {
        into = fork;
    }

    final int size() {
        return size;
    }

    final int first() {
        return first;
    }

    final int last() {
        return last;
    }

    abstract void each(Consumer<Linked> take);
}
