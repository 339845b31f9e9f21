package org.mahdar.server.article;

import java.util.List;

/**
 * A stretch of an article's text under which the same things lie from its first character to its last.
 *
 * @param text exactly the characters of the article
 * @param boilerplate whether it is no part of the article
 * @param quote whether somebody says it
 * @param person whether it names a person
 * @param trigger whether these are the words that made the coder see an event
 * @param sign whether this word tells that an event did not happen, is planned or hangs on a condition
 * @param events the keys of the events that it tells
 * @param chosen whether one of them is the event that the page was opened for
 * @param anchors the events whose first evidence begins here
 */
public record Stretch(
        String text,
        boolean boilerplate,
        boolean quote,
        boolean person,
        boolean trigger,
        boolean sign,
        List<String> events,
        boolean chosen,
        List<String> anchors) {

    public Stretch {
        events = List.copyOf(events);
        anchors = List.copyOf(anchors);
    }

    /** Whether nothing is to be marked here. */
    public boolean isPlain() {
        return !(boilerplate || quote || person || trigger || sign || !events.isEmpty() || !anchors.isEmpty());
    }

    /** The style classes, in a fixed order. */
    public String classes() {
        StringBuilder classes = new StringBuilder();
        add(classes, boilerplate, "boiler");
        add(classes, quote, "quoted");
        add(classes, person, "person");
        add(classes, !events.isEmpty(), "told");
        add(classes, trigger, "act");
        add(classes, sign, "sign");
        add(classes, chosen, "chosen");
        return classes.toString();
    }

    private static void add(StringBuilder classes, boolean is, String name) {
        if (is) {
            classes.append(classes.length() == 0 ? "" : " ").append(name);
        }
    }
}
