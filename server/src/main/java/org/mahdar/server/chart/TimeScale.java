package org.mahdar.server.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.server.label.Speech;

/**
 * Where days lie on an axis, in percent of its length from the left. Time runs the way the reader reads.
 *
 * @param first the first day, at the edge where reading begins
 * @param last the last day
 */
public record TimeScale(LocalDate first, LocalDate last, boolean rightToLeft) {

    private static final int MOST_TICKS = 12;

    /**
     * A mark on the axis.
     *
     * @param x percent from the left
     */
    public record Tick(String x, String label) {}

    public TimeScale {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " lies before " + first);
        }
    }

    /** The scale from the first day of the first month to the last day of the last. */
    public static TimeScale ofMonths(LocalDate first, LocalDate last, boolean rightToLeft) {
        return new TimeScale(
                YearMonth.from(first).atDay(1), YearMonth.from(last).atEndOfMonth(), rightToLeft);
    }

    /** Whether a day lies on the scale. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Percent from the left; days outside stand at the edge. */
    public double at(LocalDate day) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        double part = Math.min(1, Math.max(0, ChronoUnit.DAYS.between(first, day) / whole));
        return 100 * (rightToLeft ? 1 - part : part);
    }

    /** The same as text for an attribute. */
    public String x(LocalDate day) {
        return percent(at(day));
    }

    /** A percentage for an attribute. */
    public static String percent(double value) {
        return Math.round(value * 100) / 100.0 + "%";
    }

    /** Years, or months where the scale is short; never more than a dozen. */
    public List<Tick> ticks(Speech speech) {
        return ticks(speech, MOST_TICKS);
    }

    /** The same for a drawing that has room for so many. */
    public List<Tick> ticks(Speech speech, int most) {
        List<Tick> ticks = new ArrayList<>();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        if (months <= 18) {
            long step = Math.max(1, (months + most / 2 - 1) / (most / 2));
            for (YearMonth m = YearMonth.from(first); !m.atDay(1).isAfter(last); m = m.plusMonths(step)) {
                boolean year = m.getMonthValue() <= step || ticks.isEmpty();
                String label = speech.t("month.short." + m.getMonthValue())
                        + (year ? " " + speech.digits(Integer.toString(m.getYear())) : "");
                ticks.add(new Tick(x(m.atDay(1)), label));
            }
            return ticks;
        }
        int years = last.getYear() - first.getYear() + 1;
        int step = Math.max(1, (years + most - 1) / most);
        int begin = first.getDayOfYear() == 1 ? first.getYear() : first.getYear() + 1;
        for (int year = begin; year <= last.getYear(); year += step) {
            ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), speech.digits(Integer.toString(year))));
        }
        return ticks;
    }
}
