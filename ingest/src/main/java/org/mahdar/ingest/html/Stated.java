package org.mahdar.ingest.html;

import java.time.LocalDate;

/**
 * What is stated about a page. Each may be null.
 *
 * @param url the page's address
 * @param outlet who published it
 * @param title the headline
 * @param published the day of publication, in the outlet's own time
 */
public record Stated(String url, String outlet, String title, LocalDate published) {

    /** Nothing stated. */
    public static final Stated NOTHING = new Stated(null, null, null, null);

    /** This, and what the other states where this states nothing. */
    public Stated orElse(Stated other) {
        return new Stated(
                url == null ? other.url : url,
                outlet == null ? other.outlet : outlet,
                title == null ? other.title : title,
                published == null ? other.published : published);
    }
}
