package org.mahdar.model;

import java.util.List;

/**
 * The words of the article that tell an event.
 *
 * @param span the clause, in the article's text
 * @param text exactly the characters under the span
 * @param trigger the words inside the clause that made the coder see the event, in order
 */
public record Evidence(Span span, String text, List<Span> trigger) {

    public Evidence {
        trigger = List.copyOf(trigger);
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("evidence is not the text under its span: " + span);
        }
    }

    /** The trigger's words joined by « … » where others stand between them; for display. */
    public String triggerText() {
        StringBuilder words = new StringBuilder();
        int last = -1;
        for (Span piece : trigger) {
            if (last >= 0) {
                words.append(piece.start() - last > 1 ? " … " : " ");
            }
            words.append(text, piece.start() - span.start(), piece.end() - span.start());
            last = piece.end();
        }
        return words.toString();
    }
}
