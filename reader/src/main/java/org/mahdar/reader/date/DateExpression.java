package org.mahdar.reader.date;

import org.mahdar.model.PartialDate;

/**
 * An expression of date in the text.
 *
 * @param from its first token
 * @param to the token after it
 * @param date what it means
 * @param kind how it tells the date
 */
public record DateExpression(int from, int to, PartialDate date, Kind kind) {

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
        SINCE
    }
}
