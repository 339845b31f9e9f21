package org.mahdar.record.episode;

import java.util.Comparator;

/**
 * Two events that are alike.
 *
 * @param one the one whose name comes first
 * @param score how alike, greater than 0
 */
record Link(Linked one, Linked other, double score) {

    /** The strongest first; of equal ones the one whose events are named first. */
    static final Comparator<Link> ORDER = Comparator.comparingDouble((Link link) -> -link.score)
            .thenComparing(Link::one)
            .thenComparing(Link::other);

    /** A link between two events in either order. */
    static Link between(Linked one, Linked other, double score) {
        return one.compareTo(other) < 0 ? new Link(one, other, score) : new Link(other, one, score);
    }

    /** Whether this link is followed before that one. */
    boolean isBefore(Link that) {
        return score == that.score ? ORDER.compare(this, that) < 0 : score > that.score;
    }
}
