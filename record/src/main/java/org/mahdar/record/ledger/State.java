package org.mahdar.record.ledger;

import java.util.Locale;

/** How a matter stands. */
public enum State {
    // Sanctions.
    IN_FORCE,
    /** In force, but less than before. */
    EASED,
    LIFTED,
    THREATENED,
    ANNOUNCED,

    // Diplomats.
    AMBASSADORS,
    NO_AMBASSADORS,
    AMBASSADOR_RECALLED,
    RELATIONS,
    RELATIONS_CUT,
    EMBASSY_OPEN,
    EMBASSY_CLOSED,

    // Prisoners.
    RELEASED,
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

    /** Reports say that it did not happen. */
    DENIED,
    /** The reports do not suffice. */
    UNKNOWN;

    /** The word that stands in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
