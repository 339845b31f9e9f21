package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahdar.record.Page;
import org.mahdar.record.episode.Episode;

/**
 * A ledger's answer.
 *
 * @param query what was asked
 * @param asOf the day it holds for, or null for the latest
 * @param entries the matters, those that changed last first
 * @param episodes the episodes that the entries' steps rest on, by id, with their reports and sentences
 * @param gaps what the reports do not tell about the whole question
 * @param spread of all entries that were asked for; {@link LedgerSpread#NONE} for positions between all sides without a filter
 */
public record Ledger(
        LedgerQuery query,
        LocalDate asOf,
        Page<Entry> entries,
        Map<String, Episode> episodes,
        List<Gap> gaps,
        LedgerSpread spread) {

    public Ledger {
        episodes = Map.copyOf(episodes);
        gaps = List.copyOf(gaps);
    }
}
