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

    /** Words of closed lists, none with a blank; the one that may be missing stands last. */
    private static final String KIND = "concat_ws(' ', e.type, e.status, e.scope, e.standing, e.mode)";

    private static final String[] EVENT_TEXTS = {
        "e.key",
        KIND,
        "e.actors",
        "e.recipients",
        "e.date",
        "e.place",
        "e.unit",
        "e.bound",
        "e.attributed_to",
        "e.sources",
        "e.rule"
    };

    private static final String EVENT = "e.no, e.article, e.count, e.confidence, " + Sql.together(EVENT_TEXTS);

    private static final String[] ARTICLE_TEXTS = {"c.key", "c.id", "c.outlet", "c.agency", "c.title", "c.published"};

    private static final String[] EVIDENCE_TEXTS = {"v.text", "v.trigger_spans"};

    /** What an event is, in words of closed lists. */
    private record Kind(EventType type, Mode mode, Status status, Scope scope, Standing standing) {

        static Kind of(String words) {
            String[] each = words.split(" ");
            EventType type = EventType.valueOf(each[0]);
            return new Kind(
                    type,
                    each.length < 5 ? null : Mode.of(type, each[4]).orElseThrow(),
                    Status.ofLabel(each[1]),
                    Scope.valueOf(each[2].toUpperCase(Locale.ROOT)),
                    Standing.ofLabel(each[3]));
        }
    }

    /** Cells of many rows hold the same few words, codes and days; each is read once. */
    private final Map<String, Kind> kinds = new HashMap<>();

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
                    "SELECT c.article, " + Sql.together(ARTICLE_TEXTS) + " FROM card c WHERE "
                            + Sql.among("card", "c", "article", numbers),
                    row -> {
                        int article = row.getInt(1);
                        String[] of = Sql.texts(row, 2, ARTICLE_TEXTS.length);
                        cards.put(article, new Report(of[0], of[1], of[2], of[3], of[4], Cells.date(of[5]), article));
                    });
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
                "SELECT v.event, v.n, v.start_at, v.end_at, " + Sql.together(EVIDENCE_TEXTS) + " FROM evidence v WHERE "
                        + condition,
                row -> {
                    String[] of = Sql.texts(row, 5, EVIDENCE_TEXTS.length);
                    Span span = new Span(row.getInt(3), row.getInt(4));
                    pieces.computeIfAbsent(row.getLong(1), none -> new ArrayList<>(2))
                            .add(new Piece(row.getInt(2), new Evidence(span, of[0], Cells.spans(of[1]))));
                });
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
        String[] of = Sql.texts(row, 5, EVENT_TEXTS.length);
        Kind kind = kinds.computeIfAbsent(of[1], Kind::of);
        Event event = new Event(
                kind.type(),
                kind.mode(),
                codes(of[2]),
                codes(of[3]),
                kind.status(),
                date(of[4]),
                of[5],
                of[6] == null ? null : new Count(row.getDouble(3), of[6], Count.Bound.ofLabel(of[7])),
                Cells.code(of[8]),
                Cells.lines(of[9]),
                kind.scope(),
                row.getDouble(4),
                evidence.get(row.getLong(1)),
                of[10]);
        return new KeptEvent(row.getLong(1), row.getInt(2), of[0], event, kind.standing());
    }
}
