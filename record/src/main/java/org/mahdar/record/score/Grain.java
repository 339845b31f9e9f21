package org.mahdar.record.score;

import java.util.Locale;

/** How long the periods of a curve are. */
public enum Grain {
    /** Monday to Sunday. */
    WEEK(6),
    MONTH(30),
    YEAR(365);

    private final int days;

    Grain(int days) {
        this.days = days;
    }

    /** How many days may lie between the first and the last day of a date that belongs to one period. */
    int days() {
        return days;
    }

    /** The word that stands in addresses and in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
