package org.mahdar.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words that the article reports as somebody's.
 *
 * @param span where the words stand, without their quotation marks
 * @param text exactly the characters under the span
 * @param kind direct (the speaker's own words) or indirect
 * @param speaker who said it, or null when the text does not tell
 * @param addressee to whom, or null
 * @param occasion where it was said: press-conference, interview, statement, call, tweet …, or null
 * @param date when it was said, or null
 * @param sources who carried the words, the nearest first
 */
public record Quote(
        Span span,
        String text,
        Kind kind,
        Speaker speaker,
        Code addressee,
        String occasion,
        PartialDate date,
        List<String> sources) {

    /** The speaker's own words, or their sense. */
    public enum Kind {
        DIRECT,
        INDIRECT;

        /** The word that stands in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Quote {
        Objects.requireNonNull(kind, "kind");
        sources = List.copyOf(sources);
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("a quote is not the text under its span: " + span);
        }
    }
}
