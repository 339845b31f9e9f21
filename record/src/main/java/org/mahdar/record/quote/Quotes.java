package org.mahdar.record.quote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Span;
import org.mahdar.record.Page;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.people.People;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/** Finds quotations, the latest published first. */
public final class Quotes {

    private static final String FROM = " FROM quote q JOIN card c ON c.article = q.article";
    /** Leads from a quotation to the person who said it; a name may stand in an article twice. */
    private static final String PERSON =
            " FROM told t LEFT JOIN person p ON p.article = t.article AND p.name = t.speaker"
                    + " LEFT JOIN person_name n ON n.id = p.name_id";

    /** The names of those who are quoted at all. */
    private static final String SPEAKING =
            "(SELECT * FROM person_name WHERE id IN (SELECT p.name_id FROM person p JOIN quote q ON q.article = p.article"
                    + " AND q.speaker = p.name))";

    private static final String SIDE = "split_part(q.code, '.', 1)";
    private static final String ADDRESSEE = "split_part(q.addressee, '.', 1)";
    private static final String ORDER = " ORDER BY c.published_day DESC NULLS LAST, c.key, q.n";

    private Quotes() {}

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void equal(String column, Object value) {
            if (value != null) {
                add(column + " = ?", value);
            }
        }

        void add(String condition, Object... bound) {
            conditions.add(condition);
            values.addAll(List.of(bound));
        }

        void rows(Collection<Long> numbers) {
            conditions.add("q.rowid IN (" + Sql.in(numbers) + ")");
        }

        Where and(String condition) {
            Where both = new Where();
            both.conditions.addAll(conditions);
            both.values.addAll(values);
            both.add(condition);
            return both;
        }

