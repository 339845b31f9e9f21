package org.mahdar.record.episode;

import java.util.Collection;
import java.util.Map;
import org.mahdar.record.store.Sql;

/** Keeps something in step with the episodes, inside the transaction that changes them. */
public interface EpisodeListener {

    /** Keeps nothing. */
    EpisodeListener NONE = new EpisodeListener() {
        @Override
        public void gone(Sql sql, Collection<Long> episodes) {
            // Nothing is kept.
        }

        @Override
        public void written(Sql sql, Map<Long, Episode> episodes) {
            // Nothing is kept.
        }
    };

    /** The episodes with these numbers are no more, or are about to be written anew. */
    void gone(Sql sql, Collection<Long> episodes);

    /** These episodes are new or changed. */
    void written(Sql sql, Map<Long, Episode> episodes);
}
