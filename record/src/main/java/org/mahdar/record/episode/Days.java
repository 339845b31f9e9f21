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
    /** How long before its report other reports may date something that this one dates to a month or a year. */
    private static final int VAGUE_BEFORE_DAYS = 3;

    private static final int FOREVER = 4_000_000;

    /** The days from one to another, both among them. */
    record Stretch(int from, int to) {}

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

    /** The days on which a report of the same thing could place it. */
    List<Stretch> stretches() {
        Stretch window = new Stretch(windowStart(), windowEnd());
        return vague() ? List.of(window, new Stretch(reportedFrom(), reportedTo())) : List.of(window);
    }

    /** Whether there is a day on which reports of one thing could place both. */
    boolean meet(Days other) {
        if (windowStart() <= other.windowEnd() && other.windowStart() <= windowEnd()) {
            return true;
        }
        // Where one date is vague, both are looked for on the days of their reports.
        return (vague() && other.within(reportedFrom(), reportedTo()))
                || (other.vague() && within(other.reportedFrom(), other.reportedTo()));
    }

    private boolean within(int from, int to) {
        return (windowStart() <= to && from <= windowEnd())
                || (vague() && reportedFrom() <= to && from <= reportedTo());
    }

    private int windowStart() {
        return dated() ? first - SLACK_DAYS : reportedFrom();
    }

    private int windowEnd() {
        return dated() ? last + SLACK_DAYS : reportedTo();
    }

    /** Whether other reports may date it otherwise, so that it is also looked for where it was reported. */
    private boolean vague() {
        return dated() && !onOneDay() && published != NONE;
    }

    /** The first day on which it may have been reported by others, or have happened when nothing dates it. */
    private int reportedFrom() {
        if (published == NONE) {
            return -FOREVER;
        }
        return published - (dated() ? VAGUE_BEFORE_DAYS : UNDATED_BEFORE_DAYS);
    }

    /** The last such day. */
    private int reportedTo() {
        return published == NONE ? FOREVER : published + SLACK_DAYS;
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
