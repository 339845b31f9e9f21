package org.mahdar.record.episode;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.record.store.Sql;

/** Which event belongs to which episode and to which set of linked events, in memory. */
final class Members {

    /** Where an event stands: the numbers of its episode and of its set. */
    record Place(long episode, long component) {}

    private final Map<Long, Place> places = new HashMap<>();
    /** The events of each set but the one that names it. */
    private final Map<Long, Set<Long>> components = new HashMap<>();

    /** What the store holds. */
    static Members read(Sql sql) {
        Members all = new Members();
        sql.each(
                "SELECT event, episode, component FROM member",
                row -> all.set(row.getLong(1), new Place(row.getLong(2), row.getLong(3))));
        return all;
    }

    /** Adds what the store holds of these events and of all that are linked with them. */
    void readAround(Sql sql, Collection<Long> events) {
        if (!events.isEmpty()) {
            sql.each(
                    "SELECT event, episode, component FROM member WHERE component IN (SELECT component FROM member WHERE"
                            + " event IN (" + Sql.in(events) + "))",
                    row -> set(row.getLong(1), new Place(row.getLong(2), row.getLong(3))));
        }
    }

    void set(long event, Place place) {
        forget(event);
        places.put(event, place);
        if (place.component() != event) {
            components
                    .computeIfAbsent(place.component(), none -> new HashSet<>())
                    .add(event);
        }
    }

    void forget(long event) {
        Place before = places.remove(event);
        Set<Long> with = before == null ? null : components.get(before.component());
        if (with != null && with.remove(event) && with.isEmpty()) {
            components.remove(before.component());
        }
    }

    /** Where an event stands, or null. */
    Place of(long event) {
        return places.get(event);
    }

    /** The number of the set of linked events that an event belongs to; one that stands nowhere yet is a set of its own. */
    long componentOf(long event) {
        Place place = places.get(event);
        return place == null ? event : place.component();
    }

    /** The same of several events. */
    Set<Long> componentsOf(Collection<Long> events) {
        return events.stream().map(this::componentOf).collect(Collectors.toSet());
    }

    /** The episodes of these events. */
    Set<Long> episodesOf(Collection<Long> events) {
        Set<Long> all = new TreeSet<>();
        for (Long event : events) {
            Place place = places.get(event);
            if (place != null) {
                all.add(place.episode());
            }
        }
        return all;
    }

    /** These events, as far as they stand anywhere, and all that are linked with them. */
    Set<Long> together(Collection<Long> events) {
        Set<Long> all = new HashSet<>();
        for (Long event : events) {
            Place place = places.get(event);
            if (place != null && all.add(event)) {
                all.addAll(components.getOrDefault(place.component(), Set.of()));
                Place first = places.get(place.component());
                if (first != null && first.component() == place.component()) {
                    all.add(place.component());
                }
            }
        }
        return all;
    }
}
