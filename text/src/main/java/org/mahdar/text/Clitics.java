package org.mahdar.text;

/**
 * The ways to cut a written word into clitics and a stem: (و|ف)(ب|ل|ك|س)(ال) stem (pronoun). Pure form; what the lexicon knows decides
 * which cut is right. The cuts of a word are written into a caller's buffer, so that no object is made for a word.
 */
public final class Clitics {

    /** A conjunction و stands before the stem. */
    public static final int WA = 1;
    /** A conjunction ف. */
    public static final int FA = 2;
    /** The preposition ب. */
    public static final int BI = 4;
    /** The preposition ل. */
    public static final int LI = 8;
    /** The preposition ك. */
    public static final int KA = 16;
    /** The future س. */
    public static final int SA = 32;
    /** The article ال. */
    public static final int AL = 64;
    /** The question أ. */
    public static final int QUESTION = 128;

    /** All conjunctions. */
    public static final int CONJUNCTION = WA | FA;
    /** All one-letter prepositions. */
    public static final int PREPOSITION = BI | LI | KA;

    private static final String[] ENCLITICS = {"هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها", "ني", "ه", "ك", "ي"};

    private int size;
    private final int[] mask = new int[48];
    private final int[] from = new int[48];
    private final int[] to = new int[48];
    private int prefixes;

    /**
     * Cuts the word. The first cut is always the whole word.
     *
     * @param chars folded characters
     * @param start the word's first character
     * @param end the character after it
     * @return the number of cuts
     */
    public int cut(char[] chars, int start, int end) {
        size = 0;
        add(0, start, end);
        conjunction(chars, start, end);
        prefixes = size;
        for (int p = 0; p < prefixes; p++) {
            for (String enclitic : ENCLITICS) {
                int stemEnd = to[p] - enclitic.length();
                if (stemEnd - from[p] >= 2 && endsWith(chars, to[p], enclitic) && size < mask.length) {
                    add(mask[p], from[p], stemEnd);
                }
            }
        }
        return size;
    }

    private void conjunction(char[] chars, int start, int end) {
        preposition(chars, start, end, 0);
        char c = chars[start];
        if ((c == 'و' || c == 'ف') && end - start >= 3) {
            int clitic = c == 'و' ? WA : FA;
            add(clitic, start + 1, end);
            preposition(chars, start + 1, end, clitic);
        }
    }

    private void preposition(char[] chars, int start, int end, int before) {
        char c = chars[start];
        int left = end - start;
        if (c == 'ا' && left >= 4 && chars[start + 1] == 'ل') {
            add(before | AL, start + 2, end);
        }
        if (c == 'ل' && left >= 4 && chars[start + 1] == 'ل') {
            add(before | LI | AL, start + 2, end);
        }
        if ((c == 'ب' || c == 'ك' || c == 'ل') && left >= 3) {
            int clitic = c == 'ب' ? BI : c == 'ك' ? KA : LI;
            add(before | clitic, start + 1, end);
            if (left >= 5 && chars[start + 1] == 'ا' && chars[start + 2] == 'ل') {
                add(before | clitic | AL, start + 3, end);
            }
        }
        if (c == 'س' && left >= 4 && "ينتا".indexOf(chars[start + 1]) >= 0) {
            add(before | SA, start + 1, end);
        }
    }

    private static boolean endsWith(char[] chars, int end, String suffix) {
        int from = end - suffix.length();
        for (int i = 0; i < suffix.length(); i++) {
            if (chars[from + i] != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void add(int clitics, int stemStart, int stemEnd) {
        if (size < mask.length) {
            mask[size] = clitics;
            from[size] = stemStart;
            to[size++] = stemEnd;
        }
    }

    /** The number of cuts without an enclitic pronoun; they come first. */
    public int withoutEnclitic() {
        return prefixes;
    }

    /** The proclitics of a cut, as bits. */
    public int mask(int cut) {
        return mask[cut];
    }

    /** The stem's first character. */
    public int stemStart(int cut) {
        return from[cut];
    }

    /** The character after the stem. */
    public int stemEnd(int cut) {
        return to[cut];
    }
}
