package org.mahdar.server.label;

import java.util.Locale;

/** One spelling for what readers take for one: for finding names, never for showing them. */
final class Fold {

    private Fold() {}

    /** Lower case; without diacritics and tatweel; one alef, one yeh, one heh. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT).strip();
    }

    /** The letter that stands for this one, or 0 where nothing does. */
    static char fold(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            case 'ـ', 'ٰ' -> 0;
            default -> (c >= '\u064B' && c <= '\u0652') || isControl(c) ? 0 : c;
        };
    }

    private static boolean isControl(char c) {
        return (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
