package org.mahdar.server.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stretch of time that a drawing shows: all of it, or, where a few far days would press everything else together, the
 * stretch that holds all but a few hundredths of what happened.
 *
 * @param first its first day
 * @param last its last day
 * @param outside how much happened before or after it; whoever draws it says so
 */
public record Core(LocalDate first, LocalDate last, long outside) {

    /** How much may lie outside on either side. */
    private static final double TAIL = 0.02;

    /** Leaving something out must make the stretch shorter at least so many times. */
    private static final int WORTH = 2;

    /** The core of what happened when; null when nothing did. */
    public static Core of(Map<LocalDate, Long> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        TreeMap<LocalDate, Long> days = new TreeMap<>(counts);
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        LocalDate first = inner(days, all);
        LocalDate last = inner(days.descendingMap(), all);
        long whole = ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) * WORTH > whole) {
            return new Core(days.firstKey(), days.lastKey(), 0);
        }
        long inside = days.subMap(first, true, last, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Core(first, last, all - inside);
    }

    /** The first day behind which the tail lies, counted in the order given. */
    private static LocalDate inner(Map<LocalDate, Long> days, long all) {
        long passed = 0;
        LocalDate day = null;
        for (Map.Entry<LocalDate, Long> one : days.entrySet()) {
            passed += one.getValue();
            day = one.getKey();
            if (passed > all * TAIL) {
                return day;
            }
        }
        return day;
    }

    /** Whether a day is drawn. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
