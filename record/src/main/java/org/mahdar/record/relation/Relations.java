package org.mahdar.record.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.record.Page;
import org.mahdar.record.store.Sql;

/** Lists relations, the one with most episodes first. */
public final class Relations {

    private Relations() {}

    /** The relations asked for. */
    public static Page<Relation> find(Sql sql, RelationQuery query) {
        List<String> conditions = new ArrayList<>(List.of("p.a <> p.b", "e.scope = 'international'"));
        List<Object> values = new ArrayList<>();
        if (query.with() != null) {
            conditions.add("(p.a = ? OR p.b = ?)");
            values.add(query.with());
            values.add(query.with());
        }
        if (query.from() != null) {
            conditions.add("coalesce(e.date_last, e.day) >= ?");
            values.add(query.from());
        }
        if (query.to() != null) {
            conditions.add("coalesce(e.date_first, e.day) <= ?");
            values.add(query.to());
        }
        if (!query.types().isEmpty()) {
            conditions.add("e.type IN ("
                    + query.types().stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")) + ")");
        }
        String grouped = " FROM episode_pair p JOIN episode e ON e.no = p.episode WHERE "
                + String.join(" AND ", conditions) + " GROUP BY p.a, p.b";
        Object[] bound = values.toArray();
        long total = sql.number("SELECT count(*) FROM (SELECT p.a" + grouped + ")", bound);
        List<Relation> items = sql.list(
                "SELECT p.a, p.b, count(*) AS episodes, sum(e.reports) AS reports, sum(e.independent) AS independent,"
                        + " min(e.day) AS first, max(e.day) AS last,"
                        + " coalesce(avg(e.score) FILTER (e.status = 'occurred'), 0) AS score, coalesce(list_avg("
                        + "(list(e.score ORDER BY e.day DESC NULLS LAST, e.id) FILTER (e.status = 'occurred'))[1:10]), 0)"
                        + " AS latest" + grouped + " ORDER BY episodes DESC, p.a, p.b LIMIT " + query.limit()
                        + " OFFSET " + query.offset(),
                row -> new Relation(
                        row.getString("a"),
                        row.getString("b"),
                        row.getLong("episodes"),
                        row.getLong("reports"),
                        row.getLong("independent"),
                        Sql.day(row, "first"),
                        Sql.day(row, "last"),
                        rounded(row.getDouble("score")),
                        rounded(row.getDouble("latest"))),
                bound);
        return new Page<>(items, total, query.offset());
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
