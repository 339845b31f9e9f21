package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.mahdar.model.Count;
import org.mahdar.model.PartialDate;

/**
 * One change in a ledger, as an episode or a quotation shows it.
 *
 * @param ledger where it belongs
 * @param holder the principal whose doing it is; of a mutual matter the first in alphabetical order
 * @param towards the other principal, or the empty string where there is none
 * @param subject the object, issue or the like that the entry is about; the empty string for the matter as a whole
 * @param change what happened
 * @param date when, or null
 * @param day the day by which it stands in time, or null
 * @param firstReport the day of the first report, or null
 * @param count a figure that belongs to it, or null
 * @param details further facts by name; the same names for the same changes
 * @param episode the id of the episode it rests on, or null for a quotation
 * @param independent how many independent reports tell it
 */
public record Step(
        LedgerName ledger,
        String holder,
        String towards,
        String subject,
        Change change,
        PartialDate date,
        LocalDate day,
        LocalDate firstReport,
        Count count,
        Map<String, String> details,
        String episode,
        int independent) {

    public Step {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(change, "change");
        details = Map.copyOf(details);
    }

    Step withDetails(Map<String, String> facts) {
        return new Step(
                ledger, holder, towards, subject, change, date, day, firstReport, count, facts, episode, independent);
    }

    /** The last day it may have happened, or the day of the report where no date is told. */
    public LocalDate latest() {
        return date == null ? day : date.last();
    }
}
