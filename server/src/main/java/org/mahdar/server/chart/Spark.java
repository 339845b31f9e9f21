package org.mahdar.server.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.record.score.ScoreCurve;

/**
 * A curve as small as a word: bars above the line for cooperation, below it for conflict, as high as the mean score of their
 * time.
 */
public record Spark(List<Bar> bars) {

    /** The most bars that a curve has room for. */
    private static final int BINS = 48;

    private static final double HALF = 50;
    private static final double LEAST_HEIGHT = 3;

    /**
     * A bar; all in percent of the drawing.
     *
     * @param up whether it stands above the line
     */
    public record Bar(String x, String y, String width, String height, boolean up) {}

    public Spark {
        bars = List.copyOf(bars);
    }

    /** The curve on that scale of time, which may be longer than the curve; what lies outside the scale is left out. */
    public static Spark of(ScoreCurve curve, TimeScale scale) {
        double[] sums = new double[BINS];
        long[] episodes = new long[BINS];
        for (ScoreCurve.Point point : curve.points()) {
            if (!scale.holds(point.start())) {
                continue;
            }
            int bin = bin(scale, point.start());
            sums[bin] += point.mean() * point.episodes();
            episodes[bin] += point.episodes();
        }
        double width = 100.0 / BINS;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (episodes[i] > 0) {
                double mean = sums[i] / episodes[i];
                double height = Math.max(LEAST_HEIGHT, Math.abs(mean) / 10 * HALF);
                boolean up = mean >= 0;
                bars.add(new Bar(
                        TimeScale.percent(i * width),
                        TimeScale.percent(up ? HALF - height : HALF),
                        TimeScale.percent(width * 0.8),
                        TimeScale.percent(height),
                        up));
            }
        }
        return new Spark(bars);
    }

    private static int bin(TimeScale scale, LocalDate day) {
        return Math.min(BINS - 1, (int) (scale.at(day) / 100 * BINS));
    }
}
