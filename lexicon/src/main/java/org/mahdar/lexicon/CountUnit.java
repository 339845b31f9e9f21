package org.mahdar.lexicon;

import java.util.List;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;

/**
 * Something that news of states counts.
 *
 * @param name the singular English word that stands in a count
 * @param rank the row in the data, from 0: of two units that fit an event the lower wins
 * @param kind people, money or things
 * @param fits the events whose magnitude it tells
 */
public record CountUnit(String name, int rank, Kind kind, List<Fit> fits) {

    /** What kind of thing is counted. */
    public enum Kind {
        HUMAN,
        /** People of whom the word itself says that they are dead or injured. */
        CASUALTY,
        MONEY,
        THING
    }

    /**
     * A sort of event.
     *
     * @param type the type
     * @param mode its mode, or null for any
     */
    public record Fit(EventType type, Mode mode) {}

    public CountUnit {
        fits = List.copyOf(fits);
    }

    /** Whether the unit tells the magnitude of an event of that type and mode. */
    public boolean fits(EventType type, Mode mode) {
        for (Fit fit : fits) {
            if (fit.type() == type && (fit.mode() == null || fit.mode() == mode)) {
                return true;
            }
        }
        return false;
    }
}
