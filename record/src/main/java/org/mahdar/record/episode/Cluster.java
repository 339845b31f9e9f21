package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A group of events while links are followed, with how alike it is to all others. It ends when it becomes one with another. */
final class Cluster {

    /** How alike the events of two groups must be in the mean; those that are not linked count as unlike. */
    private static final double MEAN_ENOUGH = 0.15;

    /**
     * Further apart than this one event is not dated, or else not reported: single dates are read wrongly, and then only the days of
     * the reports tell what is another event. A week, since no longer time was grouped by hand.
     */
    private static final int MOST_DAYS = 7;

    /** Likes are summed up as whole numbers of this part, so that no sum depends on the order of what is added. */
    private static final double PARTS = 0x1p40;

    private final Branch tree;
    /** For each event that one of this group is like, by its place, how alike all of this group together are to it. */
    private final Sums likes;
    /** The groups, as they stand, that were found not to be one with this one. */
    private final Set<Branch> unlike = new HashSet<>(0);

    private Cluster joined;

    private Cluster(Branch tree, Sums likes) {
        this.tree = tree;
        this.likes = likes;
    }

    /** What a tree holds. */
    static Cluster of(Branch tree) {
        int[] most = new int[1];
        tree.each(event -> most[0] += event.likes());
        Sums likes = new Sums(most[0]);
        Cluster cluster = new Cluster(tree, likes);
        tree.each(event -> {
            event.standIn(cluster);
            event.eachLike((other, score) -> likes.add(other.place(), Math.round(score * PARTS)));
        });
        return cluster;
    }

    /** What two groups are from now on; both end with it. */
    static Cluster joining(Cluster one, Cluster other, Link by) {
        Cluster large = one.likes.size() < other.likes.size() ? other : one;
        Cluster small = large == one ? other : one;
        small.likes.each(large.likes::add);
        Cluster both = new Cluster(Fork.of(one.tree, other.tree, by), large.likes);
        one.joined = both;
        other.joined = both;
        return both;
    }

    /** What became of it. */
    Cluster latest() {
        Cluster latest = this;
        while (latest.joined != null) {
            latest = latest.joined;
        }
        for (Cluster each = this; each.joined != null && each.joined != latest; ) {
            Cluster next = each.joined;
            each.joined = latest;
            each = next;
        }
        return latest;
    }

    List<Linked> events() {
        List<Linked> events = new ArrayList<>(tree.size());
        tree.each(events::add);
        return events;
    }

    /** Whether likes alone let the two be one. */
    boolean mayJoin(Cluster that) {
        return tree.size() >= that.tree.size() ? mayJoin(that.tree) : that.mayJoin(tree);
    }

    /** The same for a group of which nothing is new. */
    boolean mayJoin(Branch that) {
        if (tree.days().with(that.days()).apart() > MOST_DAYS || unlike.contains(that)) {
            return false;
        }
        long[] sum = new long[1];
        that.each(event -> sum[0] += likes.of(event.place()));
        boolean alike = sum[0] / PARTS / ((double) tree.size() * that.size()) >= MEAN_ENOUGH;
        if (!alike) {
            unlike.add(that);
        }
        return alike;
    }
}
