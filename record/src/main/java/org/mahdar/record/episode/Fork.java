package org.mahdar.record.episode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A group that a link made of two. */
final class Fork extends Branch {

    private final Branch left;
    private final Branch right;
    private final Link by;

    private Fork(Branch left, Branch right, Link by) {
        super(left.size() + right.size(), left.days().with(right.days()));
        this.left = left;
        this.right = right;
        this.by = by;
    }

    /** Both become part of the group it gives. */
    static Fork of(Branch left, Branch right, Link by) {
        Fork fork = new Fork(left, right, by);
        left.becomePartOf(fork);
        right.becomePartOf(fork);
        return fork;
    }

    /** The link that joined the two. */
    Link by() {
        return by;
    }

    /** Trees may be deep: not by calling itself. */
    @Override
    void each(Consumer<Linked> take) {
        Deque<Branch> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Branch next = open.pop();
            if (next instanceof Fork fork) {
                open.push(fork.right);
                open.push(fork.left);
            } else {
                next.each(take);
            }
        }
    }
}
