package org.mahdar.reader.speech;

import org.mahdar.text.Quoted;

/**
 * A stretch between quotation marks as tokens.
 *
 * @param marks the stretch in folded positions
 * @param open the token of the opening mark
 * @param from the first token inside
 * @param to the token after the last one inside
 * @param close the token after the closing mark; of an unclosed stretch {@code to}
 * @param words words and numbers inside
 */
record Quotation(Quoted marks, int open, int from, int to, int close, int words) {}
