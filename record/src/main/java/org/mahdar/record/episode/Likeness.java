package org.mahdar.record.episode;

import java.util.Arrays;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Status;

/**
 * Says how probable it is that two events tell one thing: a logistic model whose weights were learned from two weeks of news that were
 * grouped by hand. It looks at the two alone, never at the rest of the record: otherwise episodes would depend on the order in
 * which articles come. Which of the two is named first makes no difference.
 */
final class Likeness {

    /** From here on two events of different articles are taken for one, unless what else is told speaks against it. */
    static final double ENOUGH = 0.33;

    private static final double NONE = 0;

    private static final double BASE = -3.8;
    private static final double WORDS = 0.8;
    private static final double WORDS_SQUARED = 1.0;
    private static final double WORDS_LOG = 0.3;
    private static final double HEADLINE_IN_SENTENCE_LOG = 0.2;
    private static final double PER_WORD_OF_THE_ACT = 1.1;
    private static final int MOST_WORDS_OF_THE_ACT = 2;
    private static final double SAME_TYPE = 0.2;
    private static final double SAME_DIRECTION = 0.8;
    private static final double OTHER_DIRECTION = -1;
    private static final double SAME_MODE = 0.2;
    private static final double OTHER_MODE = -0.4;
    private static final double PLANNED_BY_ONE = -0.3;
    private static final double SAME_PLACE = 1.1;
    private static final double OTHER_PLACE = -0.6;
    private static final double SAME_FIGURE = 0.6;
    private static final double FAR_FIGURE = -1;
    private static final double PER_DAY_BETWEEN_REPORTS = -0.07;
    private static final int MOST_DAYS_COUNTED = 7;
    private static final double[] DAYS_APART = {-0.3, -0.6, -0.7};
    private static final double UNDATED = 0.3;
    private static final double BOTH_INEXACT = -0.8;
    private static final double DAY_WITHIN_STRETCH = -1.5;
    private static final double DATES_DISAGREE = -1.3;

    /** Below this weight of words a sentence says too little for its share to count in full. */
    private static final int LEAST_WEIGHT = 14;

    /** Events of kindred types must share words of this weight at least. */
    private static final int LEAST_SHARED_BY_KINDRED = 10;

    private Likeness() {}

    /** The probability, 0 when the two cannot be one; events of one article are never linked. */
    static double of(EventCard one, EventCard other) {
        return one.article() == other.article() ? NONE : told(one, other);
    }

    /** The same for events of one article too, which may be one by what other articles tell. */
    static double told(EventCard one, EventCard other) {
        if (!one.couldMeet(other) || !sameParties(one.act(), other.act())) {
            return NONE;
        }
        double dates = dates(one.days(), other.days());
        double status = status(one, other);
        if (Double.isNaN(dates) || Double.isNaN(status)) {
            return NONE;
        }
        int shared = Terms.shared(one.words().terms(), other.words().terms());
        boolean sameType = one.act().type() == other.act().type();
        if (!sameType && shared < LEAST_SHARED_BY_KINDRED) {
            return NONE;
        }
        double logit = BASE
                + words(one, other, shared)
                + dates
                + status
                + places(one, other)
                + figures(one.figure(), other.figure());
        if (sameType) {
            logit += SAME_TYPE + type(one.act().type()) + modes(one.act(), other.act());
        }
        logit += directions(one.act(), other.act());
        return 1 / (1 + Math.exp(-logit));
    }

    private static double directions(Act one, Act other) {
        if (Arrays.equals(one.actors(), other.actors()) && Arrays.equals(one.recipients(), other.recipients())) {
            return SAME_DIRECTION;
        }
        return oneWay(one) && oneWay(other) && (turned(one, other) || turned(other, one)) ? OTHER_DIRECTION : 0;
    }

    /** Whether those who act in one are those to whom it is done in the other. */
    private static boolean turned(Act one, Act other) {
        return Arrays.equals(one.actors(), other.recipients());
    }

    /** Whether it makes a difference who does it to whom: a visit does, a meeting does not. */
    private static boolean oneWay(Act act) {
        return act.actors().length > 0
                && act.recipients().length > 0
                && (act.type() != EventType.CONSULT || act.mode() == Mode.CONSULT_VISIT);
    }

