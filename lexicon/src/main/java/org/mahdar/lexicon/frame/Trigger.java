package org.mahdar.lexicon.frame;

import java.util.List;
import org.mahdar.lexicon.Verb;

/**
 * A word that can tell an act.
 *
 * @param frame the frame it opens
 * @param verb the verb, or null for a noun
 * @param forms which forms of the verb count
 * @param requirements what else must stand in the clause
 */
public record Trigger(Frame frame, Verb verb, Forms forms, List<Requirement> requirements) {

    /** Forms of a verb that open a frame. */
    public enum Forms {
        ALL,
        /** Finite forms and participles. */
        FINITE,
        MASDAR
    }
}
