package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Tells announcements from acts: an announcement holds from its report on, whatever day it is for. */
final class Announcing {

    private static final Set<Change> ANNOUNCING = EnumSet.of(
            Change.THREATENED,
            Change.ANNOUNCED,
            Change.EASING_ANNOUNCED,
            Change.RETURN_ANNOUNCED,
            Change.RELEASE_ANNOUNCED,
            Change.PLANNED,
            Change.EXPECTED,
            Change.CONSIDERED);

    private Announcing() {}

    static boolean is(Change change) {
        return ANNOUNCING.contains(change);
    }

    /**
     * The first day on which the step may be known to hold, or null when nothing is dated. A sum of releases holds on the day
     * it was told, whenever the counting began.
     */
    static LocalDate start(Step step) {
        if (step.change() == Change.TOTAL_SINCE && step.firstReport() != null) {
            return step.firstReport();
        }
        if (is(step.change())
                && step.firstReport() != null
                && (step.day() == null || step.firstReport().isBefore(step.day()))) {
            return step.firstReport();
        }
        return step.day();
    }
}