        String text() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }

    /**
     * The quotations asked for.
     *
     * @param articles the articles that hold the words asked for, by number, or null when no words are asked for
     */
    public static QuotePage find(Sql sql, QuoteQuery query, Collection<Integer> articles) {
        Where where = where(sql, query, articles);
        Object[] values = where.values.toArray();
        String from = FROM + where.text();
        String page = query.limit() == Integer.MAX_VALUE && query.offset() == 0
                ? ""
                : " LIMIT " + query.limit() + " OFFSET " + query.offset();
        // The words are read for the page alone: they are most of the table.
        List<Long> rows = sql.list("SELECT q.rowid" + from + ORDER + page, row -> row.getLong(1), values);
        List<QuoteLine> lines = rows.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT c.key, c.id, c.title, c.outlet, c.published_day, q.start_at, q.end_at, q.text, q.kind,"
                                + " q.speaker, q.code, q.addressee, q.date, (SELECT min(n.person) FROM person p JOIN person_name n"
                                + " ON n.id = p.name_id WHERE p.article = q.article AND p.name = q.speaker) AS person"
                                + FROM + " WHERE q.rowid IN (" + Sql.in(rows) + ")" + ORDER,
                        Quotes::line);
        long total = sql.number("SELECT count(*)" + from, values);
        Speakers speakers = speakers(sql, where);
        return new QuotePage(
                new Page<>(lines, total, query.offset()),
                counts(sql, SIDE, from, values),
                speakers.counts,
                speakers.names,
                counts(sql, ADDRESSEE, from, values),
                counts(
                        sql,
                        "i.issue",
                        FROM + " JOIN quote_issue i ON i.article = q.article AND i.n = q.n" + where.text(),
                        values),
                counts(sql, "q.kind", from, values),
                counts(sql, "c.outlet", from, values),
                counts(sql, "strftime(c.published_day, '%Y-%m')", from, values));
    }

    /** Who said how many of the quotations, and the name used most for each. */
    private record Speakers(Map<String, Long> counts, Map<String, String> names) {}

    private static Speakers speakers(Sql sql, Where where) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Where told = where.and("q.speaker IS NOT NULL");
        // What is told is found first: with all in one question the store joins in an order that takes half a minute.
        sql.each(
                "WITH told AS MATERIALIZED (SELECT q.rowid AS id, q.article, q.speaker" + FROM + told.text()
                        + ") SELECT coalesce(n.person, t.speaker) AS person, t.speaker AS name, count(DISTINCT t.id) AS quotes"
                        + PERSON + " GROUP BY ALL ORDER BY quotes DESC, name",
                row -> {
                    counts.merge(row.getString("person"), row.getLong("quotes"), Long::sum);
                    names.putIfAbsent(row.getString("person"), row.getString("name"));
                },
                told.values.toArray());
        return new Speakers(counts, names);
    }

    private static Map<String, Long> counts(Sql sql, String column, String from, Object[] values) {
        Map<String, Long> counts = new HashMap<>();
        sql.each(
                "SELECT " + column + " AS value, count(*) AS quotes" + from + " GROUP BY value",
                row -> {
                    if (row.getString("value") != null) {
                        counts.put(row.getString("value"), row.getLong("quotes"));
                    }
                },
                values);
        return counts;
    }

    private static Where where(Sql sql, QuoteQuery query, Collection<Integer> articles) {
        Where where = new Where();
        where.equal(SIDE, query.side());
        if (query.speaker() != null) {
            where.rows(saidBy(sql, People.named(sql, query.speaker(), SPEAKING), query.speaker()));
        }
        if (query.person() != null) {
            where.rows(saidBy(sql, Set.of(query.person()), query.person()));
        }
        where.equal(ADDRESSEE, query.addressee());
        where.equal("q.kind", query.kind());
        where.equal("c.outlet", query.outlet());
        if (query.issue() != null) {
            where.add("(q.article, q.n) IN (SELECT (article, n) FROM quote_issue WHERE issue = ?)", query.issue());
        }
        if (query.from() != null) {
            where.add("c.published_day >= ?", query.from());
        }
        if (query.to() != null) {
            where.add("c.published_day <= ?", query.to());
        }
        if (articles != null) {
            where.rows(holding(sql, query.text(), articles));
        }
        return where;
    }

    /** What these people said, and what was said under exactly that name. */
    private static List<Long> saidBy(Sql sql, Collection<String> people, String name) {
        List<Object> values = new ArrayList<>(List.of(name));
        values.addAll(people);
        String marks = people.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(people.size(), "?"));
        return sql.list(
                "SELECT rowid FROM quote WHERE speaker = ? UNION SELECT q.rowid FROM quote q JOIN person p ON"
                        + " p.article = q.article AND p.name = q.speaker JOIN person_name n ON n.id = p.name_id WHERE"
                        + " n.person IN (" + marks + ")",
                row -> row.getLong(1),
                values.toArray());
    }

    /** The quotations of these articles that hold all the words themselves. */
    private static List<Long> holding(Sql sql, String text, Collection<Integer> articles) {
        List<String> words =
                Arrays.stream(Folding.fold(text).strip().split("\\s+")).toList();
        List<Long> rows = new ArrayList<>();
        sql.each("SELECT q.rowid, q.text FROM quote q WHERE q.article IN (" + Sql.in(articles) + ")", row -> {
            String folded = Folding.fold(row.getString("text"));
            if (words.stream().allMatch(folded::contains)) {
                rows.add(row.getLong(1));
            }
        });
        return rows;
    }

    private static QuoteLine line(ResultSet row) throws SQLException {
        return new QuoteLine(
                row.getString("key"),
                row.getString("id"),
                row.getString("title"),
                row.getString("outlet"),
                Sql.day(row, "published_day"),
                new Span(row.getInt("start_at"), row.getInt("end_at")),
                row.getString("text"),
                row.getString("kind"),
                row.getString("speaker"),
                row.getString("person") == null ? row.getString("speaker") : row.getString("person"),
                Cells.code(row.getString("code")),
                Cells.code(row.getString("addressee")),
                Cells.date(row.getString("date")));
    }
}
