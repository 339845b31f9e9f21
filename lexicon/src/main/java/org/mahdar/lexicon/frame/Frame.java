package org.mahdar.lexicon.frame;

import java.util.List;
import java.util.Set;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Status;

/**
 * A class of wording that tells one kind of act.
 *
 * @param id names the frame in every event it finds: type.sense
 * @param type the act's type
 * @param mode the act's mode, or null
 * @param actor where the actor stands, the likeliest place first
 * @param recipient where the recipient stands
 * @param need which sides must be found
 * @param status the status that the wording itself gives, or null
 * @param flags further properties
 * @param not numbers of words that rule the frame out when they stand in the sentence
 * @param ended numbers of verbs that rule the frame out when they, or their masdar, govern its noun: they end the act or
 *     ask for it
 * @param examples sentences that the build runs
 * @param place file and line, for messages
 */
public record Frame(
        String id,
        EventType type,
        Mode mode,
        List<Slot> actor,
        List<Slot> recipient,
        Need need,
        Status status,
        Set<Flag> flags,
        WordSet not,
        WordSet ended,
        List<Example> examples,
        String place) {

    /** By the id alone, which names one frame of a lexicon: frames are keys of maps in the reader, and have many words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && id.equals(frame.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Which sides must be found before the words count as an event. */
    public enum Need {
        BOTH,
        ACTOR,
        RECIPIENT,
        ANY
    }

    /** Further properties of a frame. */
    public enum Flag {
        /** All sides are actors, nobody receives. */
        MUTUAL,
        /** The genitive of the masdar names the recipient even when no other side follows. */
        GENRECIPIENT,
        /** The act is made by speaking: a report of it is the act. */
        SPEECHACT,
        /** Has no trigger: any word opens it that was learned to tell its type. */
        LEARNED,
        /** Tells background rather than an act; a weak sign. */
        WEAK
    }
}
