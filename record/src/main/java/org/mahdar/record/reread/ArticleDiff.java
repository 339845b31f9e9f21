package org.mahdar.record.reread;

import java.util.List;
import org.mahdar.model.Event;

/**
 * What two readings of one article tell differently.
 *
 * @param article the article's key
 * @param id the id it came with
 * @param gained events that only the new reading has
 * @param lost events that only the old one has
 * @param changed events that both have, with other fields
 */
public record ArticleDiff(String article, String id, List<Event> gained, List<Event> lost, List<Changed> changed) {

    /**
     * An event told differently.
     *
     * @param fields which fields differ: type, mode, actors, recipients, status, date, place, count, attributed_to, evidence
     */
    public record Changed(Event before, Event after, List<String> fields) {

        public Changed {
            fields = List.copyOf(fields);
        }
    }

    public ArticleDiff {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        changed = List.copyOf(changed);
    }

    /** Whether the two readings tell the same. */
    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
    }
}
