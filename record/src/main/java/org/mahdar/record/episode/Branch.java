package org.mahdar.record.episode;

import java.util.function.Consumer;

/**
 * A group of events as it stood for a while when links were followed from the strongest on: one event, or two groups that a link
 * joined. All of them together are trees, which tell how groups stood when any link was followed.
 */
abstract sealed class Branch permits Linked, Fork {

    /** What it became part of, or null as long as nothing joined it. */
    private Fork into;

    final Fork into() {
        return into;
    }

    final void becomePartOf(Fork fork) {
        into = fork;
    }

    abstract int size();

    /** The first day to which reports date an event of it; without one it is behind the last. */
    abstract int first();

    /** The last such day. */
    abstract int last();

    abstract void each(Consumer<Linked> take);
}
