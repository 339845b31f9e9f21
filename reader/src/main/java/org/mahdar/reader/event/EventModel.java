package org.mahdar.reader.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What was learned from annotated articles: how likely an option is a side of an act, and how likely a match of a frame is an event. Linear
 * models over hashed features. Immutable and safe for use by many threads. Where the file is absent the order of the frames' slots
 * decides alone.
 */
public final class EventModel {

    static final String RESOURCE = "events.model";

    private final Weights actor;
    private final Weights recipient;
    private final Weights event;
    private final Weights rerank;
    private final Weights same;

    EventModel(Weights actor, Weights recipient, Weights event, Weights rerank, Weights same) {
        this.actor = actor;
        this.recipient = recipient;
        this.event = event;
        this.rerank = rerank;
        this.same = same;
    }

    /** A model that has learned nothing. */
    static EventModel blank() {
        Weights none = Weights.of(new double[0]);
        return new EventModel(none, none, none, none, none);
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
        return new EventModel(
                Weights.read(all), Weights.read(all), Weights.read(all), Weights.read(all), Weights.read(all));
    }

    EventModel withEvent(Weights weights) {
        return new EventModel(actor, recipient, weights, rerank, same);
    }

    EventModel withRerank(Weights weights) {
        return new EventModel(actor, recipient, event, weights, same);
    }

    EventModel withSame(Weights weights) {
        return new EventModel(actor, recipient, event, rerank, weights);
    }

    void write(OutputStream out) throws IOException {
        actor.write(out);
        recipient.write(out);
        event.write(out);
        rerank.write(out);
        same.write(out);
    }

    double side(int role, Features features) {
        return (role == 0 ? actor : recipient).score(features);
    }

    /** The log odds that the features are those of an event. */
    double event(Features features) {
        return event.score(features);
    }

    /** The log odds that a candidate is an event, in the company of the others. */
    double rerank(Features features) {
        return rerank.score(features);
    }

    /** The log odds that two candidates tell one act. */
    double same(Features features) {
        return same.score(features);
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
