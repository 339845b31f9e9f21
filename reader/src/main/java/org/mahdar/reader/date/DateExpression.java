package org.mahdar.reader.date;

import org.mahdar.model.PartialDate;

/**
 * An expression of date in the text.
 *
 * @param from its first token
 * @param to the token after it
 * @param date what it means; of a weekday or a month that may lie on either side of the news, the one before
 * @param later the other reading of such a day, after the news; null where there is only one
 * @param kind how it tells the date
 */
public record DateExpression(int from, int to, PartialDate date, PartialDate later, Kind kind) {

    /** An expression with one reading. */
    public DateExpression(int from, int to, PartialDate date, Kind kind) {
        this(from, to, date, null, kind);
    }

    /** How an expression tells a date. */
    public enum Kind {
        /** With its year. */
        ABSOLUTE,
        /** A day of the week, today, yesterday. */
        DAY,
        /** A month without its year. */
        MONTH,
        /** Last month, three days ago. */
        RELATIVE,
        /** The beginning of a stretch: since 2008. */
        SINCE,
        /** The year that is part of a thing's name: the elections of 2016. */
        NAMED,
        /** The same day, the day after, the same year as the one told before. */
        BACK
    }
}
