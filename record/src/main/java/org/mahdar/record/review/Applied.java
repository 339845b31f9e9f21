package org.mahdar.record.review;

import java.util.List;

/**
 * What applying verdicts did.
 *
 * @param fresh the ids of those that were not in the record before
 * @param known how many were
 */
public record Applied(List<String> fresh, int known) {

    public Applied {
        fresh = List.copyOf(fresh);
    }
}
