package org.mahdar.server.chart;

import java.util.Locale;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;

/** The strands of a relation, each a lane of its timeline. Every event lies in exactly one. */
public enum Lane {
    MEETINGS,
    AGREEMENTS,
    SANCTIONS,
    DIPLOMATS,
    PRISONERS,
    WORDS,
    FORCE;

    /** The lane of an event. */
    public static Lane of(EventType type, Mode mode) {
        if (mode == Mode.RETREAT_RELEASE || mode == Mode.COERCE_ARREST || mode == Mode.ASSAULT_ABDUCT) {
            return PRISONERS;
        }
        if (mode == Mode.SANCTION_EXPEL || mode == Mode.THREATEN_RELATIONS || mode == Mode.THREATEN_EXPEL) {
            return DIPLOMATS;
        }
        if (mode == Mode.RETREAT_EASE || mode == Mode.THREATEN_RESTRICT) {
            return SANCTIONS;
        }
        return switch (type) {
            case CONSULT -> MEETINGS;
            case AGREE, SUPPORT, CONCEDE, COOPERATE, AID -> AGREEMENTS;
            case SANCTION -> SANCTIONS;
            case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST -> WORDS;
            case RETREAT, MOBILIZE, COERCE, ASSAULT -> FORCE;
        };
    }

    /** The word that stands in keys and style classes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
