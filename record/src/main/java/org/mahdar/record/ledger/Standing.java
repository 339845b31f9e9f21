package org.mahdar.record.ledger;

import java.util.List;

/**
 * What stands in one ledger between two sides, in brief.
 *
 * @param entries the first entries, those that changed last first; quotations in them come without their words, and no episodes
 *     with them
 * @param total how many entries there are
 */
public record Standing(LedgerName ledger, List<Entry> entries, long total) {

    public Standing {
        entries = List.copyOf(entries);
    }
}
