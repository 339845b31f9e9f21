package org.mahdar.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A page as it came in, and what the input states about it. What the input states wins over what the text suggests.
 *
 * @param id names the article among its fellows
 * @param source where it came from: file, line, address of the page; for messages
 * @param url the page's address, or null
 * @param outlet who published it, or null
 * @param title the headline as stated, or null
 * @param published the day of publication as stated, or null
 * @param text the page as text, boilerplate and all; never changed
 * @param extracted whether the text was extracted from markup, so that a reader of the result needs it to use the offsets
 */
public record Article(
        String id,
        String source,
        String url,
        String outlet,
        String title,
        LocalDate published,
        String text,
        boolean extracted) {

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
    }

    /** An article of which nothing but the text is stated. */
    public static Article of(String id, String text) {
        return new Article(id, id, null, null, null, null, text, false);
    }
}
