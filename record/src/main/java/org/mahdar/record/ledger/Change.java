package org.mahdar.record.ledger;

import java.util.Locale;

/** What a step in a ledger does to its entry. */
public enum Change {
    // Sanctions.
    IMPOSED,
    EXTENDED,
    /** A report tells of them beside its news, and no words say since when. */
    IN_FORCE,
    EASED,
    LIFTED,
    THREATENED,
    /** Sanctions are said to come. */
    ANNOUNCED,
    /** Easing or lifting is said to come. */
    EASING_ANNOUNCED,

    // Diplomats.
    EMBASSY_OPENED,
    EMBASSY_CLOSED,
    AMBASSADOR_NAMED,
    AMBASSADOR_RECALLED,
    AMBASSADORS_ABSENT,
    DIPLOMATS_EXPELLED,
    RELATIONS_CUT,
    RELATIONS_RESTORED,
    /** An ambassador was called in: an incident that leaves the level as it is. */
    SUMMONED,
    /** The return of ambassadors or the like is said to come. */
    RETURN_ANNOUNCED,

    // Prisoners.
    RELEASED,
    /** A figure for all releases since some day, not a release of its own. */
    TOTAL_SINCE,
    RELEASE_ANNOUNCED,
    TAKEN,

    // Meetings.
    HELD,
    PLANNED,
    CANCELLED,

    // Agreements.
    OFFERED,
    AGREED,
    SIGNED,
    EXPECTED,
    CONSIDERED,
    REFUSED,
    LEFT,

    // Positions.
    FOR,
    AGAINST,
    DEMANDS,
    SAYS,

    /** Any ledger: reports say that it did not happen. */
    DENIED;

    /** The word that stands in JSON and in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reverse of {@link #label()}. */
    public static Change ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
