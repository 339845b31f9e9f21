package org.mahdar.record.episode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike events are that were found to be alike enough, in memory, so that a large set of linked events is not compared anew
 * whenever one more joins it. Of an event that is known, every like in the record is told, and known too.
 */
final class Likes {

    /** With more of them all are forgotten, and found again where they are needed. */
    private static final int MOST = 2_000_000;

    private final Map<Long, Linked> known = new HashMap<>();
    private long held;
    private int places;

    boolean knows(long event) {
        return known.containsKey(event);
    }

    /** The event of that number, or null when it is not known. */
    Linked of(long event) {
        return known.get(event);
    }

    /** Those of these events that are known. */
    List<Linked> of(Collection<Long> events) {
        return events.stream().map(known::get).filter(event -> event != null).toList();
    }

    /** From now on whoever tells of two that are alike, both of them known, tells it here. */
    void know(Collection<EventCard> events) {
        for (EventCard card : events) {
            if (known.putIfAbsent(card.no(), new Linked(card, places)) == null) {
                places++;
                held++;
            }
        }
    }

    /** Tells that two are alike; of one that is not known nothing is kept. */
    void put(long one, long other, double score) {
        Linked mine = known.get(one);
        Linked theirs = known.get(other);
        if (mine != null && theirs != null) {
            mine.add(theirs, score);
            theirs.add(mine, score);
            held += 2;
        }
    }

    void forget(Collection<Long> events) {
        for (Long no : events) {
            Linked event = known.remove(no);
            if (event != null) {
                held -= 1 + 2L * event.likes();
                event.eachLike((other, score) -> other.forget(event));
            }
        }
    }

    /**
     * For each of these events the smallest number among all that are linked with it, directly or by way of others.
     *
     * @param events with every event, every one that is linked with it
     */
    Map<Long, Long> components(Collection<Linked> events, Bonds bonds) {
        Map<Long, Long> components = new HashMap<>();
        Set<Linked> seen = new HashSet<>();
        for (Linked event : events) {
            if (seen.add(event)) {
                List<Linked> together = reached(event, seen, bonds);
                long least = Grouping.firstNo(together);
                together.forEach(each -> components.put(each.no(), least));
            }
        }
        return components;
    }

    private List<Linked> reached(Linked from, Set<Linked> seen, Bonds bonds) {
        List<Linked> reached = new ArrayList<>();
        Deque<Linked> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Linked event = open.pop();
            reached.add(event);
            event.eachLike((other, score) -> {
                if (seen.add(other)) {
                    open.push(other);
                }
            });
            for (Linked other : of(bonds.joinedWith(event.no()))) {
                if (seen.add(other)) {
                    open.push(other);
                }
            }
        }
        return reached;
    }

    /** Keeps memory within bounds; not to be called while events are grouped. */
    void trim() {
        if (held > MOST) {
            clear();
        }
    }

    void clear() {
        known.clear();
        held = 0;
    }
}