    /** Sides meet once a day, but speak many times. */
    private static double type(EventType type) {
        return switch (type) {
            case CONSULT -> 1.7;
            case COERCE, SANCTION, RETREAT, COOPERATE, AID, MOBILIZE, CONCEDE -> 0.6;
            case AGREE, SUPPORT, PROTEST -> -0.5;
            case ASSAULT -> -0.7;
            case ACCUSE, REJECT, REQUEST, THREATEN -> -0.8;
        };
    }

    private static double words(EventCard one, EventCard other, int shared) {
        EventCard.Words mine = one.words();
        EventCard.Words theirs = other.words();
        double share = Math.min(1, shared / (double) Math.max(LEAST_WEIGHT, Math.min(mine.weight(), theirs.weight())));
        int crosswise = Terms.shared(one.headline().terms(), theirs.terms())
                + Terms.shared(other.headline().terms(), mine.terms());
        int acts = Math.min(MOST_WORDS_OF_THE_ACT, Terms.sharedActs(mine.terms(), theirs.terms()));
        return WORDS * share
                + WORDS_SQUARED * share * share
                + WORDS_LOG * Math.log1p(shared)
                + HEADLINE_IN_SENTENCE_LOG * Math.log1p(crosswise)
                + PER_WORD_OF_THE_ACT * acts;
    }

    /** The two share two sides, or the only one that one of them has. */
    private static boolean sameParties(Act one, Act other) {
        String[] all = one.parties();
        String[] others = other.parties();
        int shared = 0;
        for (String party : all) {
            for (String another : others) {
                shared += party.equals(another) ? 1 : 0;
            }
        }
        int both = all.length + others.length - shared;
        return shared >= Math.min(2, Math.min(all.length, others.length)) && 3 * shared >= both;
    }

    /** Not a number where statuses exclude one another: what is to come is another thing than what happened weeks ago. */
    private static double status(EventCard one, EventCard other) {
        if (settled(one.act().status()) == settled(other.act().status())) {
            return 0;
        }
        Days days = one.days();
        Days others = other.days();
        boolean sameDay = days.onOneDay() && others.onOneDay() && Math.abs(days.first() - others.first()) <= 1;
        return one.act().type() == other.act().type() && sameDay ? PLANNED_BY_ONE : Double.NaN;
    }

    private static boolean settled(Status status) {
        return status == Status.OCCURRED || status == Status.DENIED;
    }

    /** Not a number where dates exclude one another. */
    private static double dates(Days one, Days other) {
        double reports = PER_DAY_BETWEEN_REPORTS * Math.min(MOST_DAYS_COUNTED, one.betweenReports(other));
        if (one.onOneDay() && other.onOneDay()) {
            int apart = Math.abs(one.first() - other.first());
            return apart < DAYS_APART.length ? DAYS_APART[apart] + reports : Double.NaN;
        }
        if (!one.dated() || !other.dated()) {
            return UNDATED + reports;
        }
        if (one.first() > other.last() || other.first() > one.last()) {
            return DATES_DISAGREE + reports;
        }
        return (one.onOneDay() || other.onOneDay() ? DAY_WITHIN_STRETCH : BOTH_INEXACT) + reports;
    }

    private static double places(EventCard one, EventCard other) {
        if (one.place() == null || other.place() == null || isCode(one.place()) != isCode(other.place())) {
            return 0;
        }
        return one.place().equals(other.place()) ? SAME_PLACE : OTHER_PLACE;
    }

    private static boolean isCode(String place) {
        return place.chars().allMatch(c -> c < 0x80);
    }

    private static double modes(Act one, Act other) {
        if (one.mode() == null || other.mode() == null) {
            return 0;
        }
        return one.mode() == other.mode() ? SAME_MODE : OTHER_MODE;
    }

    private static double figures(EventCard.Figure one, EventCard.Figure other) {
        if (one == null || other == null || !one.unit().equals(other.unit())) {
            return 0;
        }
        double larger = Math.max(one.count(), other.count());
        double apart = larger == 0 ? 0 : Math.abs(one.count() - other.count()) / larger;
        if (apart == 0) {
            return SAME_FIGURE;
        }
        return apart > 0.5 ? FAR_FIGURE : 0;
    }
}
