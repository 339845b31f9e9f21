package org.mahdar.reader.event;

import org.mahdar.lexicon.Lexicon;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.speech.Tellers;

/** Reads the events of articles. Immutable and safe for use by many threads. */
public final class EventReader {

    private final EventModel model;
    private final StatusWords statusWords;
    private final Openings openings;

    /**
     * A reader with a model of events.
     *
     * @param model what was learned, or null to go by the frames' slots alone
     */
    public EventReader(Lexicon lexicon, EventModel model) {
        this.model = model;
        this.statusWords = new StatusWords(lexicon);
        this.openings = new Openings(lexicon);
    }

    /** The events of an article, with everything that was considered. */
    public Events read(Prepared prepared, Tellers tellers) {
        return new Events(prepared, tellers, model, finder(prepared));
    }

    /** The same reader with another model. */
    EventReader with(EventModel other) {
        return new EventReader(other, statusWords, openings);
    }

    private EventReader(EventModel model, StatusWords statusWords, Openings openings) {
        this.model = model;
        this.statusWords = statusWords;
        this.openings = openings;
    }

    EventFinder finder(Prepared prepared) {
        return new EventFinder(prepared, model, statusWords, openings);
    }
}
