package org.mahdar.record.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param articles how many articles were looked at
 * @param readings how many readings, old ones too
 * @param events how many events that count
 * @param episodes how many episodes
 * @param verdicts how many verdicts
 * @param faults what is wrong; empty when the record is whole. At most {@link Checker#MOST_FAULTS} are listed one by one
 * @param more how many faults were found beyond those listed
 */
public record CheckReport(
        long articles, long readings, long events, long episodes, long verdicts, List<Fault> faults, long more) {

    public CheckReport {
        faults = List.copyOf(faults);
    }

    /** Whether the record is whole. */
    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** Whether everything wrong can be put right by deriving anew. */
    public boolean isRepairable() {
        return !isWhole() && faults.stream().allMatch(Fault::derived);
    }
}
