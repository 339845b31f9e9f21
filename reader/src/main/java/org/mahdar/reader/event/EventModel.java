package org.mahdar.reader.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mahdar.reader.learning.RowWeights;
import org.mahdar.reader.learning.Shares;
import org.mahdar.reader.learning.Weights;

/**
 * What was learned from annotated articles: how likely an option is a side of an act, how likely a match of a frame is an event, and which
 * status it has. Linear models over hashed features. Immutable and safe for use by many threads. Where the file is absent the order
 * of the frames' slots decides alone.
 */
public final class EventModel {

    static final String RESOURCE = "events.model";

    /** The questions that are learned apart, in the order of the file. */
    enum Part {
        /** Whether an article is about relations between states. */
        TOPIC,
        /** Whether an option acts. */
        ACTOR,
        /** Whether an option receives, the actor being known. */
        RECIPIENT,
        /** Whether a match with its sides is an event. */
        EVENT,
        /** The same in the company of the article's other matches. */
        RERANK,
        /** Whether two matches tell one act. */
        SAME,
        /** Whether a status is the act's. */
        STATUS,
        /** Whether a date is the act's. */
        DATE,
        /** Whether a mode is the act's. */
        MODE,
        /** Whether an act is told on somebody's word. */
        ATTRIBUTION
    }

    private final Map<Part, Weights> weights;

    private final RowWeights types;

    private EventModel(Map<Part, Weights> weights, RowWeights types) {
        this.weights = new EnumMap<>(weights);
        this.types = types;
    }

    /** A model that has learned nothing. */
    static EventModel blank() {
        Map<Part, Weights> none = new EnumMap<>(Part.class);
        Weights nothing = Weights.of(new double[0]);
        for (Part part : Part.values()) {
            none.put(part, nothing);
        }
        return new EventModel(none, RowWeights.none());
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
        Map<Part, Weights> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, Weights.read(all));
        }
        return new EventModel(parts, RowWeights.read(all));
    }

    /** The same model with other weights for one question. */
    EventModel with(Part part, Weights other) {
        Map<Part, Weights> parts = new EnumMap<>(weights);
        parts.put(part, other);
        return new EventModel(parts, types);
    }

    /** The same model with other weights for which types of act the words at a token tell. */
    EventModel with(RowWeights other) {
        return new EventModel(weights, other);
    }

    /** Which types of act the words at a token tell, in the order of the types. */
    RowWeights types() {
        return types;
    }

    void write(OutputStream out) throws IOException {
        for (Part part : Part.values()) {
            weights.get(part).write(out);
        }
        types.write(out);
    }

    /** The weights of a question. */
    Weights weights(Part part) {
        return weights.get(part);
    }

    /** Whether anything was learned of a question. */
    boolean knows(Part part) {
        return weights.get(part).any();
    }

    /** The score of the features for a question: log odds, or for a choice among several the exponent of the share. */
    double score(Part part, Features features) {
        return features.score(weights.get(part));
    }

    /** The share of each option as the answer to a question among them; together one. */
    <T> double[] shares(Part part, List<T> options, BiConsumer<T, Features> features) {
        Features f = new Features();
        double[] shares = new double[options.size()];
        for (int i = 0; i < shares.length; i++) {
            features.accept(options.get(i), f);
            shares[i] = score(part, f);
        }
        Shares.of(shares);
        return shares;
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
