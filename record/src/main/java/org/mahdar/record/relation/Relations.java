package org.mahdar.record.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;
import org.mahdar.record.Page;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/** Lists relations, the one with most episodes first. */
public final class Relations {

    private static final String ORDER = " ORDER BY episodes DESC, a, b";

    private Relations() {}

    /** What is asked of episodes, with the values of its question marks in their order. */
    private static final class Condition {
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Condition add(String part, Object... bound) {
            parts.add(part);
            values.addAll(List.of(bound));
            return this;
        }

        Condition days(LocalDate from, LocalDate to) {
            if (from != null) {
                add("coalesce(e.date_last, e.day) >= ?", from);
            }
            if (to != null) {
                add("coalesce(e.date_first, e.day) <= ?", to);
            }
            return this;
        }

        String text() {
            return parts.isEmpty() ? "true" : String.join(" AND ", parts);
        }
    }

    /** The relations asked for. */
    public static Page<Relation> find(Sql sql, RelationQuery query) {
        Condition where = where(query).days(query.from(), query.to());
        String told = told(where.text(), "");
        Object[] bound = where.values.toArray();
        boolean whole = query.offset() == 0 && query.limit() == Integer.MAX_VALUE;
        String page = whole ? "" : " LIMIT " + query.limit() + " OFFSET " + query.offset();
        List<Relation> items = sql.list(
                told + "SELECT " + figures("true") + " FROM r GROUP BY a, b" + ORDER + page,
                Relations::relation,
                bound);
        long total =
                whole ? items.size() : sql.number(told + "SELECT count(*) FROM (SELECT a FROM r GROUP BY a, b)", bound);
        return new Page<>(items, total, query.offset());
    }

    /**
     * The relations asked for, and how each moved in the last days before an end; the days of the question bound what is counted
     * as a relation, not the movement.
     *
     * @param end the last day of the recent stretch
     * @param days how long it is
     */
    public static List<Movement> moved(Sql sql, RelationQuery query, LocalDate end, int days) {
        Condition counted = new Condition().days(query.from(), query.to());
        LocalDate begin = end.minusDays(days - 1L);
        Condition recent = new Condition().days(begin, end);
        Condition before = new Condition().days(begin.minusDays(days), begin.minusDays(1));
        Condition where = where(query);
        List<Object> values = new ArrayList<>(counted.values);
        values.addAll(recent.values);
        values.addAll(before.values);
        values.addAll(where.values);
        String flags =
                ", " + counted.text() + " AS counted, " + recent.text() + " AS recent, " + before.text() + " AS before";
        return List.copyOf(sql.list(
                told(where.text(), flags) + "SELECT " + figures("counted") + ", " + stretch("recent") + ", "
                        + stretch("before") + " FROM r GROUP BY a, b HAVING count(*) FILTER (counted) > 0" + ORDER,
                row -> new Movement(relation(row), stretch(row, "recent"), stretch(row, "before")),
                values.toArray()));
    }

    /** One row for each episode of each pair. */
    private static String told(String where, String flags) {
        return "WITH r AS (SELECT p.a, p.b, e.id, e.day, e.score, e.reports, e.independent, e.status = 'occurred' AS"
                + " happened" + flags + " FROM episode_pair p JOIN episode e ON e.no = p.episode WHERE " + where + ") ";
    }

    private static String figures(String counted) {
        String happened = " FILTER (" + counted + " AND happened)";
        String all = " FILTER (" + counted + ")";
        return "a, b, count(*)" + all + " AS episodes, sum(reports)" + all + " AS reports, sum(independent)" + all
                + " AS independent, min(day)" + all + " AS first, max(day)" + all + " AS last, coalesce(avg(score)"
                + happened + ", 0) AS score, coalesce(list_avg((list(score ORDER BY day DESC NULLS LAST, id)" + happened
                + ")[1:10]), 0) AS latest";
    }

    private static String stretch(String flag) {
        return "count(*) FILTER (" + flag + ") AS " + flag + "_episodes, coalesce(avg(score) FILTER (" + flag
                + " AND happened), 0) AS " + flag + "_score";
    }

    private static Movement.Stretch stretch(ResultSet row, String flag) throws SQLException {
        long episodes = row.getLong(flag + "_episodes");
        return episodes == 0 ? null : new Movement.Stretch(episodes, rounded(row.getDouble(flag + "_score")));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getString("a"),
                row.getString("b"),
                row.getLong("episodes"),
                row.getLong("reports"),
                row.getLong("independent"),
                Sql.day(row, "first"),
                Sql.day(row, "last"),
                rounded(row.getDouble("score")),
                rounded(row.getDouble("latest")));
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    /** The latest episode of each pair that has any, by day; of several on one day the one whose id comes first. */
    public static Map<Sides, Latest> latest(Sql sql, RelationQuery query, Collection<Sides> pairs) {
        Map<Sides, Latest> latest = new HashMap<>();
        if (pairs.isEmpty()) {
            return latest;
        }
        Condition where = where(query).days(query.from(), query.to());
        List<Object> values = new ArrayList<>(where.values);
        pairs.forEach(pair -> values.addAll(List.of(pair.a(), pair.b())));
        String wanted = String.join(", ", Collections.nCopies(pairs.size(), "(?, ?)"));
        sql.each(
                "SELECT p.a, p.b, e.id, e.type, e.status FROM episode_pair p JOIN episode e ON e.no = p.episode WHERE "
                        + where.text() + " AND (p.a, p.b) IN (" + wanted + ")"
                        + " QUALIFY row_number() OVER (PARTITION BY p.a, p.b ORDER BY e.day DESC NULLS LAST, e.id) = 1",
                row -> latest.put(
                        Sides.of(row.getString("a"), row.getString("b")),
                        new Latest(
                                row.getString("id"),
                                EventType.valueOf(row.getString("type")),
                                Status.ofLabel(row.getString("status")))),
                values.toArray());
        return latest;
    }

    private static Condition where(RelationQuery query) {
        Condition where = new Condition().add("p.a <> p.b").add("e.scope = 'international'");
        if (query.with() != null) {
            where.add("(p.a = ? OR p.b = ?)", query.with(), query.with());
        }
        if (!query.types().isEmpty()) {
            where.add("e.type IN ("
                    + query.types().stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")) + ")");
        }
        return where;
    }
}
