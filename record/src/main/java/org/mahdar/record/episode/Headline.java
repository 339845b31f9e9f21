package org.mahdar.record.episode;

/** The terms of an article's title, found when they are first needed: most titles are never looked at. */
final class Headline {

    private final Terms terms;
    private final String title;
    private int[] found;

    private Headline(Terms terms, String title, int[] found) {
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
        return new Headline(null, null, terms);
    }

    int[] terms() {
        if (found == null) {
            found = terms.of(title);
        }
        return found;
    }
}
