package org.mahdar.record.store;

import java.util.Locale;

/** What stands behind an event of the record: the coder alone, or a reviewer too. */
public enum Standing {
    /** As the coder read it; nobody has judged it. */
    CODED,
    /** A reviewer found it right. */
    ACCEPTED,
    /** A reviewer changed some of it. */
    CORRECTED,
    /** A reviewer found it wrong: it is kept, and belongs to no episode. */
    REJECTED;

    /** The word that stands in the table and in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}. */
    public static Standing ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
