package org.mahdar.lexicon.frame;

import java.util.List;
import java.util.Objects;
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

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Trigger trigger
                        && frame.equals(trigger.frame)
                        && forms == trigger.forms
                        && Objects.equals(verb, trigger.verb)
                        && requirements.equals(trigger.requirements);
    }

    /** Of the frame and the forms alone: a hash of all required words would take longer than what it is for. */
    @Override
    public int hashCode() {
        return 31 * frame.hashCode() + forms.ordinal();
    }

    /** Forms of a verb that open a frame. */
    public enum Forms {
        ALL,
        /** Finite forms and participles. */
        FINITE,
        MASDAR
    }
}
