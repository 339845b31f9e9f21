package org.mahdar.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A magnitude that belongs to an event.
 *
 * @param value how many; never negative
 * @param unit of what, a singular English word: prisoner, diplomat, dead, injured, troop, dollar …
 * @param bound how the text hedges the value
 */
public record Count(double value, String unit, Bound bound) {

    /** How the text hedges a number: more than, about, at most. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        ABOUT,
        AT_MOST;

        /** The word that stands in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reverse of {@link #label()}. */
        public static Bound ofLabel(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Count {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(bound, "bound");
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a count is not negative: " + value);
        }
    }
}
