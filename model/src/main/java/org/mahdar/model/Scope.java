package org.mahdar.model;

import java.util.Locale;

/** Whether an event crosses a border. */
public enum Scope {
    INTERNATIONAL,
    /** Within one country; given only on demand. */
    DOMESTIC,
    /** No word tells between whom; given only on demand, and without sides. */
    UNKNOWN;

    /** The word that stands in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
