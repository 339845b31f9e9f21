package org.mahdar.lexicon;

import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;

/**
 * One term of office of a person.
 *
 * @param person the person's id
 * @param code whom the person acts for in that office
 * @param office the office in English
 * @param start when it began, or null where unknown
 * @param end when it ended, or null where unknown or still held
 */
public record PersonTerm(String person, Code code, String office, PartialDate start, PartialDate end) {

    /** Whether the term holds the date; an unknown end holds everything behind the start. */
    public boolean covers(PartialDate date) {
        boolean begun = start == null || !start.first().isAfter(date.last());
        boolean ended = end != null && end.last().isBefore(date.first());
        return begun && !ended;
    }
}
