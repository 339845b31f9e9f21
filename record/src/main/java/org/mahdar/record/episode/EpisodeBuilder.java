package org.mahdar.record.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Standing;

/**
 * Keeps the episodes of a record in step with its events. Only the neighbourhood of what changed is grouped again: the events
 * that could be linked with a changed one, and all that are linked with these. What comes out is what grouping all events at
 * once would give.
 */
public final class EpisodeBuilder {

    private static final int CACHED_CARDS = 40_000;

    private static final String CARD =
            "SELECT e.no, e.article, e.key, e.type, e.mode, e.status, e.actors, e.recipients,"
                    + " e.date, e.place, e.count, e.unit, e.bound, c.published, c.title, t.terms FROM trait t JOIN event e ON e.no = t.event"
                    + " JOIN card c ON c.article = e.article WHERE t.event IN (";

    private final Terms terms = Terms.load();
    private final EpisodeListener listener;

    /** Cards read lately; a card changes only with its event, which is then removed from here. */
    private final Map<Long, EventCard> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, EventCard> eldest) {
            return size() > CACHED_CARDS;
        }
    };

    /** A builder that tells the listener of every episode it writes or takes away. */
    public EpisodeBuilder(EpisodeListener listener) {
        this.listener = listener;
    }

    /**
     * What happened to events since the episodes were last in step.
     *
     * @param added events whose rows are new, with their articles; rejected ones are passed over
     * @param removed numbers of events whose rows are gone, or about to be added anew
     * @param retold articles whose group of copies changed
     */
    public record Change(Map<KeptEvent, Printed> added, Collection<Long> removed, Collection<Integer> retold) {}

    /** The article of an event: what it is headed and when it was published, each null when unknown. */
    public record Printed(String title, PartialDate published) {}

    /** Brings the episodes in step. */
    public void update(Sql sql, Change change, ReviewBonds review) {
        Set<Long> pool = new HashSet<>(componentsOf(sql, change.removed()));
        Set<Long> stale = new HashSet<>(episodesOf(sql, "event", change.removed()));
        forget(sql, change.removed());
        change.removed().forEach(pool::remove);
        List<EventCard> fresh = append(sql, change.added());
        Bonds bonds = Bonds.of(sql, review);
        Set<Long> touched = linked(sql, fresh);
        for (EventCard card : fresh) {
            touched.addAll(bonds.joinedWith(card.no()));
            pool.add(card.no());
        }
        pool.addAll(componentsOf(sql, touched));
        regroup(sql, pool, stale, bonds);
        restate(sql, change.retold());
    }

    /** Groups these events, and whatever is linked with them, again; for verdicts that join or part them. */
    public void regroup(Sql sql, Collection<Long> events, ReviewBonds review) {
        Bonds bonds = Bonds.of(sql, review);
        Set<Long> wanted = new HashSet<>(events);
        for (Long event : events) {
            wanted.addAll(bonds.joinedWith(event));
        }
        regroup(sql, new HashSet<>(componentsOf(sql, wanted)), new HashSet<>(), bonds);
    }

    /** Forgets all episodes, before all events are given to {@link #update} again. */
    public void clear(Sql sql) {
        cache.clear();
        for (String table : List.of("trait", "member", "episode", "episode_pair")) {
            sql.run("DELETE FROM " + table);
        }
    }

    /** Forgets what was learned of events in a transaction that failed. */
    public void forgetCache() {
        cache.clear();
    }

    private void forget(Sql sql, Collection<Long> events) {
        events.forEach(cache::remove);
        sql.deleteWhere("trait", "event", events);
        sql.deleteWhere("member", "event", events);
    }

    /** Writes the rows of episodes again whose events are the same, but not the copies among their reports. */
    private void restate(Sql sql, Collection<Integer> articles) {
        List<Long> events =
                sql.list("SELECT no FROM event WHERE article IN (" + Sql.in(articles) + ")", row -> row.getLong(1));
        List<Long> episodes = episodesOf(sql, "event", events);
        replace(sql, episodes, episodes);
    }

    private List<EventCard> append(Sql sql, Map<KeptEvent, Printed> added) {
        List<EventCard> cards = new ArrayList<>();
        added.forEach((event, printed) -> {
            if (event.standing() != Standing.REJECTED) {
                EventCard card =
                        EventCard.of(event, printed.published(), terms.of(event.event()), terms.of(printed.title()));
                cards.add(card);
                cache.put(card.no(), card);
            }
        });
        sql.append("trait", to -> {
            for (EventCard card : cards) {
                trait(to, card, card.windowStart(), card.windowEnd());
                if (card.vague()) {
                    trait(to, card, card.reportedFrom(), card.reportedTo());
                }
            }
        });
        return cards;
    }

    private static void trait(DuckDBAppender to, EventCard card, int from, int until) throws SQLException {
        to.beginRow().append(card.no()).append(card.type().quad().name());
        to.append(from).append(until).append(Terms.bytes(card.terms())).endRow();
    }

    /** The old events that are linked with a new one. */
    private Set<Long> linked(Sql sql, List<EventCard> fresh) {
        Set<Long> numbers = new HashSet<>();
        fresh.forEach(card -> numbers.add(card.no()));
        Set<Long> linked = new HashSet<>();
        links(sql, numbers).forEach(link -> linked.add(link[1]));
        return linked;
    }

    /** The links between these events and all others; each as the number of one of these and of the other. */
    List<long[]> links(Sql sql, Set<Long> events) {
        List<long[]> candidates = new ArrayList<>();
        Set<Long> wanted = new TreeSet<>(events);
        String mine = Sql.in(events);
        sql.each(
                "WITH mine AS (SELECT t.event, t.quad, t.from_day, t.to_day, p.a, p.b FROM trait t JOIN pair p ON p.event ="
                        + " t.event WHERE t.event IN (" + mine + "))"
                        + " SELECT DISTINCT m.event AS mine, t.event AS other FROM mine m JOIN pair p ON p.a = m.a AND p.b = m.b"
                        + " JOIN trait t ON t.event = p.event AND t.quad = m.quad AND t.from_day <= m.to_day"
                        + " AND t.to_day >= m.from_day WHERE t.event NOT IN (" + mine + ")",
                row -> {
                    long[] pair = {row.getLong("mine"), row.getLong("other")};
                    candidates.add(pair);
                    wanted.add(pair[1]);
                });
        Map<Long, EventCard> cards = cards(sql, wanted);
        candidates.removeIf(pair -> Likeness.of(cards.get(pair[0]), cards.get(pair[1])) < Likeness.ENOUGH);
        return candidates;
    }

    private static List<Long> componentsOf(Sql sql, Collection<Long> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "SELECT event FROM member WHERE component IN (SELECT component FROM member WHERE event IN ("
                        + Sql.in(events) + "))",
                row -> row.getLong(1));
    }

    private static List<Long> episodesOf(Sql sql, String column, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "SELECT DISTINCT episode FROM member WHERE " + column + " IN (" + Sql.in(numbers) + ")",
                row -> row.getLong(1));
    }

    private void regroup(Sql sql, Set<Long> pool, Set<Long> stale, Bonds bonds) {
        Map<Long, Set<Long>> before = new HashMap<>();
        sql.each(
                "SELECT event, episode FROM member WHERE event IN (" + Sql.in(pool) + ")",
                row -> before.computeIfAbsent(row.getLong("episode"), none -> new HashSet<>())
                        .add(row.getLong("event")));
        List<Grouping.Component> components = Grouping.of(cards(sql, pool).values(), bonds);
        Set<Long> changed = new HashSet<>();
        Set<Long> gone = new HashSet<>(stale);
        gone.addAll(before.keySet());
        sql.deleteWhere("member", "event", pool);
        sql.append("member", to -> {
            for (Grouping.Component component : components) {
                long name = component.no();
                for (List<EventCard> group : component.groups()) {
                    long episode = Grouping.firstNo(group);
                    Set<Long> events = new HashSet<>();
                    for (EventCard card : group) {
                        events.add(card.no());
                        to.beginRow().append(card.no()).append(episode);
                        to.append(name).endRow();
                    }
                    if (events.equals(before.get(episode)) && !stale.contains(episode)) {
                        gone.remove(episode);
                    } else {
                        changed.add(episode);
                    }
                }
            }
        });
        replace(sql, gone, changed);
    }

    private void replace(Sql sql, Collection<Long> gone, Collection<Long> changed) {
        EpisodeRows.delete(sql, gone);
        listener.gone(sql, gone);
        listener.written(sql, EpisodeRows.append(sql, changed));
    }

    Map<Long, EventCard> cards(Sql sql, Collection<Long> events) {
        Map<Long, EventCard> cards = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long event : events) {
            EventCard card = cache.get(event);
            if (card == null) {
                missing.add(event);
            } else {
                cards.put(event, card);
            }
        }
        if (!missing.isEmpty()) {
            sql.each(CARD + Sql.in(missing) + ")", row -> {
                EventCard card = card(row);
                cards.put(card.no(), card);
                cache.put(card.no(), card);
            });
        }
        return cards;
    }

    private EventCard card(ResultSet row) throws SQLException {
        EventType type = EventType.valueOf(row.getString("type"));
        String mode = row.getString("mode");
        return EventCard.of(
                        row.getLong("no"),
                        row.getInt("article"),
                        row.getString("key"),
                        type,
                        mode == null ? null : Mode.of(type, mode).orElseThrow(),
                        Status.ofLabel(row.getString("status")))
                .between(Cells.codes(row.getString("actors")), Cells.codes(row.getString("recipients")))
                .at(Cells.date(row.getString("date")), Cells.date(row.getString("published")), row.getString("place"))
                .counting(ClaimReader.count(row))
                .withTerms(Terms.ofBytes(Sql.bytes(row, "terms")), terms.of(row.getString("title")));
    }
}
