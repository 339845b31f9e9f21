package org.mahdar.reader.speech;

import org.mahdar.model.Code;

/**
 * Who said the words of a quotation.
 *
 * @param quoted whether the stretch is a quotation at all
 * @param voice who said it, or null
 * @param addressee to whom, or null
 * @param from the first token of the words that lead to the quotation
 * @param to the token after the words that tell of it
 */
record Attribution(boolean quoted, Voice voice, Code addressee, int from, int to) {

    /** Of a stretch that nobody said. */
    static final Attribution NOT_SAID = new Attribution(false, null, null, 0, 0);
}
