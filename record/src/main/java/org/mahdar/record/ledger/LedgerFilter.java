package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which of the entries that a question finds are wanted.
 *
 * @param states how they may stand; empty for anyhow
 * @param subjects what they may be about; empty for anything
 * @param from the first day of their last change, or null
 * @param to the last day of it, or null
 */
public record LedgerFilter(Set<State> states, Set<String> subjects, LocalDate from, LocalDate to) {

    /** Every entry. */
    public static final LedgerFilter NONE = new LedgerFilter(Set.of(), Set.of(), null, null);

    public LedgerFilter {
        states = Set.copyOf(states);
        subjects = Set.copyOf(subjects);
    }

    boolean admits(Entry entry) {
        LocalDate day = Ledgers.lastDay(entry);
        return (states.isEmpty() || states.contains(entry.state()))
                && (subjects.isEmpty() || subjects.contains(entry.subject()))
                && (from == null || (day != null && !day.isBefore(from)))
                && (to == null || (day != null && !day.isAfter(to)));
    }
}
