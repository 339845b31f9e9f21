package org.mahdar.record.arabic;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The consonants of a name, in one alphabet for Arabic and Latin letters, so that Lukashenko, لوكاشينكو and لوكاشنكو meet. Vowels
 * and the weak letters that stand for them fall away, letters that transliteration does not keep apart are one.
 */
public final class Skeleton {

    /** A skeleton with fewer letters names too many people to be trusted alone. */
    public static final int TELLING = 3;

    private static final char NOTHING = 0;

    private Skeleton() {}

    /** The skeleton of a word in Arabic letters; empty when it has no consonant. */
    public static String ofArabic(String folded) {
        StringBuilder bones = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            add(bones, arabic(folded.charAt(i)));
        }
        return bones.toString();
    }

    /** The skeletons that a word in Latin letters may have; several where spelling leaves a choice. */
    public static Set<String> ofLatin(String word) {
        Set<String> variants = new LinkedHashSet<>();
        String lower = Folding.fold(word).toLowerCase(Locale.ROOT);
        latin(lower, 0, new StringBuilder(), variants);
        variants.remove("");
        return variants;
    }

    /** Whether a word is written in Latin letters. */
    public static boolean isLatin(String word) {
        return word.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c));
    }

    private static void latin(String word, int at, StringBuilder bones, Set<String> variants) {
        if (at >= word.length()) {
            variants.add(bones.toString());
            return;
        }
        String[] choices = choices(word, at);
        int length = choices[0].length();
        for (int i = 1; i < choices.length; i++) {
            StringBuilder branch = i == choices.length - 1 ? bones : new StringBuilder(bones);
            for (int j = 0; j < choices[i].length(); j++) {
                add(branch, choices[i].charAt(j));
            }
            latin(word, at + length, branch, variants);
        }
    }

    /** The letters that stand together at that place, then what they may become. */
    private static String[] choices(String word, int at) {
        for (String[] group : GROUPS) {
            if (word.startsWith(group[0], at)) {
                return group;
            }
        }
        char bone = latin(word.charAt(at));
        return new String[] {word.substring(at, at + 1), bone == NOTHING ? "" : String.valueOf(bone)};
    }

    private static final String[][] GROUPS = {
        {"sch", "X"}, {"tch", "TX"}, {"sh", "X"}, {"ch", "TX", "X", "K"}, {"kh", "K"}, {"gh", "G"}, {"ph", "F"},
        {"th", "T", "S"}, {"zh", "G", "Z"}, {"dj", "G"}, {"ng", "NG", "N"}, {"ts", "TS"}, {"tz", "TS"}, {"ck", "K"},
        {"x", "KS"}, {"c", "K", "S"}
    };

    private static void add(StringBuilder bones, char bone) {
        // A doubled letter is written once in Arabic.
        if (bone != NOTHING && (bones.length() == 0 || bones.charAt(bones.length() - 1) != bone)) {
            bones.append(bone);
        }
    }

    private static char arabic(char c) {
        return switch (c) {
            case 'ب' -> 'B';
            case 'ت', 'ط' -> 'T';
            case 'ث', 'س', 'ص' -> 'S';
            case 'ج', 'غ' -> 'G';
            case 'خ', 'ق', 'ك' -> 'K';
            case 'د', 'ض' -> 'D';
            case 'ذ', 'ز', 'ظ' -> 'Z';
            case 'ر' -> 'R';
            case 'ش' -> 'X';
            case 'ف' -> 'F';
            case 'ل' -> 'L';
            case 'م' -> 'M';
            case 'ن' -> 'N';
            default -> NOTHING;
        };
    }

    private static char latin(char c) {
        return switch (c) {
            case 'b', 'p' -> 'B';
            case 't' -> 'T';
            case 's' -> 'S';
            case 'g', 'j' -> 'G';
            case 'k', 'q' -> 'K';
            case 'd' -> 'D';
            case 'z' -> 'Z';
            case 'r' -> 'R';
            case 'f', 'v' -> 'F';
            case 'l' -> 'L';
            case 'm' -> 'M';
            case 'n' -> 'N';
            default -> NOTHING;
        };
    }
}
