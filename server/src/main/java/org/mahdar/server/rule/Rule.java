package org.mahdar.server.rule;

import java.util.List;
import java.util.Objects;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;

/**
 * A rule that finds events.
 *
 * @param id as it stands in events
 * @param mode the mode of what it finds, or null
 * @param actor where the actor stands, in the words of the lexicon
 * @param recipient where the recipient stands
 * @param source file and line
 * @param sees sentences in which it must find an event
 * @param seesNot sentences in which it must find none
 */
public record Rule(
        String id,
        EventType type,
        Mode mode,
        List<String> actor,
        List<String> recipient,
        String source,
        List<String> sees,
        List<String> seesNot) {

    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        sees = List.copyOf(sees);
        seesNot = List.copyOf(seesNot);
    }
}
