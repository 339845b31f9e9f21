package org.mahdar.record.arabic;

/**
 * The rough stem of a folded Arabic word, for comparing sentences: without conjunctions, prepositions, article, pronouns and the
 * commonest endings. It cuts too much now and then, always in the same way; it is never shown.
 */
public final class Stem {

    private static final int LEAST = 3;

    private static final String[] PREFIXES = {"وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال"};

    private static final String[] SUFFIXES = {
        "هما", "كما", "ها", "هم", "هن", "كم", "نا", "ات", "ون", "ين", "ان", "يه", "ه", "ي"
    };

    private Stem() {}

    /** The stem of a folded word; never shorter than three letters unless the word is. */
    public static String of(String folded) {
        int start = prefix(folded);
        String rest = folded.substring(start);
        for (String suffix : SUFFIXES) {
            if (rest.endsWith(suffix) && rest.length() - suffix.length() >= LEAST) {
                return rest.substring(0, rest.length() - suffix.length());
            }
        }
        return rest;
    }

    private static int prefix(String word) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= LEAST) {
                return prefix.length();
            }
        }
        if (word.length() > LEAST + 1 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
            return 1;
        }
        return 0;
    }
}
