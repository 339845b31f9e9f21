package org.mahdar.model;

import java.util.List;
import java.util.Locale;

/**
 * A person whom the article names.
 *
 * @param name the fullest form of the name in the text
 * @param code state and sector, or null where the text does not tell
 * @param office the office in the words of the text, or null
 * @param standing whether the person still holds the office
 * @param mentions where the person is named
 * @param known the full Arabic name by which the lexicon knows whom a surname or another spelling means; null where the name is a full one
 *     that the lexicon has, or the lexicon knows nobody of the kind
 */
public record Person(String name, Code code, String office, Standing standing, List<Span> mentions, String known) {

    /** A person of whom nothing but the text tells. */
    public Person(String name, Code code, String office, Standing standing, List<Span> mentions) {
        this(name, code, office, standing, mentions, null);
    }

    /** Whether a person holds the office named. */
    public enum Standing {
        HOLDER,
        FORMER,
        ACTING,
        LATE,
        ELECT;

        /** The word that stands in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Person {
        mentions = List.copyOf(mentions);
    }
}
