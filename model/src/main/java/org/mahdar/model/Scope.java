package org.mahdar.model;

import java.util.Locale;

/** Whether an event crosses a border. */
public enum Scope {
    INTERNATIONAL,
    /** Within one country; given only on demand. */
    DOMESTIC;

    /** The word that stands in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
