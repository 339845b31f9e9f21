package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mahdar.model.Quad;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/**
 * On which days each event of the record may be told, by its sides and whether it is conflict, in memory: what an event is to be compared with
 * is found among the few that share these, where the store would read its whole table.
 */
final class Windows {

    private record Place(Sides sides, boolean conflict) {}

    /** The stretches of days of one place, in no order. */
    private static final class Block {
        private static final int LEAST_ROOM = 4;

        private long[] events = new long[LEAST_ROOM];
        private int[] from = new int[LEAST_ROOM];
        private int[] to = new int[LEAST_ROOM];
        private int size;

        void add(long event, int first, int last) {
            if (size == events.length) {
                events = Arrays.copyOf(events, size * 2);
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            events[size] = event;
            from[size] = first;
            to[size++] = last;
        }

        void forget(Set<Long> gone) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (!gone.contains(events[i])) {
                    events[kept] = events[i];
                    from[kept] = from[i];
                    to[kept++] = to[i];
                }
            }
            size = kept;
        }

        void each(int first, int last, int butOf, LongConsumer take) {
            for (int i = 0; i < size; i++) {
                if (from[i] <= last && first <= to[i] && KeptEvent.articleOf(events[i]) != butOf) {
                    take.accept(events[i]);
                }
            }
        }
    }

    private final Map<Place, Block> blocks = new HashMap<>();

    /** What the store holds. */
    static Windows read(Sql sql) {
        Windows all = new Windows();
        Map<String, Place> places = new HashMap<>();
        sql.each(
                "SELECT p.a, p.b, t.quad, t.event, t.from_day, t.to_day FROM trait t JOIN pair p ON p.event = t.event",
                row -> {
                    String a = row.getString(1);
                    String b = row.getString(2);
                    String quad = row.getString(3);
                    Place place = places.computeIfAbsent(
                            a + ' ' + b + ' ' + quad,
                            none -> new Place(
                                    new Sides(a, b), Quad.valueOf(quad).isConflict()));
                    all.block(place).add(row.getLong(4), row.getInt(5), row.getInt(6));
                });
        return all;
    }

    private Block block(Place place) {
        return blocks.computeIfAbsent(place, none -> new Block());
    }

    void add(EventCard card) {
        for (Sides sides : card.act().sides()) {
            Block block = block(new Place(sides, card.act().type().quad().isConflict()));
            for (Days.Stretch days : card.days().stretches()) {
                block.add(card.no(), days.from(), days.to());
            }
        }
    }

    void forget(Set<Long> events) {
        blocks.values().forEach(block -> block.forget(events));
    }

    /** The events of other articles that may be told on the days of this one; one may be named several times. */
    void each(EventCard card, LongConsumer take) {
        for (Sides sides : card.act().sides()) {
            Block block = blocks.get(new Place(sides, card.act().type().quad().isConflict()));
            if (block != null) {
                for (Days.Stretch days : card.days().stretches()) {
                    block.each(days.from(), days.to(), card.article(), take);
                }
            }
        }
    }
}
