package org.mahdar.record.review;

import java.util.Objects;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import org.mahdar.record.store.KeptEvent;

/**
 * An event that a verdict is about, named by its evidence, so that it is found again when another coder reads the article.
 *
 * @param article the article's key
 * @param event the event as it stood when it was judged
 */
public record EventRef(String article, Event event) {

    /** How much of the shorter of two clauses must be shared for them to be the same evidence. */
    private static final double SAME_EVIDENCE = 0.5;

    public EventRef {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(event, "event");
    }

    /** How much evidence the two share, 0 to 1, judged by the two clauses that agree best. */
    static double sharedEvidence(Event one, Event other) {
        double best = 0;
        for (Evidence a : one.evidence()) {
            for (Evidence b : other.evidence()) {
                best = Math.max(best, shared(a.span(), b.span()));
            }
        }
        return best;
    }

    private static double shared(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int shorter = Math.min(a.length(), b.length());
        return common <= 0 || shorter == 0 ? 0 : common / (double) shorter;
    }

    /** Whether the other event tells the same thing with the same words: the same type and sides. */
    static boolean same(Event one, Event other) {
        return sharedEvidence(one, other) >= SAME_EVIDENCE && one.type() == other.type() && sameParties(one, other);
    }

    /** Whether the other event says something about the same sides, or of the same kind, with the same words. */
    static boolean akin(Event one, Event other) {
        return sharedEvidence(one, other) >= SAME_EVIDENCE && (one.type() == other.type() || sameParties(one, other));
    }

    private static boolean sameParties(Event one, Event other) {
        return KeptEvent.parties(one).equals(KeptEvent.parties(other));
    }
}
