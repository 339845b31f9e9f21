package org.mahdar.record.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/** Draws score curves from the episodes that happened; plans, wishes and denials have no part in them. */
public final class Scores {

    private static final String EPISODES =
            " FROM w JOIN episode_pair p ON p.a = w.a AND p.b = w.b JOIN episode e ON e.no = p.episode WHERE"
                    + " e.status = 'occurred' AND e.scope = 'international'";
    private static final String PLACED = "e.day IS NOT NULL AND coalesce(e.date_last - e.date_first, 0) <= ";

    private Scores() {}

    /** The curve of two sides. */
    public static ScoreCurve between(Sql sql, Sides sides, Grain grain) {
        return between(sql, List.of(sides), grain).get(sides);
    }

    /** The curves of several pairs, asked for at once; every pair has one, if an empty one. */
    public static Map<Sides, ScoreCurve> between(Sql sql, Collection<Sides> pairs, Grain grain) {
        if (pairs.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>();
        pairs.forEach(sides -> values.addAll(List.of(sides.a(), sides.b())));
        String wanted =
                "WITH w (a, b) AS (VALUES " + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?)")) + ") ";
        String placed = PLACED + grain.days();
        Map<Sides, List<ScoreCurve.Point>> points = new HashMap<>();
        sql.each(
                wanted + "SELECT p.a, p.b, date_trunc('" + grain.label()
                        + "', e.day)::DATE AS start, avg(e.score) AS mean, sum(e.score) AS total,"
                        + " coalesce(sum(e.score) FILTER (e.score > 0), 0) AS up,"
                        + " coalesce(sum(e.score) FILTER (e.score < 0), 0) AS down, count(*) AS episodes,"
                        + " sum(e.independent) AS independent" + EPISODES + " AND " + placed
                        + " GROUP BY p.a, p.b, start ORDER BY p.a, p.b, start",
                row -> points.computeIfAbsent(sides(row), none -> new ArrayList<>())
                        .add(point(row)),
                values.toArray());
        Map<Sides, Long> unplaced = new HashMap<>();
        sql.each(
                wanted + "SELECT p.a, p.b, count(*) AS episodes" + EPISODES + " AND NOT (" + placed
                        + ") GROUP BY p.a, p.b",
                row -> unplaced.put(sides(row), row.getLong("episodes")),
                values.toArray());
        Map<Sides, ScoreCurve> curves = new HashMap<>();
        for (Sides sides : pairs) {
            curves.put(
                    sides,
                    new ScoreCurve(
                            sides.a(),
                            sides.b(),
                            grain,
                            points.getOrDefault(sides, List.of()),
                            unplaced.getOrDefault(sides, 0L)));
        }
        return curves;
    }

    private static Sides sides(ResultSet row) throws SQLException {
        return new Sides(row.getString("a"), row.getString("b"));
    }

    private static ScoreCurve.Point point(ResultSet row) throws SQLException {
        return new ScoreCurve.Point(
                Sql.day(row, "start"),
                Math.round(row.getDouble("mean") * 1000) / 1000.0,
                row.getDouble("total"),
                row.getDouble("up"),
                row.getDouble("down"),
                row.getLong("episodes"),
                row.getLong("independent"));
    }
}
