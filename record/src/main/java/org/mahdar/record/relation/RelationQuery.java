package org.mahdar.record.relation;

import java.time.LocalDate;
import java.util.Set;
import org.mahdar.model.EventType;

/**
 * Which relations are asked for; null, or an empty set, means any.
 *
 * @param with a principal that must be one of the two sides
 * @param from the first day of the episodes that are counted
 * @param to the last day
 * @param types the types that are counted
 */
public record RelationQuery(String with, LocalDate from, LocalDate to, Set<EventType> types, int offset, int limit) {

    public RelationQuery {
        types = types == null ? Set.of() : Set.copyOf(types);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
    }

    /** Every relation of the record. */
    public static RelationQuery all() {
        return new RelationQuery(null, null, null, Set.of(), 0, Integer.MAX_VALUE);
    }

    public RelationQuery withPrincipal(String principal) {
        return new RelationQuery(principal, from, to, types, offset, limit);
    }

    public RelationQuery withDays(LocalDate first, LocalDate last) {
        return new RelationQuery(with, first, last, types, offset, limit);
    }

    public RelationQuery withTypes(Set<EventType> wanted) {
        return new RelationQuery(with, from, to, wanted, offset, limit);
    }

    public RelationQuery withPage(int first, int most) {
        return new RelationQuery(with, from, to, types, first, most);
    }
}
