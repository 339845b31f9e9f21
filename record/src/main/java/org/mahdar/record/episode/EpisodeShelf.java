package org.mahdar.record.episode;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mahdar.record.store.Recent;

/**
 * Episodes that were put together lately, so that the next question need not do it again. Whoever reads sees only what belongs
 * to the state of the record that it reads: a view is taken before the reading begins, and gives nothing once the record has
 * changed; the next view gives what the change left as it was. Safe for use by several threads.
 */
public final class EpisodeShelf {

    private static final int MOST = 8_000;

    /** Names no state: nothing is given and nothing kept while somebody writes. */
    private static final long CHANGING = -1;

    private final Recent<Long, Episode> episodes = new Recent<>(MOST);

    private long states;
    private long state;
    private int writers;

    /** What the shelf holds of one state of the record. */
    public final class View {

        private final long of;

        private View(long of) {
            this.of = of;
        }

        Map<Long, Episode> known(Collection<Long> numbers) {
            synchronized (episodes) {
                return of == state && of != CHANGING ? episodes.held(numbers) : new HashMap<>();
            }
        }

        void keep(Map<Long, Episode> read) {
            synchronized (episodes) {
                if (of == state && of != CHANGING) {
                    episodes.putAll(read);
                }
            }
        }
    }

    /** A view for whoever begins to read now. */
    public View view() {
        synchronized (episodes) {
            return new View(state);
        }
    }

    /** The record is about to change: until {@link #changed} nothing is given. */
    public void changing() {
        synchronized (episodes) {
            writers++;
            state = CHANGING;
        }
    }

    /**
     * The record has changed, or the change has failed.
     *
     * @param gone numbers of the episodes that are not as they were, or null when any may be
     */
    public void changed(Collection<Long> gone) {
        synchronized (episodes) {
            if (gone == null) {
                episodes.clear();
            } else {
                episodes.forget(gone);
            }
            writers--;
            states++;
            state = writers == 0 ? states : CHANGING;
        }
    }
}
