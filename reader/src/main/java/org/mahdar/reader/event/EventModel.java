package org.mahdar.reader.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What was learned from annotated articles: how likely an option is a side of an act, and how likely a match of a frame is an event. Three
 * linear models over hashed features. Immutable and safe for use by many threads. Where the file is absent the order of the frames' slots
 * decides alone.
 */
public final class EventModel {

    static final String RESOURCE = "events.model";

    private final Weights actor;
    private final Weights recipient;
    private final Weights event;

    EventModel(Weights actor, Weights recipient, Weights event) {
        this.actor = actor;
        this.recipient = recipient;
        this.event = event;
    }

    /** The model that is bundled with this version, or null where there is none. */
    public static EventModel bundled() {
        try (InputStream in = EventModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of events cannot be read", e);
        }
    }

    static EventModel read(InputStream in) {
        BufferedInputStream all = new BufferedInputStream(in);
        return new EventModel(Weights.read(all), Weights.read(all), Weights.read(all));
    }

    /** The same models of sides with another model of events. */
    EventModel withEvent(Weights weights) {
        return new EventModel(actor, recipient, weights);
    }

    void write(OutputStream out) throws IOException {
        actor.write(out);
        recipient.write(out);
        event.write(out);
    }

    double side(int role, Features features) {
        return (role == 0 ? actor : recipient).score(features);
    }

    /** The probability that the features are those of an event. */
    double event(Features features) {
        return 1 / (1 + Math.exp(-event.score(features)));
    }
}
