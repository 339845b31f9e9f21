package org.mahdar.reader.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;
import org.mahdar.reader.speech.Tellers;
import org.mahdar.reader.speech.Told;

/** On whose word the mentions of an act tell it, and the chain by which the word came. One article, one thread. */
final class AttributionFinder {

    /** What is done by saying it: the words are the act, nobody vouches for them. */
    private static final Set<EventType> SPEECH_ACTS =
            EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT);

    private final Tellers tellers;

    AttributionFinder(Tellers tellers) {
        this.tellers = tellers;
    }

    /**
     * On whose word the article tells the act, or null for the narrator. An act that the article tells somewhere in its own words is the
     * narrator's; who tells of an act of his own answers for it as its side, not as a source, unless it is still to come or denied.
     */
    Code of(Candidate best, List<Candidate> mentions) {
        if (SPEECH_ACTS.contains(best.type)) {
            return null;
        }
        Told chosen = null;
        double most = -1;
        for (Candidate c : mentions) {
            Told told = tellers.at(c.trigger);
            if (told == null || told.way() == Told.Way.OBJECT) {
                return null;
            }
            if (c.confidence > most) {
                chosen = told;
                most = c.confidence;
            }
        }
        boolean open = best.status == Status.PLANNED || best.status == Status.DENIED;
        return chosen == null || isOwn(best, chosen) && !(open && best.type != EventType.AGREE) ? null : chosen.code();
    }

    private static boolean isOwn(Candidate c, Told told) {
        return told.code().isAmong(c.actors);
    }

    /** Who said it and who carried it, the nearest to the act first. */
    List<String> sources(Candidate best) {
        return tellers.sources(best.trigger, m -> best.actorMentions.contains(m) || best.recipientMentions.contains(m));
    }
}
