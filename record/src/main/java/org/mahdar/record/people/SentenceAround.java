package org.mahdar.record.people;

import org.mahdar.model.Span;

/** Finds the sentence a mention stands in, well enough to show it. */
final class SentenceAround {

    private static final String ENDS = ".!؟?\n\r";
    /** A text without full stops is cut here, in characters on either side. */
    private static final int FARTHEST = 400;

    private SentenceAround() {}

    static Span of(String text, Span mention) {
        int start = mention.start();
        while (start > 0 && mention.start() - start < FARTHEST && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = mention.end();
        while (end < text.length() && end - mention.end() < FARTHEST && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && ".!؟?".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (start < mention.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }
}
