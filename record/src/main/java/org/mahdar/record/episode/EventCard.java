package org.mahdar.record.episode;

import java.util.List;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sides;

/**
 * What comparing events needs to know of one. Days are counted from 1970-01-01.
 *
 * @param no the event's number in the file
 * @param key the event's name
 * @param actors principals, in alphabetical order, each once
 * @param recipients likewise
 * @param parties all sides, each once
 * @param sides between whom it stands, in order
 * @param first the first day the date may mean; {@link #NO_DAY} without a date
 * @param last the last day the date may mean
 * @param published the day of the report; {@link #NO_DAY} when unknown
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
        EventType type,
        Mode mode,
        Status status,
        String[] actors,
        String[] recipients,
        String[] parties,
        Sides[] sides,
        int first,
        int last,
        int published,
        String place,
        double count,
        String unit,
        int[] terms,
        int weight,
        Headline headline) {

    static final int NO_DAY = Integer.MIN_VALUE;

    /** How many days apart reports may date one thing. */
    static final int SLACK_DAYS = 1;
    /** How long before its report something without a date may have happened. */
    static final int UNDATED_BEFORE_DAYS = 7;
    /** How long before its report other reports may date something that this one dates to a month or a year. */
    static final int VAGUE_BEFORE_DAYS = 3;

    private static final int FOREVER = 4_000_000;

    static EventCard of(KeptEvent kept, PartialDate published, int[] terms, Headline headline) {
        return of(
                        kept.no(),
                        kept.article(),
                        kept.key(),
                        kept.event().type(),
                        kept.event().mode(),
                        kept.event().status())
                .between(kept.event().actors(), kept.event().recipients())
                .at(kept.event().date(), published, kept.event().place())
                .counting(kept.event().count())
                .withTerms(terms, headline);
    }

    static EventCard of(long no, int article, String key, EventType type, Mode mode, Status status) {
        String[] nobody = {};
        return new EventCard(
                no,
                article,
                key,
                type,
                mode,
                status,
                nobody,
                nobody,
                nobody,
                new Sides[0],
                NO_DAY,
                NO_DAY,
                NO_DAY,
                null,
                0,
                null,
                new int[0],
                0,
                Headline.of());
    }

    /** Another event of that type, mode and status, between the same sides. */
    EventCard another(long number, int of, String name) {
        return new EventCard(
                number,
                of,
                name,
                type,
                mode,
                status,
                actors,
                recipients,
                parties,
                sides,
                first,
                last,
                published,
                place,
                count,
                unit,
                terms,
                weight,
                headline);
    }

    EventCard between(List<Code> from, List<Code> to) {
        return new EventCard(
                no,
                article,
                key,
                type,
                mode,
                status,
                principals(from),
                principals(to),
                principals(Stream.concat(from.stream(), to.stream()).toList()),
                Sides.between(from, to, mode).toArray(Sides[]::new),
                first,
                last,
                published,
                place,
                count,
                unit,
                terms,
                weight,
                headline);
    }

    EventCard at(PartialDate date, PartialDate reported, String where) {
        return new EventCard(
                no,
                article,
                key,
                type,
                mode,
                status,
                actors,
                recipients,
                parties,
                sides,
                date == null ? NO_DAY : (int) date.first().toEpochDay(),
                date == null ? NO_DAY : (int) date.last().toEpochDay(),
                reported == null ? NO_DAY : (int) reported.first().toEpochDay(),
                where == null ? null : Folding.fold(where),
                count,
                unit,
                terms,
                weight,
                headline);
    }

    EventCard counting(Count figure) {
        return figure == null ? counting(0, null) : counting(figure.value(), figure.unit());
    }

    /** The same with a figure of some unit, or none where the unit is null. */
    EventCard counting(double figure, String of) {
        return new EventCard(
                no,
                article,
                key,
                type,
                mode,
                status,
                actors,
                recipients,
                parties,
                sides,
                first,
                last,
                published,
                place,
                of == null ? 0 : figure,
                of,
                terms,
                weight,
                headline);
    }

    EventCard withTerms(int[] words, int[] title) {
        return withTerms(words, Headline.of(title));
    }

    EventCard withTerms(int[] words, Headline title) {
        return new EventCard(
                no,
                article,
                key,
                type,
                mode,
                status,
                actors,
                recipients,
                parties,
                sides,
                first,
                last,
                published,
                place,
                count,
                unit,
                words,
                Terms.weight(words),
                title);
    }

    private static String[] principals(List<Code> codes) {
        return codes.stream().map(Code::principal).distinct().sorted().toArray(String[]::new);
    }

    boolean dated() {
        return first != NO_DAY;
    }

    /** Whether the date names one day. */
    boolean onOneDay() {
        return dated() && first == last;
    }

    /** The first day on which a report of the same thing could place it. */
    int windowStart() {
        return dated() ? first - SLACK_DAYS : reportedFrom();
    }

    /** The last such day. */
    int windowEnd() {
        return dated() ? last + SLACK_DAYS : reportedTo();
    }

    /** Whether other reports may date it otherwise, so that it is also looked for where it was reported. */
    boolean vague() {
        return dated() && !onOneDay() && published != NO_DAY;
    }

    /** The first day on which it may have been reported by others, or have happened when nothing dates it. */
    int reportedFrom() {
        if (published == NO_DAY) {
            return -FOREVER;
        }
        return published - (dated() ? VAGUE_BEFORE_DAYS : UNDATED_BEFORE_DAYS);
    }

    /** The last such day. */
    int reportedTo() {
        return published == NO_DAY ? FOREVER : published + SLACK_DAYS;
    }

    /** How many days lie between the two reports; as many as count at most when a day is unknown. */
    int daysBetweenReports(EventCard other) {
        boolean unknown = published == NO_DAY || other.published == NO_DAY;
        return unknown ? UNDATED_BEFORE_DAYS : Math.abs(published - other.published);
    }

    /** Whether type, days and sides leave it possible at all that the two tell one thing. */
    boolean couldMeet(EventCard other) {
        return type.quad() == other.type.quad() && meetsInTime(other) && sharesSides(other);
    }

    private boolean meetsInTime(EventCard other) {
        if (windowStart() <= other.windowEnd() && other.windowStart() <= windowEnd()) {
            return true;
        }
        // Where one date is vague, both are looked for on the days of their reports.
        return (vague() && other.within(reportedFrom(), reportedTo()))
                || (other.vague() && within(other.reportedFrom(), other.reportedTo()));
    }

    private boolean within(int from, int to) {
        return (windowStart() <= to && from <= windowEnd())
                || (vague() && reportedFrom() <= to && from <= reportedTo());
    }

    private boolean sharesSides(EventCard other) {
        for (Sides mine : sides) {
            for (Sides theirs : other.sides) {
                if (mine.equals(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }
}
