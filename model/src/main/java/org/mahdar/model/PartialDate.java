package org.mahdar.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as precise as a text allows: a year, a month or a day of the Gregorian calendar.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when no day is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    public PartialDate {
        if (year < 1 || year > 9999 || (day != 0 && month == 0)) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code 2020}, {@code 2020-02} or {@code 2020-02-01}; anything else is a {@link DateTimeException}. */
    public static PartialDate parse(String iso) {
        try {
            String[] parts = iso.split("-", -1);
            return switch (parts.length) {
                case 1 -> new PartialDate(Integer.parseInt(parts[0]), 0, 0);
                case 2 -> new PartialDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 0);
                case 3 -> PartialDate.of(LocalDate.parse(iso));
                default -> throw new DateTimeException("no such date: " + iso);
            };
        } catch (NumberFormatException e) {
            throw new DateTimeException("no such date: " + iso, e);
        }
    }

    /** The first day the date may mean. */
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day the date may mean. */
    public LocalDate last() {
        if (day != 0) {
            return first();
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    /** Whether one of the two could be the other told less precisely. */
    public boolean agreesWith(PartialDate other) {
        return !first().isAfter(other.last()) && !other.first().isAfter(last());
    }

    public boolean isDay() {
        return day != 0;
    }

    /** By first day, the more precise first. */
    @Override
    public int compareTo(PartialDate other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : last().compareTo(other.last());
    }

    /** ISO 8601, cut at the precision known. */
    @Override
    public String toString() {
        StringBuilder iso = new StringBuilder(10);
        iso.append("0".repeat(4 - Integer.toString(year).length())).append(year);
        if (month != 0) {
            iso.append(month < 10 ? "-0" : "-").append(month);
        }
        if (day != 0) {
            iso.append(day < 10 ? "-0" : "-").append(day);
        }
        return iso.toString();
    }
}
