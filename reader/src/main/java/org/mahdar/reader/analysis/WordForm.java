package org.mahdar.reader.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * What can be read off a written word by itself.
 *
 * @param key the word and {@code heh} in one number, or {@link #NO_KEY}
 * @param letters the word, folded
 * @param heh whether its last letter is written ه
 * @param clitics what stands before the stem, as bits of {@link org.mahdar.text.Clitics}
 * @param stemStart where the stem begins, counted from the word's first letter
 * @param stemEnd where it ends
 * @param wordId the stem's number in the lexicon, or -1
 * @param starts the ways in which names begin with this word; mostly none
 */
record WordForm(
        long key,
        char[] letters,
        boolean heh,
        int clitics,
        int stemStart,
        int stemEnd,
        int wordId,
        List<Start> starts) {

    /** Of a word that does not fit in a number. */
    static final long NO_KEY = 0;

    /** So many letters of six bits, and one bit more, fit. */
    private static final int MOST_LETTERS = 10;

    private static final long HEH = 1L << 6 * MOST_LETTERS;

    private static final char BEFORE_FIRST_LETTER = 'ء' - 1;
    private static final char LAST_LETTER = 'ي';

    /**
     * A way in which a name begins.
     *
     * @param clitics what stands before it
     * @param stemStart where it begins without these and without an article, counted from the word's first letter
     * @param node where it stands among the names
     */
    record Start(int clitics, int stemStart, int node) {}

    /** The Arabic letters [from, to) and whether the last is written ه as one number, another for any other word, or {@link #NO_KEY}. */
    static long key(char[] chars, int from, int to, boolean heh) {
        if (to - from > MOST_LETTERS) {
            return NO_KEY;
        }
        long key = 0;
        for (int i = from; i < to; i++) {
            if (chars[i] <= BEFORE_FIRST_LETTER || chars[i] > LAST_LETTER) {
                return NO_KEY;
            }
            key = key << 6 | chars[i] - BEFORE_FIRST_LETTER;
        }
        return heh ? key | HEH : key;
    }

    /** Whether it is the form of the characters [from, to), whose key is given. */
    boolean isOf(long other, char[] chars, int from, int to, boolean written) {
        return other == NO_KEY
                ? key == NO_KEY && heh == written && Arrays.equals(letters, 0, letters.length, chars, from, to)
                : key == other;
    }
}
