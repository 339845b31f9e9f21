package org.mahdar.record.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Standing;

/** Reads kept events, and the reports they make, from their rows. */
public final class ClaimReader {

    private static final String EVENT = "e.no, e.article AS article_no, e.key AS event_key, e.type, e.mode, e.actors,"
            + " e.recipients, e.status, e.date, e.place, e.count, e.unit, e.bound, e.attributed_to, e.sources, e.scope,"
            + " e.confidence, e.rule, e.standing";

    private ClaimReader() {}

    /** The events that a condition on table {@code event}, called {@code e}, picks, in the order of articles and texts. */
    static List<KeptEvent> events(Sql sql, String condition) {
        Map<Long, List<Evidence>> evidence = evidence(sql, "SELECT e.no FROM event e WHERE " + condition);
        return sql.list(
                "SELECT " + EVENT + " FROM event e WHERE " + condition + " ORDER BY e.no", row -> event(row, evidence));
    }

    /** The events of an article. */
    public static List<KeptEvent> ofArticle(Sql sql, int article) {
        return events(sql, "e.article = " + article);
    }

    /** The events of these articles, by article. */
    public static Map<Integer, List<KeptEvent>> ofArticles(Sql sql, Collection<Integer> articles) {
        Map<Integer, List<KeptEvent>> all = new HashMap<>();
        for (KeptEvent event : events(sql, "e.article IN (" + Sql.in(articles) + ")")) {
            all.computeIfAbsent(event.article(), none -> new ArrayList<>()).add(event);
        }
        return all;
    }

    /** The reports of each of the episodes with these numbers. */
    static Map<Long, List<Report>> reports(Sql sql, Collection<Long> episodes) {
        Map<Long, Map<Integer, Report>> byArticle = new HashMap<>();
        if (episodes.isEmpty()) {
            return Map.of();
        }
        // Numbers that stand in the question itself let the store leave out the stretches of a table that hold none of
        // them.
        String members = Sql.in(sql.list(
                "SELECT event FROM member WHERE episode IN (" + Sql.in(episodes) + ")", row -> row.getLong(1)));
        Map<Long, List<Evidence>> evidence = evidence(sql, members);
        sql.each(
                "SELECT m.episode, c.key, c.id, c.outlet, c.agency, c.title, c.published, coalesce(k.grp, c.article) AS grp, "
                        + EVENT
                        + " FROM member m JOIN event e ON e.no = m.event JOIN card c ON c.article = e.article"
                        + " LEFT JOIN copy k ON k.article = e.article WHERE m.episode IN (" + Sql.in(episodes)
                        + ") AND e.no IN (" + members + ") ORDER BY e.no",
                row -> {
                    KeptEvent kept = event(row, evidence);
                    Claim claim = new Claim(kept.key(), kept.event(), kept.standing());
                    byArticle
                            .computeIfAbsent(row.getLong("episode"), none -> new LinkedHashMap<>())
                            .merge(kept.article(), report(row, claim), ClaimReader::joined);
                });
        Map<Long, List<Report>> all = new HashMap<>();
        byArticle.forEach((episode, reports) -> all.put(episode, List.copyOf(reports.values())));
        return all;
    }

    private static Report report(ResultSet row, Claim claim) throws SQLException {
        return new Report(
                row.getString("key"),
                row.getString("id"),
                row.getString("outlet"),
                row.getString("agency"),
                row.getString("title"),
                Cells.date(row.getString("published")),
                row.getInt("grp"),
                List.of(claim));
    }

    private static Report joined(Report one, Report other) {
        List<Claim> claims = new ArrayList<>(one.claims());
        claims.addAll(other.claims());
        return new Report(
                one.key(),
                one.article(),
                one.outlet(),
                one.agency(),
                one.title(),
                one.published(),
                one.copyGroup(),
                claims);
    }

    private static Map<Long, List<Evidence>> evidence(Sql sql, String events) {
        Map<Long, List<Evidence>> all = new HashMap<>();
        sql.each(
                "SELECT event, start_at, end_at, text, trigger_spans FROM evidence WHERE event IN (" + events
                        + ") ORDER BY event, n",
                row -> all.computeIfAbsent(row.getLong("event"), none -> new ArrayList<>())
                        .add(new Evidence(
                                new Span(row.getInt("start_at"), row.getInt("end_at")),
                                row.getString("text"),
                                Cells.spans(row.getString("trigger_spans")))));
        return all;
    }

    private static KeptEvent event(ResultSet row, Map<Long, List<Evidence>> evidence) throws SQLException {
        EventType type = EventType.valueOf(row.getString("type"));
        String mode = row.getString("mode");
        List<Code> actors = Cells.codes(row.getString("actors"));
        Event event = new Event(
                type,
                mode == null ? null : Mode.of(type, mode).orElseThrow(),
                actors,
                Cells.codes(row.getString("recipients")),
                Status.ofLabel(row.getString("status")),
                Cells.date(row.getString("date")),
                row.getString("place"),
                count(row),
                Cells.code(row.getString("attributed_to")),
                Cells.lines(row.getString("sources")),
                Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                row.getDouble("confidence"),
                evidence.get(row.getLong("no")),
                row.getString("rule"));
        return new KeptEvent(
                row.getLong("no"),
                row.getInt("article_no"),
                row.getString("event_key"),
                event,
                Standing.ofLabel(row.getString("standing")));
    }

    static Count count(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null
                ? null
                : new Count(row.getDouble("count"), unit, Count.Bound.ofLabel(row.getString("bound")));
    }
}
