package org.mahdar.record.episode;

import org.mahdar.record.store.Sql;

/** Tells which events reviewers joined or parted. */
public interface ReviewBonds {

    /** Nobody has reviewed anything. */
    ReviewBonds NONE = (sql, take) -> {};

    /** Takes pairs of events. */
    interface Taker {
        void joined(long one, long other);

        void parted(long one, long other);
    }

    /** Hands over every pair of events that is joined or parted by a verdict. */
    void each(Sql sql, Taker take);
}
