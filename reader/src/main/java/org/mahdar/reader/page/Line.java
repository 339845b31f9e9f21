package org.mahdar.reader.page;

import org.mahdar.model.Span;

/**
 * A line of a page.
 *
 * @param number its number, from 0, as the sentences count lines
 * @param from its first token
 * @param report the first token behind a dateline, else {@code from}
 * @param to the token after its last one, the line's end not counted
 * @param span where it stands in the original text, from its first to its last mark
 * @param kind what it is
 */
public record Line(int number, int from, int report, int to, Span span, LineKind kind) {}
