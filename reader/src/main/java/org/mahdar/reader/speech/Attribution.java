package org.mahdar.reader.speech;

import org.mahdar.model.Code;

/**
 * Who said the words of a quotation.
 *
 * @param quoted whether the stretch is a quotation at all
 * @param voice who said it, or null
 * @param addressee to whom, or null
 */
record Attribution(boolean quoted, Voice voice, Code addressee) {}
