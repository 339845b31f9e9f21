package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Patience;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/**
 * What events are compared and grouped with. A few times the store is asked, which reads whole tables; who goes on gets it from
 * memory, which is read once and then kept in step. Both give the same.
 */
final class Neighbourhood {

    /** A record with more events is left to the store: some hundred bytes of memory each are then too much. */
    private static final int MOST = 2_000_000;

    /** Two events of different articles, and how alike they are. */
    record Like(long one, long other, double score) {}

    private final Cards cards;
    private final Patience patience = new Patience();
    private Windows windows;
    private Members members;

    Neighbourhood(Cards cards) {
        this.cards = cards;
    }

    /**
     * To be called before each change, while the store still holds what is about to go.
     *
     * @return whether from now on memory is asked
     */
    boolean begin(Sql sql) {
        if (windows != null || !patience.runsOut() || sql.number("SELECT count(*) FROM member") > MOST) {
            return false;
        }
        windows = Windows.read(sql);
        members = Members.read(sql);
        cards.readLatest(sql);
        return true;
    }

    /** Where these events, and those that are linked with them, stand; others may be told too. */
    Members around(Sql sql, Collection<Long> events) {
        return members == null ? more(sql, events, new Members()) : members;
    }

    /** The same with further events, added to what was told before. */
    Members more(Sql sql, Collection<Long> events, Members told) {
        if (told != members) {
            told.readAround(sql, events);
        }
        return told;
    }

    void added(Collection<EventCard> fresh) {
        if (windows != null) {
            fresh.forEach(windows::add);
        }
    }

    void removed(Collection<Long> events) {
        if (windows != null && !events.isEmpty()) {
            windows.forget(Set.copyOf(events));
        }
    }

    void clear() {
        windows = null;
        members = null;
    }

    /** All likes of these events, whose rows are written; those among themselves are told once. */
    List<Like> likes(Sql sql, Collection<EventCard> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<long[]> pairs = windows == null ? stored(sql, fresh) : remembered(fresh);
        Set<Long> wanted = new HashSet<>();
        Set<Long> mine = new HashSet<>();
        fresh.forEach(card -> mine.add(card.no()));
        pairs.removeIf(pair -> pair[1] > pair[0] && mine.contains(pair[1]));
        pairs.forEach(pair -> wanted.addAll(List.of(pair[0], pair[1])));
        Map<Long, EventCard> known = cards.of(sql, wanted);
        List<Like> likes = new ArrayList<>();
        for (long[] pair : pairs) {
            EventCard one = known.get(pair[0]);
            EventCard other = known.get(pair[1]);
            // What a damaged file has lost is like nothing; the check of the record says so.
            double score = one == null || other == null ? 0 : Likeness.of(one, other);
            if (score > 0) {
                likes.add(new Like(pair[0], pair[1], score));
            }
        }
        return likes;
    }

    private List<long[]> remembered(Collection<EventCard> fresh) {
        List<long[]> pairs = new ArrayList<>();
        for (EventCard card : fresh) {
            Set<Long> others = new HashSet<>();
            windows.each(card, other -> {
                if (others.add(other)) {
                    pairs.add(new long[] {card.no(), other});
                }
            });
        }
        return pairs;
    }

    /** What these events look for stands in the question itself: asking the tables for it takes twice as long. */
    private static List<long[]> stored(Sql sql, Collection<EventCard> fresh) {
        String sought = fresh.stream().flatMap(Neighbourhood::sought).collect(Collectors.joining(", "));
        List<long[]> pairs = new ArrayList<>();
        sql.each(
                "SELECT DISTINCT m.event, t.event FROM (VALUES " + sought
                        + ") m (event, conflict, from_day, to_day, a, b)"
                        + " JOIN pair p ON p.a = m.a AND p.b = m.b JOIN trait t ON t.event = p.event AND (t.quad IN ('VCONF', 'MCONF')) = m.conflict"
                        + " AND t.from_day <= m.to_day AND t.to_day >= m.from_day",
                row -> {
                    long[] pair = {row.getLong(1), row.getLong(2)};
                    if (KeptEvent.articleOf(pair[0]) != KeptEvent.articleOf(pair[1])) {
                        pairs.add(pair);
                    }
                });
        return pairs;
    }

    private static Stream<String> sought(EventCard card) {
        List<String> rows = new ArrayList<>();
        for (Sides sides : card.act().sides()) {
            for (Days.Stretch days : card.days().stretches()) {
                rows.add("(" + card.no() + ", " + card.act().type().quad().isConflict() + ", " + days.from() + ", "
                        + days.to() + ", '" + sides.a() + "', '" + sides.b() + "')");
            }
        }
        return rows.stream();
    }
}
