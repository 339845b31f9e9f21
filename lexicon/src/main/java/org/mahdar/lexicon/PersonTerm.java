package org.mahdar.lexicon;

import java.util.List;
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

    /**
     * The term that tells for whom a person acts on a date: of those that hold it the one that began last, since a state's minister who
     * turns to a body of states keeps no office at home; else the last that had begun, else the first. Without a date the one that began
     * last. Of terms that began at once the first.
     *
     * @param terms the terms of one person, in any order
     * @param date when, or null where unknown
     * @return the term, or null where there is none
     */
    public static PersonTerm at(List<PersonTerm> terms, PartialDate date) {
        PersonTerm held = null;
        PersonTerm begun = null;
        PersonTerm first = null;
        for (PersonTerm term : terms) {
            held = date != null && term.covers(date) ? later(held, term) : held;
            begun = date == null || term.hasBegun(date) ? later(begun, term) : begun;
            first = first == null || term.beganBefore(first) ? term : first;
        }
        return held != null ? held : begun != null ? begun : first;
    }

    private static PersonTerm later(PersonTerm one, PersonTerm other) {
        return one == null || one.beganBefore(other) ? other : one;
    }

    private boolean beganBefore(PersonTerm other) {
        return other.start != null && (start == null || start.first().isBefore(other.start.first()));
    }

    private boolean hasBegun(PartialDate date) {
        return start == null || !start.first().isAfter(date.last());
    }

    /** Whether the term holds the date; an unknown end holds everything behind the start. */
    private boolean covers(PartialDate date) {
        boolean ended = end != null && end.last().isBefore(date.first());
        return hasBegun(date) && !ended;
    }
}
