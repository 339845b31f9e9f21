package org.mahdar.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed as it was parsed.
 *
 * @param title the feed's name, or null
 * @param link the site's address, or null
 * @param entries in the feed's order
 * @param entriesLeftOut how many entries beyond the limit were not taken
 */
public record Feed(String title, String link, List<Entry> entries, int entriesLeftOut) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry. Each part may be null.
     *
     * @param id what names the entry for ever
     * @param link the address of its page
     * @param title the headline, as text
     * @param published when it was published, or last changed where only that is told
     * @param html the content as markup, or the summary where there is none
     */
    public record Entry(String id, String link, String title, Instant published, String html) {}
}
