package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How all entries of an answer are spread, those of its page and the others.
 *
 * @param states how many stand in each state, by {@link State#label}
 * @param subjects how many are about each subject; those about the matter as a whole are not counted
 * @param months how many changed last in each month (2018-03)
 */
public record LedgerSpread(Map<String, Long> states, Map<String, Long> subjects, Map<String, Long> months) {

    /** Nothing was counted. */
    public static final LedgerSpread NONE = new LedgerSpread(Map.of(), Map.of(), Map.of());

    public LedgerSpread {
        states = Map.copyOf(states);
        subjects = Map.copyOf(subjects);
        months = Map.copyOf(months);
    }

    static LedgerSpread of(List<Entry> entries) {
        Map<String, Long> states = new HashMap<>();
        Map<String, Long> subjects = new HashMap<>();
        Map<String, Long> months = new HashMap<>();
        for (Entry entry : entries) {
            states.merge(entry.state().label(), 1L, Long::sum);
            if (!entry.subject().isEmpty()) {
                subjects.merge(entry.subject(), 1L, Long::sum);
            }
            LocalDate day = Ledgers.lastDay(entry);
            if (day != null) {
                months.merge(YearMonth.from(day).toString(), 1L, Long::sum);
            }
        }
        return new LedgerSpread(states, subjects, months);
    }
}
