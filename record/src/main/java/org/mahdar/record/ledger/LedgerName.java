package org.mahdar.record.ledger;

import java.util.Locale;

/** The ledgers a record keeps. */
public enum LedgerName {
    /** Who has sanctions on whom, on what. */
    SANCTIONS,
    /** At which level two sides keep relations. */
    DIPLOMATS,
    /** Who released or took whom, and how many. */
    PRISONERS,
    /** Who met, when, where, at which level. */
    MEETINGS,
    /** What was offered, agreed, signed, cancelled. */
    AGREEMENTS,
    /** Who holds what on which issue, in whose words. */
    POSITIONS;

    /** The word that stands on the command line, in addresses and in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}; anything else is an {@link IllegalArgumentException} that lists the names. */
    public static LedgerName ofLabel(String label) {
        for (LedgerName name : values()) {
            if (name.label().equals(label)) {
                return name;
            }
        }
        throw new IllegalArgumentException("there is no ledger '" + label
                + "'; there are sanctions, diplomats, prisoners, meetings, agreements and positions");
    }
}
