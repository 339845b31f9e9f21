package org.mahdar.text;

/**
 * A stretch between quotation marks.
 *
 * @param start the first folded character inside the marks
 * @param end the folded character after the last one inside
 * @param open the folded position of the opening mark
 * @param close the folded position after the closing mark; of an unclosed stretch its end
 * @param depth 0 for an outermost stretch, 1 for one inside another …
 * @param closed whether a closing mark was found
 */
public record Quoted(int start, int end, int open, int close, int depth, boolean closed) {}
