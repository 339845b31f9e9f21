package org.mahdar.record.episode;

import java.util.List;
import org.mahdar.model.PartialDate;

/**
 * When something is said to have happened, and when that was reported. Days are counted from 1970-01-01.
 *
 * @param first the first day the date may mean; {@link #NONE} without a date
 * @param last the last day the date may mean
 * @param published the day of the report; {@link #NONE} when unknown
 */
record Days(int first, int last, int published) {

    static final int NONE = Integer.MIN_VALUE;

    /** How many days apart reports may date one thing. */
    private static final int SLACK_DAYS = 1;
    /** How long before its report something without a date may have happened. */
    private static final int UNDATED_BEFORE_DAYS = 7;
    /** Dates are vague, or read wrongly: what was reported within five days is looked at too, even where no date meets another. */
    private static final int REPORTED_BEFORE_DAYS = 3;

    private static final int REPORTED_AFTER_DAYS = 2;

    private static final int FOREVER = 4_000_000;

    /** The days from one to another, both among them. */
    record Stretch(int from, int to) {

        boolean meets(Stretch other) {
            return from <= other.to && other.from <= to;
        }
    }

    /** The days of a date and of a report; either may be null. */
    static Days of(PartialDate date, PartialDate published) {
        return new Days(
                date == null ? NONE : (int) date.first().toEpochDay(),
                date == null ? NONE : (int) date.last().toEpochDay(),
                published == null ? NONE : (int) published.first().toEpochDay());
    }

    boolean dated() {
        return first != NONE;
    }

    /** Whether the date names one day. */
    boolean onOneDay() {
        return dated() && first == last;
    }

    /** The days on which a report of the same thing could place it: those of its date, and those about its report. */
    List<Stretch> stretches() {
        return isReportedDated() ? List.of(window(), reported()) : List.of(window());
    }

    /** Whether there is a day on which reports of one thing could place both. */
    boolean meet(Days other) {
        return datesMeet(other)
                || (isReportedDated() && reported().meets(other.window()))
                || (other.isReportedDated() && other.reported().meets(window()))
                || (isReportedDated() && other.isReportedDated() && reported().meets(other.reported()));
    }

    /** Whether there is such a day by the dates alone. */
    boolean datesMeet(Days other) {
        return window().meets(other.window());
    }

    private boolean isReportedDated() {
        return dated() && published != NONE;
    }

    /** The days of its date; without one those on which it may have happened. */
    private Stretch window() {
        if (dated()) {
            return new Stretch(first - SLACK_DAYS, last + SLACK_DAYS);
        }
        return published == NONE
                ? new Stretch(-FOREVER, FOREVER)
                : new Stretch(published - UNDATED_BEFORE_DAYS, published + SLACK_DAYS);
    }

    private Stretch reported() {
        return new Stretch(published - REPORTED_BEFORE_DAYS, published + REPORTED_AFTER_DAYS);
    }

    /** How many days lie between the two reports; as many as count at most when a day is unknown. */
    int betweenReports(Days other) {
        boolean unknown = published == NONE || other.published == NONE;
        return unknown ? UNDATED_BEFORE_DAYS : Math.abs(published - other.published);
    }

    /** How many days lie at least between the dates; 0 where they overlap or one is unknown. */
    int apart(Days other) {
        return dated() && other.dated() ? Math.max(0, Math.max(other.first - last, first - other.last)) : 0;
    }
}
