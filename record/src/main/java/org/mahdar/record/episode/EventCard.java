package org.mahdar.record.episode;

import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.PartialDate;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.store.KeptEvent;

/**
 * What comparing events needs to know of one.
 *
 * @param no the event's number in the file
 * @param key the event's name
 * @param place the place's folded name, or null; taken as it is told
 * @param figure how many of what, or null
 * @param headline its article's title
 */
record EventCard(
        long no,
        int article,
        String key,
        Act act,
        Days days,
        String place,
        Figure figure,
        Words words,
        Headline headline) {

    /** Reports of one thing do not date it further apart than this. */
    private static final int MOST_DAYS = 3;

    /** What is planned for a day so far from that of what happened is another thing. */
    private static final int MOST_DAYS_OPEN = 1;

    EventCard {
        place = place == null ? null : Folding.fold(place);
    }

    /** How many of what an event tells. */
    record Figure(double count, String unit) {}

    /**
     * The words that tell an event.
     *
     * @param terms see {@link Terms}
     * @param weight the weight of all of them
     */
    record Words(int[] terms, int weight) {

        static Words of(int[] terms) {
            return new Words(terms, Terms.weight(terms));
        }
    }

    static EventCard of(KeptEvent kept, PartialDate published, int[] terms, Headline headline) {
        Event event = kept.event();
        Count count = event.count();
        return new EventCard(
                kept.no(),
                kept.article(),
                kept.key(),
                Act.of(event.type(), event.mode(), event.status(), event.actors(), event.recipients()),
                Days.of(event.date(), published),
                event.place(),
                count == null ? null : new Figure(count.value(), count.unit()),
                Words.of(terms),
                headline);
    }

    /** Whether articles, sides, days, and conflict or cooperation leave it possible at all that the two tell one thing. */
    boolean couldBe(EventCard other) {
        return article != other.article
                && act.type().quad().isConflict() == other.act.type().quad().isConflict()
                && days.meet(other.days)
                && days.apart(other.days) <= (act.isOpen() == other.act.isOpen() ? MOST_DAYS : MOST_DAYS_OPEN)
                && act.sharesSides(other.act)
                && !act.isReturnOf(other.act);
    }
}
