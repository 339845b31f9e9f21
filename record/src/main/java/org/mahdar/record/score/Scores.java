package org.mahdar.record.score;

import java.util.List;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/** Draws score curves from the episodes that happened; plans, wishes and denials have no part in them. */
public final class Scores {

    private static final String EPISODES =
            " FROM episode_pair p JOIN episode e ON e.no = p.episode WHERE p.a = ? AND p.b = ?"
                    + " AND e.status = 'occurred' AND e.scope = 'international'";
    private static final String PLACED = "e.day IS NOT NULL AND coalesce(e.date_last - e.date_first, 0) <= ";

    private Scores() {}

    /** The curve of two sides. */
    public static ScoreCurve between(Sql sql, Sides sides, Grain grain) {
        String placed = PLACED + grain.days();
        List<ScoreCurve.Point> points = sql.list(
                "SELECT date_trunc('" + grain.label()
                        + "', e.day)::DATE AS start, avg(e.score) AS mean, sum(e.score) AS total,"
                        + " coalesce(sum(e.score) FILTER (e.score > 0), 0) AS up,"
                        + " coalesce(sum(e.score) FILTER (e.score < 0), 0) AS down, count(*) AS episodes,"
                        + " sum(e.independent) AS independent" + EPISODES + " AND " + placed
                        + " GROUP BY start ORDER BY start",
                row -> new ScoreCurve.Point(
                        Sql.day(row, "start"),
                        Math.round(row.getDouble("mean") * 1000) / 1000.0,
                        row.getDouble("total"),
                        row.getDouble("up"),
                        row.getDouble("down"),
                        row.getLong("episodes"),
                        row.getLong("independent")),
                sides.a(),
                sides.b());
        long unplaced = sql.number("SELECT count(*)" + EPISODES + " AND NOT (" + placed + ")", sides.a(), sides.b());
        return new ScoreCurve(sides.a(), sides.b(), grain, points, unplaced);
    }
}
