package org.mahdar.model;

import java.util.List;
import java.util.Objects;

/**
 * One thing that one side did towards another, as one article tells it.
 *
 * @param type PLOVER's type
 * @param mode PLOVER's mode of that type, or null
 * @param actors who did it; of a mutual act all sides
 * @param recipients to whom; empty for a mutual act, and where the text tells none
 * @param status whether it happened
 * @param date when, as precise as the text allows, or null
 * @param place a place as written, or an ISO code, or null
 * @param count a magnitude, or null
 * @param attributedTo on whose word the article tells it, or null for the narrator
 * @param sources the chain by which the word came, the nearest first: who said it, who carried it
 * @param scope across borders, within one country, or not told; an event has a side at least unless it is not told
 * @param confidence the probability, calibrated on annotated articles, that a careful reader finds the event in the text
 * @param evidence the clauses that tell it, at least one, in the order of the text
 * @param rule the id of the frame that found it
 */
public record Event(
        EventType type,
        Mode mode,
        List<Code> actors,
        List<Code> recipients,
        Status status,
        PartialDate date,
        String place,
        Count count,
        Code attributedTo,
        List<String> sources,
        Scope scope,
        double confidence,
        List<Evidence> evidence,
        String rule) {

    public Event {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(rule, "rule");
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        if (mode != null && mode.type() != type) {
            throw new IllegalArgumentException(mode + " is no mode of " + type);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event without evidence: " + type + " " + actors + " " + recipients);
        }
        if (actors.isEmpty() && recipients.isEmpty() && scope != Scope.UNKNOWN) {
            throw new IllegalArgumentException("an event without sides: " + type);
        }
    }

    /** The same event, found with another confidence. */
    public Event withConfidence(double other) {
        return new Event(
                type,
                mode,
                actors,
                recipients,
                status,
                date,
                place,
                count,
                attributedTo,
                sources,
                scope,
                other,
                evidence,
                rule);
    }

    /** The mode's score where there is a mode, else the type's: -10 to 10. */
    public double score() {
        return mode == null ? type.score() : mode.score();
    }
}
