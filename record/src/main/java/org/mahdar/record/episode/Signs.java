package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.List;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Status;

/**
 * What speaks for and against two events being one. It looks at the two alone, never at the rest of the record: otherwise episodes would
 * depend on the order in which articles come. Which of the two is named first makes no difference. Stateless.
 */
final class Signs {

    /** Takes a sign. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a sign.
         *
         * @param at its value's place, see {@link Sign#at}
         * @param much how much of it there is
         */
        void take(int at, double much);
    }

    /** Below this weight of words a sentence says too little for its share to count in full; so do headlines below the other. */
    private static final int LEAST_WEIGHT = 14;

    private static final int LEAST_HEADLINE = 10;
    private static final int MOST_ACT_WORDS = 2;
    private static final int MOST_PARTIES = 3;
    private static final int MOST_MORE = 4;
    private static final double NEAR = 0.5;

    /** The signs that know how close the types are have these values: the same, of one quad class, of two. */
    private static final int TYPE = 0;

    private static final int KINDRED = 1;
    private static final int OTHER = 2;
    private static final List<Sign> DAYS_APART = List.of(Sign.DAYS_TYPE, Sign.DAYS_KINDRED, Sign.DAYS_OTHER);

    private Signs() {}

    /** Tells all signs of two events, always in the same order. */
    static void of(EventCard one, EventCard other, Taker to) {
        int kind = kind(one.act().type(), other.act().type());
        boolean type = kind == TYPE;
        to.take(Sign.ALWAYS.at(0), 1);
        switch (kind) {
            case TYPE -> to.take(Sign.TYPE.at(one.act().type().ordinal()), 1);
            case KINDRED -> to.take(Sign.KINDRED.at(one.act().type().quad().ordinal()), 1);
            default -> to.take(Sign.SAID_AND_DONE.at(one.act().type().quad().isConflict() ? 1 : 0), 1);
        }
        words(one, other, kind, to);
        sides(one.act(), other.act(), to);
        acts(one.act(), other.act(), type, to);
        days(one, other, kind, to);
        if (one.place() != null && other.place() != null && isCode(one.place()) == isCode(other.place())) {
            to.take(Sign.PLACE.at(one.place().equals(other.place()) ? 0 : 1), 1);
        }
        figures(one.figure(), other.figure(), to);
    }

    private static void words(EventCard one, EventCard other, int kind, Taker to) {
        EventCard.Words mine = one.words();
        EventCard.Words theirs = other.words();
        int shared = Terms.shared(mine.terms(), theirs.terms());
        double share = Math.min(1, shared / (double) Math.max(LEAST_WEIGHT, Math.min(mine.weight(), theirs.weight())));
        to.take(Sign.SHARE.at(kind), share);
        to.take(Sign.SHARE_SQUARED.at(kind), share * share);
        to.take(Sign.SHARED.at(kind), Math.log1p(shared));
        if (shared == 0) {
            to.take(Sign.NO_WORD_SHARED.at(0), 1);
        }
        to.take(Sign.OWN_WORDS.at(kind), Math.log1p(Math.min(mine.weight(), theirs.weight()) - shared));
        to.take(Sign.ACT_WORDS.at(kind), Math.min(MOST_ACT_WORDS, Terms.sharedActs(mine.terms(), theirs.terms())));
        EventCard.Words headline = one.headline().words();
        EventCard.Words theirHeadline = other.headline().words();
        int inHeadlines = Terms.shared(headline.terms(), theirHeadline.terms());
        int shorter = Math.min(headline.weight(), theirHeadline.weight());
        double headlineShare = Math.min(1, inHeadlines / (double) Math.max(LEAST_HEADLINE, shorter));
        to.take(Sign.HEADLINE_SHARE.at(0), headlineShare);
        to.take(Sign.HEADLINE_SHARED.at(0), Math.log1p(inHeadlines));
        to.take(Sign.HEADLINE_OWN_WORDS.at(0), Math.log1p(shorter - inHeadlines));
        int crosswise =
                Terms.shared(headline.terms(), theirs.terms()) + Terms.shared(theirHeadline.terms(), mine.terms());
        to.take(Sign.CROSSWISE.at(0), Math.log1p(crosswise));
        to.take(Sign.BOTH_SHARES.at(0), headlineShare * share);
    }

    private static void sides(Act one, Act other, Taker to) {
        int shared = shared(one.parties(), other.parties());
        int all = one.parties().length + other.parties().length - shared;
        to.take(Sign.PARTIES_SHARE.at(0), shared / (double) all);
        to.take(Sign.PARTIES_SHARED.at(Math.max(1, Math.min(MOST_PARTIES, shared)) - 1), 1);
        to.take(Sign.PARTIES_MORE.at(0), Math.min(MOST_MORE, all - shared));
        int actors = meeting(one.actors(), other.actors());
        int recipients = meeting(one.recipients(), other.recipients());
        to.take(Sign.ACTORS.at(actors), 1);
        to.take(Sign.RECIPIENTS.at(recipients), 1);
        boolean sameActors = Arrays.equals(one.actors(), other.actors());
        boolean sameRecipients = Arrays.equals(one.recipients(), other.recipients());
        if (sameActors || sameRecipients) {
            to.take(Sign.SAME_SIDES.at(sameActors && sameRecipients ? 2 : sameActors ? 0 : 1), 1);
        }
        if (meeting(one.actors(), other.recipients()) == 1 || meeting(one.recipients(), other.actors()) == 1) {
            to.take(Sign.TURNED.at(0), 1);
            if (actors != 1 && recipients != 1) {
                to.take(Sign.TURNED.at(1), 1);
            }
        }
    }

    /** 0 others, 1 some in common, 2 nobody in both, 3 nobody in one. */
    private static int meeting(String[] one, String[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == other.length ? 2 : 3;
        }
        return shared(one, other) > 0 ? 1 : 0;
    }

    private static int shared(String[] one, String[] other) {
        int shared = 0;
        for (String mine : one) {
            for (String theirs : other) {
                shared += mine.equals(theirs) ? 1 : 0;
            }
        }
        return shared;
    }

    private static void acts(Act one, Act other, boolean type, Taker to) {
        if (type && one.isOpen() && other.isOpen()) {
            to.take(Sign.OPEN_TYPE.at(one.type().ordinal()), 1);
        }
        to.take(Sign.STATUS.at(one.isOpen() != other.isOpen() ? 1 : one.isOpen() ? 2 : 0), 1);
        if (one.status() != other.status() && (one.status() == Status.DENIED || other.status() == Status.DENIED)) {
            to.take(Sign.DENIED_BY_ONE.at(0), 1);
        }
        Mode mode = one.mode();
        if (type && mode != null && other.mode() != null) {
            to.take(Sign.MODE.at(mode == other.mode() ? 0 : 1), 1);
        }
    }

    /** Which value of a sign is meant that knows how close the types are. */
    private static int kind(EventType one, EventType other) {
        return one == other ? TYPE : one.quad() == other.quad() ? KINDRED : OTHER;
    }

    private static void days(EventCard one, EventCard other, int kind, Taker to) {
        Days days = one.days();
        Days theirs = other.days();
        if (!days.datesMeet(theirs)) {
            to.take(Sign.NOT_MEETING.at(0), 1);
        }
        int between = days.betweenReports(theirs);
        to.take(Sign.REPORTS.at(Math.min(Sign.REPORTS.labels().size() - 1, between)), 1);
        if (days.onOneDay() && theirs.onOneDay()) {
            int apart = days.apart(theirs);
            to.take(DAYS_APART.get(kind).at(apart), 1);
            if (apart == 0 && kind == TYPE) {
                to.take(Sign.DAY_OF_TYPE.at(one.act().type().ordinal()), 1);
            }
        } else if (!days.dated() || !theirs.dated()) {
            to.take(Sign.UNDATED.at(days.dated() || theirs.dated() ? 0 : 1), 1);
        } else {
            to.take(Sign.STRETCHES.at(stretches(days, theirs)), 1);
        }
    }

    private static int stretches(Days one, Days other) {
        if (one.apart(other) > 0) {
            return 0;
        }
        if (one.onOneDay() || other.onOneDay()) {
            return 1;
        }
        return one.first() == other.first() && one.last() == other.last() ? 3 : 2;
    }

    private static boolean isCode(String place) {
        return place.chars().allMatch(c -> c < 0x80);
    }

    private static void figures(EventCard.Figure one, EventCard.Figure other, Taker to) {
        if (one == null || other == null || !one.unit().equals(other.unit())) {
            return;
        }
        double larger = Math.max(one.count(), other.count());
        double apart = larger == 0 ? 0 : Math.abs(one.count() - other.count()) / larger;
        to.take(Sign.FIGURE.at(apart == 0 ? 0 : apart <= NEAR ? 1 : 2), 1);
    }
}
