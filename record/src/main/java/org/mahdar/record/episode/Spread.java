package org.mahdar.record.episode;

/**
 * Over which days a group is spread. A stretch without a day ends before it begins.
 *
 * @param first the first day to which reports date an event of it
 * @param last the last such day
 * @param reported the first day of a report
 * @param reportedLast the last such day
 */
record Spread(int first, int last, int reported, int reportedLast) {

    /** That of one event. */
    static Spread of(Days days) {
        boolean dated = days.onOneDay();
        boolean told = days.published() != Days.NONE;
        return new Spread(
                dated ? days.first() : Integer.MAX_VALUE,
                dated ? days.first() : Integer.MIN_VALUE,
                told ? days.published() : Integer.MAX_VALUE,
                told ? days.published() : Integer.MIN_VALUE);
    }

    /** That of two groups together. */
    Spread with(Spread that) {
        return new Spread(
                Math.min(first, that.first),
                Math.max(last, that.last),
                Math.min(reported, that.reported),
                Math.max(reportedLast, that.reportedLast));
    }

    /** How many days lie between the events that are dated to a day, or between the reports if these are fewer. */
    int apart() {
        int dates = last < first ? 0 : last - first;
        int reports = reportedLast < reported ? dates : reportedLast - reported;
        return Math.min(dates, reports);
    }
}
