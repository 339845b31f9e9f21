package org.mahdar.server.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.server.chart.TimeScale;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Address;

/**
 * How many hits were published when: a bar for each month, or for each year where there are very many months.
 *
 * @param scale the axis
 * @param bars in the order of time, only those with hits
 * @param most the hits of the highest
 */
public record Histogram(TimeScale scale, List<Bar> bars, long most) {

    private static final int MOST_MONTHS = 72;

    /**
     * A bar; places in percent of the drawing.
     *
     * @param href the search narrowed to its time
     */
    public record Bar(String x, String width, String y, String height, String label, long hits, String href) {}

    public Histogram {
        bars = List.copyOf(bars);
    }

    /** The drawing, or null when no hit has a day. */
    public static Histogram of(Map<String, Long> months, Speech speech, Address address) {
        if (months.isEmpty()) {
            return null;
        }
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        months.forEach((month, hits) -> counts.put(YearMonth.parse(month), hits));
        boolean byYear = counts.firstKey().plusMonths(MOST_MONTHS).isBefore(counts.lastKey());
        TreeMap<String, Long> periods = new TreeMap<>();
        counts.forEach((month, hits) ->
                periods.merge(byYear ? Integer.toString(month.getYear()) : month.toString(), hits, Long::sum));
        LocalDate first = byYear
                ? LocalDate.of(counts.firstKey().getYear(), 1, 1)
                : counts.firstKey().atDay(1);
        LocalDate last = byYear
                ? LocalDate.of(counts.lastKey().getYear(), 12, 31)
                : counts.lastKey().atEndOfMonth();
        TimeScale scale = new TimeScale(first, last, speech.language().isRightToLeft());
        long most = periods.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        periods.forEach((period, hits) -> bars.add(bar(period, hits, most, scale, speech, address)));
        return new Histogram(scale, bars, most);
    }

    private static Bar bar(String period, long hits, long most, TimeScale scale, Speech speech, Address address) {
        boolean year = period.length() == 4;
        LocalDate start = year
                ? LocalDate.of(Integer.parseInt(period), 1, 1)
                : YearMonth.parse(period).atDay(1);
        LocalDate end =
                year ? start.plusYears(1).minusDays(1) : YearMonth.parse(period).atEndOfMonth();
        double one = scale.at(start);
        double other = scale.at(end);
        double height = Math.max(2.0, 100.0 * hits / most);
        String label = year
                ? speech.digits(period)
                : speech.month(start.getMonthValue()) + " " + speech.digits(Integer.toString(start.getYear()));
        return new Bar(
                TimeScale.percent(Math.min(one, other)),
                TimeScale.percent(Math.max(0.4, Math.abs(one - other) * 0.86)),
                TimeScale.percent(100 - height),
                TimeScale.percent(height),
                label,
                hits,
                address.without("offset")
                        .with("from", period)
                        .with("to", period)
                        .toString());
    }
}
