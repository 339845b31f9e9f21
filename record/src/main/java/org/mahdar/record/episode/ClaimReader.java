package org.mahdar.record.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Standing;

/** Reads kept events, and the reports they make, from their rows. */
public final class ClaimReader {

    private static final String EVENT =
            "e.no, e.article, e.key, e.type, e.mode, e.actors, e.recipients, e.status, e.date,"
                    + " e.place, e.count, e.unit, e.bound, e.attributed_to, e.sources, e.scope, e.confidence, e.rule, e.standing";

    /** Cells of many rows hold the same few codes and days; each is read once. */
    private final Map<String, List<Code>> codes = new HashMap<>();

    private final Map<String, PartialDate> dates = new HashMap<>();

    private ClaimReader() {}

    /** The events that a condition on table {@code event}, called {@code e}, picks, in the order of articles and texts. */
    static List<KeptEvent> events(Sql sql, String condition) {
        return new ClaimReader().where(sql, condition, "v.event IN (SELECT e.no FROM event e WHERE " + condition + ")");
    }

    /** The events of which the first condition holds; the second holds of their evidence. */
    private List<KeptEvent> where(Sql sql, String ofEvent, String ofEvidence) {
        Map<Long, List<Evidence>> evidence = evidence(sql, ofEvidence);
        List<KeptEvent> events =
                sql.list("SELECT " + EVENT + " FROM event e WHERE " + ofEvent, row -> event(row, evidence));
        events.sort(Comparator.comparingLong(KeptEvent::no));
        return events;
    }

    /** The events with these numbers. */
    static List<KeptEvent> numbered(Sql sql, Collection<Long> numbers) {
        String ofEvidence = Sql.among("evidence", "v", "event", numbers);
        return new ClaimReader().where(sql, Sql.among("event", "e", "no", numbers), ofEvidence);
    }

    /** So many events, those with the highest numbers. */
    static List<KeptEvent> latest(Sql sql, int most) {
        long from = sql.number(
                "SELECT coalesce(min(no), 0) FROM (SELECT no FROM event ORDER BY no DESC LIMIT " + most + ")");
        return new ClaimReader().where(sql, "e.no >= " + from, "v.event >= " + from);
    }

    /** The articles with these numbers as reports that tell nothing yet, each in a group of copies of its own. */
    static Map<Integer, Report> articles(Sql sql, Collection<Integer> numbers) {
        Map<Integer, Report> cards = new HashMap<>();
        if (!numbers.isEmpty()) {
            sql.each(
                    "SELECT c.article, c.key, c.id, c.outlet, c.agency, c.title, c.published FROM card c WHERE "
                            + Sql.among("card", "c", "article", numbers),
                    row -> cards.put(
                            row.getInt(1),
                            new Report(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    Cells.date(row.getString(7)),
                                    row.getInt(1))));
        }
        return cards;
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
        return episodes.isEmpty() ? Map.of() : new ClaimReader().of(sql, episodes);
    }

    /** Tables are asked one by one and put together here: that takes half the time of joining them. */
    private Map<Long, List<Report>> of(Sql sql, Collection<Long> episodes) {
        Map<Long, Long> episodeOf = new HashMap<>();
        sql.each(
                "SELECT event, episode FROM member WHERE episode IN (" + Sql.in(episodes) + ")",
                row -> episodeOf.put(row.getLong(1), row.getLong(2)));
        // Numbers that stand in the question itself let the store leave out the stretches of a table that hold none of
        // them.
        String members = Sql.in(episodeOf.keySet());
        List<KeptEvent> events = where(sql, "e.no IN (" + members + ")", "v.event IN (" + members + ")");
        Map<Integer, Report> cards = cards(sql, events);
        Map<Long, Map<Integer, Report>> byArticle = new HashMap<>();
        // What has lost its article in a damaged file tells nothing; the check of the record says so.
        events.removeIf(kept -> !cards.containsKey(kept.article()));
        for (KeptEvent kept : events) {
            Claim claim = new Claim(kept.key(), kept.event(), kept.standing());
            byArticle
                    .computeIfAbsent(episodeOf.get(kept.no()), none -> new LinkedHashMap<>())
                    .compute(
                            kept.article(),
                            (article, told) -> (told == null ? cards.get(article) : told).telling(claim));
        }
        Map<Long, List<Report>> all = new HashMap<>();
        byArticle.forEach((episode, reports) -> all.put(episode, List.copyOf(reports.values())));
        return all;
    }

    /** The articles of these events as reports that tell nothing yet. */
    private Map<Integer, Report> cards(Sql sql, List<KeptEvent> events) {
        Set<Integer> numbers = events.stream().map(KeptEvent::article).collect(Collectors.toSet());
        Map<Integer, Report> cards = articles(sql, numbers);
        sql.each("SELECT article, grp FROM copy WHERE grp <> article AND article IN (" + Sql.in(numbers) + ")", row -> {
            int group = row.getInt(2);
            cards.computeIfPresent(row.getInt(1), (none, report) -> report.withCopyGroup(group));
        });
        return cards;
    }

    /** A piece of evidence with its place among those of its event. */
    private record Piece(int n, Evidence evidence) {}

    private static Map<Long, List<Evidence>> evidence(Sql sql, String condition) {
        Map<Long, List<Piece>> pieces = new HashMap<>();
        sql.each(
                "SELECT v.event, v.n, v.start_at, v.end_at, v.text, v.trigger_spans FROM evidence v WHERE " + condition,
                row -> pieces.computeIfAbsent(row.getLong(1), none -> new ArrayList<>(2))
                        .add(new Piece(
                                row.getInt(2),
                                new Evidence(
                                        new Span(row.getInt(3), row.getInt(4)),
                                        row.getString(5),
                                        Cells.spans(row.getString(6))))));
        Map<Long, List<Evidence>> all = new HashMap<>();
        pieces.forEach((event, of) -> {
            of.sort(Comparator.comparingInt(Piece::n));
            all.put(event, of.stream().map(Piece::evidence).toList());
        });
        return all;
    }

    private List<Code> codes(String cell) {
        return codes.computeIfAbsent(cell, Cells::codes);
    }

    private PartialDate date(String cell) {
        return cell == null ? null : dates.computeIfAbsent(cell, PartialDate::parse);
    }

    private KeptEvent event(ResultSet row, Map<Long, List<Evidence>> evidence) throws SQLException {
        EventType type = EventType.valueOf(row.getString(4));
        String mode = row.getString(5);
        String unit = row.getString(12);
        Event event = new Event(
                type,
                mode == null ? null : Mode.of(type, mode).orElseThrow(),
                codes(row.getString(6)),
                codes(row.getString(7)),
                Status.ofLabel(row.getString(8)),
                date(row.getString(9)),
                row.getString(10),
                unit == null ? null : new Count(row.getDouble(11), unit, Count.Bound.ofLabel(row.getString(13))),
                Cells.code(row.getString(14)),
                Cells.lines(row.getString(15)),
                Scope.valueOf(row.getString(16).toUpperCase(Locale.ROOT)),
                row.getDouble(17),
                evidence.get(row.getLong(1)),
                row.getString(18));
        return new KeptEvent(
                row.getLong(1), row.getInt(2), row.getString(3), event, Standing.ofLabel(row.getString(19)));
    }
}
