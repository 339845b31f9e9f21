package org.mahdar.record.episode;

/** The words of an article's title, found when they are first needed: most titles are never looked at. */
final class Headline {

    private final Terms terms;
    private final String title;
    private EventCard.Words found;

    private Headline(Terms terms, String title, EventCard.Words found) {
        this.terms = terms;
        this.title = title;
        this.found = found;
    }

    /** A title, or null. */
    static Headline of(Terms terms, String title) {
        return new Headline(terms, title, null);
    }

    /** A title that has these terms. */
    static Headline of(int... terms) {
        return new Headline(null, null, EventCard.Words.of(terms));
    }

    EventCard.Words words() {
        if (found == null) {
            found = EventCard.Words.of(terms.of(title));
        }
        return found;
    }
}
