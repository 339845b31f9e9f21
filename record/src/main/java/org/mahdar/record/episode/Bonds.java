package org.mahdar.record.episode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mahdar.record.store.Sql;

/** What reviewers decided about pairs of events: one thing, or two. Events are named by their numbers. */
final class Bonds implements ReviewBonds.Taker {

    private final Map<Long, Set<Long>> joined = new HashMap<>();
    private final Map<Long, Set<Long>> parted = new HashMap<>();

    static Bonds of(Sql sql, ReviewBonds review) {
        Bonds bonds = new Bonds();
        review.each(sql, bonds);
        return bonds;
    }

    @Override
    public void joined(long one, long other) {
        put(joined, one, other);
    }

    @Override
    public void parted(long one, long other) {
        put(parted, one, other);
    }

    private static void put(Map<Long, Set<Long>> bonds, long one, long other) {
        bonds.computeIfAbsent(one, none -> new HashSet<>()).add(other);
        bonds.computeIfAbsent(other, none -> new HashSet<>()).add(one);
    }

    boolean areJoined(long one, long other) {
        return joined.getOrDefault(one, Set.of()).contains(other);
    }

    boolean areParted(long one, long other) {
        return parted.getOrDefault(one, Set.of()).contains(other);
    }

    /** The events that a reviewer joined with that one. */
    Set<Long> joinedWith(long event) {
        return joined.getOrDefault(event, Set.of());
    }

    /** Whether a reviewer said anything of new events, or of events of these sets of linked ones. */
    boolean concern(Set<Long> components, List<EventCard> fresh, Members members) {
        return Stream.of(joined, parted)
                .flatMap(bonds -> bonds.keySet().stream())
                .anyMatch(event -> {
                    Members.Place place = members.of(event);
                    return place == null
                            ? fresh.stream().anyMatch(card -> card.no() == event)
                            : components.contains(place.component());
                });
    }

    boolean anyParted() {
        return !parted.isEmpty();
    }
}
