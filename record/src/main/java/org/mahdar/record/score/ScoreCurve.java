package org.mahdar.record.score;

import java.time.LocalDate;
import java.util.List;

/**
 * The scores of what happened between two sides, period by period, oldest first; periods without anything are left out.
 *
 * @param points one for each period in which something happened
 * @param unplaced how many episodes have no date, or one too vague for a period of this length; they are in no point
 */
public record ScoreCurve(String a, String b, Grain grain, List<Point> points, long unplaced) {

    /**
     * One period.
     *
     * @param start its first day
     * @param mean the mean of the episodes' scores, -10 to 10
     * @param sum the sum of the scores
     * @param cooperation the sum of the scores above 0
     * @param conflict the sum of the scores below 0
     * @param episodes how many episodes happened
     * @param independent how many independent reports stand behind them
     */
    public record Point(
            LocalDate start,
            double mean,
            double sum,
            double cooperation,
            double conflict,
            long episodes,
            long independent) {}

    public ScoreCurve {
        points = List.copyOf(points);
    }
}
