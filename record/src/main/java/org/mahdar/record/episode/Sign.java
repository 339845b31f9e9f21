package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mahdar.model.EventType;
import org.mahdar.model.Quad;

/** What can speak for or against two events being one; each sign has one weight for each of its values. */
enum Sign {
    ALWAYS("-"),
    /** Both are of this type. */
    TYPE(names(EventType.values())),
    /** The same, and both are still to come or may be. */
    OPEN_TYPE(names(EventType.values())),
    /** They are of two types of this quad class. */
    KINDRED(names(Quad.values())),
    /** One is said, the other done: both cooperation, both conflict. */
    SAID_AND_DONE("cooperation", "conflict"),
    /** The part of the words of the shorter sentence that the other holds too. */
    SHARE("type", "kindred", "other"),
    SHARE_SQUARED("type", "kindred", "other"),
    /** The logarithm of the weight of these words. */
    SHARED("type", "kindred", "other"),
    NO_WORD_SHARED("-"),
    /** Each holds words that the other does not: the logarithm of the lesser weight of these. */
    OWN_WORDS("type", "kindred", "other"),
    /** How many words name the act in both, to two. */
    ACT_WORDS("type", "kindred", "other"),
    HEADLINE_SHARE("-"),
    HEADLINE_SHARED("-"),
    HEADLINE_OWN_WORDS("-"),
    /** The headline of one holds words of the sentence of the other. */
    CROSSWISE("-"),
    BOTH_SHARES("-"),
    /** The sides that both have, by those that one of them has. */
    PARTIES_SHARE("-"),
    PARTIES_SHARED("1", "2", "more"),
    /** How many sides only one of them has, to four. */
    PARTIES_MORE("-"),
    ACTORS("others", "some", "none", "one without"),
    RECIPIENTS("others", "some", "none", "one without"),
    SAME_SIDES("actors", "recipients", "both"),
    /** Who acts in one receives in the other. */
    TURNED("also", "only"),
    STATUS("done", "one open", "open"),
    DENIED_BY_ONE("-"),
    MODE("same", "other"),
    /** How many days apart they are, where both have a day. */
    DAYS_TYPE("0", "1", "2", "3"),
    DAYS_KINDRED("0", "1", "2", "3"),
    DAYS_OTHER("0", "1", "2", "3"),
    /** By the reports alone the two may be one, not by their dates. */
    NOT_MEETING("-"),
    DAY_OF_TYPE(names(EventType.values())),
    UNDATED("one", "both"),
    STRETCHES("apart", "day within", "meet", "same"),
    /** How many days lie between the reports. */
    REPORTS("0", "1", "2", "3", "4", "5", "more"),
    PLACE("same", "other"),
    FIGURE("same", "near", "far");

    /** How many values all signs have together. */
    static final int VALUES =
            Arrays.stream(values()).mapToInt(sign -> sign.labels.size()).sum();

    private static final int[] FIRST = new int[values().length];

    static {
        int next = 0;
        for (Sign sign : values()) {
            FIRST[sign.ordinal()] = next;
            next += sign.labels.size();
        }
    }

    private final List<String> labels;

    Sign(String... labels) {
        this.labels = List.of(labels);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    /** What its values are called, in their order. */
    List<String> labels() {
        return labels;
    }

    /** Its name in the file of weights. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The place of one of its values among those of all signs. */
    int at(int value) {
        return FIRST[ordinal()] + value;
    }
}
