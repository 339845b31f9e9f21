package org.mahdar.ingest.html;

/**
 * A line of a page: the text of one block element, spaces folded.
 *
 * @param text not blank
 * @param linkUnits how many of its units stand in links
 */
record PageLine(String text, int linkUnits) {

    private static final int PROSE_UNITS = 80;

    /** Whether the line reads like running text and not like a menu. */
    boolean isProse() {
        return text.length() >= PROSE_UNITS && linkUnits * 3 < text.length();
    }

    boolean isMostlyLinks() {
        return linkUnits * 2 >= text.length();
    }
}
