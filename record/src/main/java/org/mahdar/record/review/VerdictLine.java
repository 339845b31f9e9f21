package org.mahdar.record.review;

/**
 * A verdict and whether it has an effect.
 *
 * @param state whether it counts
 */
public record VerdictLine(Verdict verdict, State state) {

    /** Whether a verdict counts. */
    public enum State {
        /** It counts. */
        ACTIVE,
        /** A later verdict undid it. */
        UNDONE,
        /** It counts, but what it is about is not in the record, or no longer. */
        UNMATCHED
    }
}
