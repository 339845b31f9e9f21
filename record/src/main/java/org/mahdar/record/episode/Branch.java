package org.mahdar.record.episode;

import java.util.function.Consumer;

/**
 * A group of events as it stood for a while when links were followed from the strongest on: one event, or two groups that a link
 * joined. All of them together are trees, which tell how groups stood when any link was followed.
 */
abstract sealed class Branch permits Linked, Fork {

    private final int size;
    private final Spread days;
    /** What it became part of, or null as long as nothing joined it. */
    private Fork into;

    /**
     * A group that is part of no other.
     *
     * @param days over which days its events and their reports are spread
     */
    Branch(int size, Spread days) {
        this.size = size;
        this.days = days;
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

    final Spread days() {
        return days;
    }

    abstract void each(Consumer<Linked> take);
}
