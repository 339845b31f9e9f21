package org.mahdar.model;

import java.util.Locale;

/** Whether an event happened, by the words of the text. */
public enum Status {
    /** It happened or is under way; a speech act was made. */
    OCCURRED,
    /** Announced, expected, scheduled. */
    PLANNED,
    /** Under a condition, possible, wished for. */
    HYPOTHETICAL,
    /** The text says that it did not or does not happen. */
    DENIED;

    /** The word that stands in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}. */
    public static Status ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
