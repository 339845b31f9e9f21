package org.mahdar.server.label;

import java.util.Locale;

/**
 * A stretch of a sentence.
 *
 * @param kind what it tells, or null for nothing in particular
 */
public record Piece(String text, Kind kind) {

    /** What words of a sentence tell of an event. */
    public enum Kind {
        ACT,
        STATUS,
        ACTOR,
        RECIPIENT,
        PLACE,
        DATE;

        /** The word that stands in style classes and keys. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
