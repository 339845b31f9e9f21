package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Groups events into episodes. Events that are alike enough are linked; the links are followed from the strongest to the
 * weakest, and two groups become one unless something speaks against it. The outcome is a function of the set of events alone:
 * ties are settled by the events' names, never by their order.
 *
 * <p>Of events that were grouped before, the groups as they stood at each link are remembered ({@link Branch}). What new events
 * change is then found by following only the links of groups that are not what they were: as long as two groups are, what was
 * decided about them holds.
 */
final class Grouping {

    /** A reviewer's word is followed after all likes. */
    private static final double LAST = 0;

    /** Links still to be followed; those of each list in their order. */
    private final PriorityQueue<Links> ahead = new PriorityQueue<>(Comparator.comparing(Links::next, Link.ORDER));

    /** All events whose group is not, or may not be, what it was. */
    private final Set<Linked> moved = new LinkedHashSet<>();

    private final Likes likes;
    private final Bonds bonds;

    private Grouping(Likes likes, Bonds bonds) {
        this.likes = likes;
        this.bonds = bonds;
    }

    /** Compares events with each other by such weights and groups them. */
    static List<List<Linked>> of(Collection<EventCard> events, Bonds bonds, Likeness likeness) {
        Likes likes = new Likes();
        Comparison.learn(events, likes, likeness);
        return anew(likes.of(events.stream().map(EventCard::no).toList()), likes, bonds);
    }

    /**
     * Groups events anew.
     *
     * @param events with every event, every one that is linked with it
     * @param likes knows all of these
     * @return the groups
     */
    static List<List<Linked>> anew(Collection<Linked> events, Likes likes, Bonds bonds) {
        events.forEach(event -> event.becomePartOf(null));
        return new Grouping(likes, bonds).startingWith(events);
    }

    /**
     * Groups new events with those that were grouped before, of which no reviewer said anything.
     *
     * @param fresh events that were not grouped yet
     * @param likes knows these and all that they are linked with
     * @return the groups that may not be what they were
     */
    static List<List<Linked>> adding(Collection<Linked> fresh, Likes likes) {
        return new Grouping(likes, new Bonds()).startingWith(fresh);
    }

    private List<List<Linked>> startingWith(Collection<Linked> fresh) {
        try {
            for (Linked event : fresh) {
                moved.add(event);
                Cluster.of(event);
            }
            look(fresh, null);
            follow();
            followBonds();
            Set<Cluster> groups = new LinkedHashSet<>();
            moved.forEach(event -> groups.add(event.cluster()));
            return groups.stream().map(Cluster::events).toList();
        } finally {
            moved.forEach(event -> event.standIn(null));
        }
    }

    /**
     * Puts the links of events that are new, or whose group just came to be another, where they will be followed. What is linked with
     * one whose group is another already stands there.
     *
     * @param after only links that come after this one, or null
     */
    private void look(Collection<Linked> events, Link after) {
        List<Link> links = new ArrayList<>();
        for (Linked event : events) {
            event.eachLike((other, score) -> {
                if (other.cluster() == null || (after == null && event.place() < other.place())) {
                    Link link = Link.between(event, other, score);
                    if (after == null || after.isBefore(link)) {
                        links.add(link);
                    }
                }
            });
        }
        if (!links.isEmpty()) {
            ahead.add(new Links(links));
        }
    }

    private void follow() {
        while (!ahead.isEmpty()) {
            Links links = ahead.poll();
            do {
                Link link = links.next();
                links.advance();
                follow(link);
            } while (!links.isDone() && isFirst(links));
            if (!links.isDone()) {
                ahead.add(links);
            }
        }
    }

    /** Whether the next of these links is the next of all. */
    private boolean isFirst(Links links) {
        return ahead.isEmpty() || links.next().isBefore(ahead.peek().next());
    }

    private void follow(Link link) {
        Cluster one = link.one().cluster();
        Cluster other = link.other().cluster();
        if (one == null) {
            follow(link, other, link.one().before(link));
        } else if (other == null) {
            follow(link, one, link.other().before(link));
        } else if (one != other && !areParted(one, other) && one.mayJoin(other)) {
            Cluster.joining(one, other, link);
        }
    }

    /** A link to a group that stood as it stands: it will be another from now on if it joins, or if it joined before. */
    private void follow(Link link, Cluster group, Branch old) {
        boolean joins = group.mayJoin(old);
        if (joins || (old.into() != null && old.into().by().equals(link))) {
            old.becomePartOf(null);
            Cluster opened = Cluster.of(old);
            List<Linked> events = opened.events();
            moved.addAll(events);
            look(events, link);
            if (joins) {
                Cluster.joining(group, opened, link);
            }
        }
    }

    /** First what the reports themselves show, then what reviewers joined: a verdict joins whole episodes. */
    private void followBonds() {
        List<Link> joined = new ArrayList<>();
        for (Linked event : moved) {
            for (Long no : bonds.joinedWith(event.no())) {
                Linked other = likes.of(no);
                if (other != null && other.cluster() != null && event.place() < other.place()) {
                    joined.add(Link.between(event, other, LAST));
                }
            }
        }
        for (Links links = new Links(joined); !links.isDone(); links.advance()) {
            Cluster one = links.next().one().cluster();
            Cluster other = links.next().other().cluster();
            if (one != other && !areParted(one, other)) {
                Cluster.joining(one, other, links.next());
            }
        }
    }

    private boolean areParted(Cluster one, Cluster other) {
        return bonds.anyParted()
                && one.events().stream()
                        .anyMatch(mine ->
                                other.events().stream().anyMatch(theirs -> bonds.areParted(mine.no(), theirs.no())));
    }

    /** The number of an episode, or of a set of linked events, is the smallest among its events. */
    static long firstNo(List<Linked> group) {
        return group.stream().mapToLong(Linked::no).min().orElseThrow();
    }
}
