package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * Says how probable it is that two events of different articles tell one thing. It looks at the two alone, never at the rest of
 * the record: otherwise episodes would depend on the order in which articles come.
 */
final class Likeness {

    /** From here on two events are taken for one. */
    static final double ENOUGH = 0.5;

    private static final double NONE = 0;
    private static final double WORDS_SHARE = 0.55;
    private static final double DATE_SHARE = 0.25;
    private static final double SIDES_SHARE = 0.1;
    /** Below this weight of words a sentence says too little for its share to count in full. */
    private static final int LEAST_WEIGHT = 14;

    private static final double NEARLY_THE_SAME_WORDS = 0.6;

    /**
     * Why two events were taken for one, or not.
     *
     * @param score 0 to 1; {@link #ENOUGH} decides
     * @param words how much of the lesser of the two sentences the other one shares, 0 to 1
     * @param reasons in English, one point each
     */
    record Explained(double score, double words, List<String> reasons) {}

    private Likeness() {}

    /** The probability, 0 when the two cannot be one. */
    static double of(EventCard one, EventCard other) {
        if (one.article() == other.article() || !one.couldMeet(other)) {
            return NONE;
        }
        double sides = sides(one, other);
        if (sides == NONE || status(one, other) == NONE) {
            return NONE;
        }
        double words = words(one, other);
        double date = date(one, other, words);
        if (date == NONE || (one.type() != other.type() && words < NEARLY_THE_SAME_WORDS)) {
            return NONE;
        }
        double score = (prior(one.type()) + prior(other.type())) / 2
                + WORDS_SHARE * words
                + DATE_SHARE * date
                + SIDES_SHARE * sides
                + place(one, other)
                + mode(one, other)
                + count(one, other);
        return Math.max(0, Math.min(1, score));
    }

    /** The same, with reasons a person can read. */
    static Explained explain(EventCard one, EventCard other) {
        double words = words(one, other);
        List<String> reasons = new ArrayList<>();
        reasons.add(
                one.type() == other.type()
                        ? "the same type, " + one.type()
                        : "kindred types, " + one.type() + " and " + other.type());
        reasons.add(sides(one, other) == 1 ? "the same sides" : "sides that overlap");
        reasons.add("dates that agree to " + Math.round(100 * date(one, other, words)) + " %");
        reasons.add("words shared to " + Math.round(100 * words) + " %");
        if (place(one, other) > 0) {
            reasons.add("the same place");
        }
        if (count(one, other) > 0) {
            reasons.add("the same figure");
        }
        return new Explained(of(one, other), words, List.copyOf(reasons));
    }

    /** What speaks for one thing before any word is compared: sides meet once a day, but speak many times. */
    private static double prior(EventType type) {
        return switch (type) {
            case CONSULT -> 0.1;
            case SANCTION, RETREAT, AID, COOPERATE -> 0.05;
            case MOBILIZE, COERCE, PROTEST, CONCEDE, SUPPORT -> 0;
            case ASSAULT, AGREE, THREATEN, REJECT, REQUEST, ACCUSE -> -0.05;
        };
    }

    private static boolean symmetric(EventType type) {
        return type == EventType.CONSULT || type == EventType.AGREE || type == EventType.COOPERATE;
    }

    private static double sides(EventCard one, EventCard other) {
        if (symmetric(one.type())
                || symmetric(other.type())
                || one.recipients().length == 0
                || other.recipients().length == 0
                || one.actors().length == 0
                || other.actors().length == 0) {
            return parties(one, other);
        }
        double actors = overlap(one.actors(), other.actors());
        double recipients = overlap(one.recipients(), other.recipients());
        return actors == 0 || recipients == 0 ? NONE : (actors + recipients) / 2;
    }

    private static double parties(EventCard one, EventCard other) {
        String[] all = union(one.actors(), one.recipients());
        String[] others = union(other.actors(), other.recipients());
        int shared = shared(all, others);
        int needed = Math.min(2, Math.min(all.length, others.length));
        return shared < needed ? NONE : shared / (double) (all.length + others.length - shared);
    }

    private static double overlap(String[] one, String[] other) {
        int shared = shared(one, other);
        return shared / (double) (one.length + other.length - shared);
    }

    private static int shared(String[] one, String[] other) {
        int shared = 0;
        for (String a : one) {
            for (String b : other) {
                if (a.equals(b)) {
                    shared++;
                }
            }
        }
        return shared;
    }

    private static String[] union(String[] one, String[] other) {
        List<String> all = new ArrayList<>(List.of(one));
        for (String code : other) {
            if (!all.contains(code)) {
                all.add(code);
            }
        }
        return all.toArray(String[]::new);
    }

    /** What happened and what is said not to have happened may be one thing told in two ways; a plan is another thing. */
    private static double status(EventCard one, EventCard other) {
        boolean agreeing = one.type() == EventType.AGREE && other.type() == EventType.AGREE;
        return settled(one.status()) == settled(other.status()) || agreeing ? 1 : NONE;
    }

    private static boolean settled(Status status) {
        return status == Status.OCCURRED || status == Status.DENIED;
    }

    static double words(EventCard one, EventCard other) {
        int lesser = Math.max(LEAST_WEIGHT, Math.min(one.weight(), other.weight()));
        return Math.min(1, Terms.shared(one.terms(), other.terms()) / (double) lesser);
    }

    private static double date(EventCard one, EventCard other, double words) {
        if (one.dated() && other.dated()) {
            return dated(one, other, words);
        }
        if (one.published() == EventCard.NO_DAY || other.published() == EventCard.NO_DAY) {
            return words >= NEARLY_THE_SAME_WORDS ? 0.5 : NONE;
        }
        int apart = Math.abs(one.published() - other.published());
        if (apart > EventCard.UNDATED_BEFORE_DAYS) {
            return NONE;
        }
        return apart <= 2 ? 0.5 : 0.25;
    }

    private static double dated(EventCard one, EventCard other, double words) {
        if (one.onOneDay() && other.onOneDay()) {
            return switch (Math.abs(one.first() - other.first())) {
                case 0 -> 1;
                case 1 -> 0.6;
                default -> words >= NEARLY_THE_SAME_WORDS ? 0.3 : NONE;
            };
        }
        if (one.first() > other.last() || other.first() > one.last()) {
            return NONE;
        }
        int longer = Math.max(one.last() - one.first(), other.last() - other.first());
        boolean alike = one.first() == other.first() && one.last() == other.last();
        if (longer < 40) {
            return alike ? 0.8 : 0.6;
        }
        return alike ? 0.7 : 0.35;
    }

    private static double place(EventCard one, EventCard other) {
        if (one.place() == null || other.place() == null || isCode(one.place()) != isCode(other.place())) {
            return 0;
        }
        return one.place().equals(other.place()) ? 0.1 : -0.1;
    }

    private static boolean isCode(String place) {
        return place.chars().allMatch(c -> c < 0x80);
    }

    private static double mode(EventCard one, EventCard other) {
        boolean differ = one.mode() != null && other.mode() != null && one.mode() != other.mode();
        return differ && one.type() == other.type() ? -0.1 : 0;
    }

    private static double count(EventCard one, EventCard other) {
        if (one.unit() == null || !Objects.equals(one.unit(), other.unit())) {
            return 0;
        }
        double larger = Math.max(one.count(), other.count());
        double apart = larger == 0 ? 0 : Math.abs(one.count() - other.count()) / larger;
        if (apart == 0) {
            return 0.1;
        }
        return apart > 0.5 ? -0.2 : 0;
    }
}
