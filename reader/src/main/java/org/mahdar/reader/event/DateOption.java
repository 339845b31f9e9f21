package org.mahdar.reader.event;

import org.mahdar.model.PartialDate;
import org.mahdar.reader.date.DateExpression;

/**
 * A date that an act may have.
 *
 * @param date the date, or null where the text does not tell it
 * @param source where it comes from
 * @param expression the words that tell it, or null for a day that the report itself has
 * @param later whether the words are read as a day after the news
 */
record DateOption(PartialDate date, Source source, DateExpression expression, boolean later) {

    /** No date: the text does not tell when. */
    static final DateOption UNKNOWN = new DateOption(null, Source.NONE, null, false);

    /** Where a date comes from. */
    enum Source {
        /** The act's own sentence. */
        HERE,
        /** The sentence before. */
        BEFORE,
        /** The one before that. */
        EARLIER,
        /** The last that is told before that one. */
        FURTHER,
        /** The sentence after, where it is the next that is told. */
        AFTER,
        /** The day that the lead names. */
        LEAD,
        /** The day of the last week that the report names most often. */
        USUAL,
        /** The day of publication. */
        PUBLISHED,
        /** The text does not tell. */
        NONE
    }
}
