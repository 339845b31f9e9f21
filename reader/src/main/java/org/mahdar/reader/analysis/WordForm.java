package org.mahdar.reader.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * What can be read off a written word by itself.
 *
 * @param letters the word, folded
 * @param heh whether its last letter is written ه
 * @param clitics what stands before the stem, as bits of {@link org.mahdar.text.Clitics}
 * @param stemStart where the stem begins, counted from the word's first letter
 * @param stemEnd where it ends
 * @param wordId the stem's number in the lexicon, or -1
 * @param starts the ways in which names begin with this word; mostly none
 */
record WordForm(char[] letters, boolean heh, int clitics, int stemStart, int stemEnd, int wordId, List<Start> starts) {

    /**
     * A way in which a name begins.
     *
     * @param clitics what stands before it
     * @param stemStart where it begins without these and without an article, counted from the word's first letter
     * @param node where it stands among the names
     */
    record Start(int clitics, int stemStart, int node) {}

    boolean isOf(char[] chars, int from, int to, boolean written) {
        return heh == written && Arrays.equals(letters, 0, letters.length, chars, from, to);
    }
}
