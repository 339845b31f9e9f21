package org.mahdar.reader;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;

/**
 * One reading of one trigger, taken or not: what {@code mahdar explain} shows.
 *
 * @param rule the frame's id
 * @param type the act's type after status has shifted it
 * @param mode its mode, or null
 * @param trigger the words that opened the frame, in order
 * @param clause the evidence, or null where the frame was ruled out before
 * @param actors who acts
 * @param recipients to whom
 * @param actorSlot the slot that gave the actors, or null
 * @param recipientSlot the slot that gave the recipients, or null
 * @param actorWords the words that fill the actor's slot
 * @param recipientWords the words that fill the recipient's slot
 * @param country the words that tell in which country an act at home was done, or null
 * @param status whether it happened
 * @param statusWords the words that prove the status, or null where nothing qualifies the act
 * @param scope across borders or within one country
 * @param confidence the probability that a careful reader finds the event
 * @param ruledOut why it is no event, or null where it is one
 */
public record Considered(
        String rule,
        EventType type,
        Mode mode,
        List<Span> trigger,
        Span clause,
        List<Code> actors,
        List<Code> recipients,
        String actorSlot,
        String recipientSlot,
        List<Span> actorWords,
        List<Span> recipientWords,
        Span country,
        Status status,
        Span statusWords,
        Scope scope,
        double confidence,
        String ruledOut) {

    public Considered {
        trigger = List.copyOf(trigger);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        actorWords = List.copyOf(actorWords);
        recipientWords = List.copyOf(recipientWords);
    }
}
