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
 * @param place the place's folded name, or null
 * @param unit of what the event has a figure, or null
 * @param terms see {@link Terms}
 * @param weight the weight of all terms
 * @param headline its article's title
 */
record EventCard(
        long no,
        int article,
        String key,
        Act act,
        Days days,
        String place,
        double count,
        String unit,
        int[] terms,
        int weight,
        Headline headline) {

    static EventCard of(KeptEvent kept, PartialDate published, int[] terms, Headline headline) {
        Event event = kept.event();
        Count figure = event.count();
        return of(
                kept.no(),
                kept.article(),
                kept.key(),
                Act.of(event.type(), event.mode(), event.status(), event.actors(), event.recipients()),
                Days.of(event.date(), published),
                event.place(),
                figure == null ? 0 : figure.value(),
                figure == null ? null : figure.unit(),
                terms,
                headline);
    }

    /**
     * A card with a place as it is told.
     *
     * @param count a figure, of no account where the unit is null
     */
    static EventCard of(
            long no,
            int article,
            String key,
            Act act,
            Days days,
            String place,
            double count,
            String unit,
            int[] terms,
            Headline headline) {
        return new EventCard(
                no,
                article,
                key,
                act,
                days,
                place == null ? null : Folding.fold(place),
                unit == null ? 0 : count,
                unit,
                terms,
                Terms.weight(terms),
                headline);
    }

    /** Whether type, days and sides leave it possible at all that the two tell one thing. */
    boolean couldMeet(EventCard other) {
        return act.type().quad() == other.act.type().quad() && days.meet(other.days) && act.sharesSides(other.act);
    }
}
