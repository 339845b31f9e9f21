package org.mahdar.record.arabic;

import java.text.Normalizer;

/**
 * Folds what Arabic spelling does not keep apart: vowel signs, tatweel and direction marks fall away; the forms of alef become
 * one, so do the carriers of hamza, ي and ى, ة and ه; Persian and presentation forms become the plain letters, all digits
 * Western ones; Latin letters lose case and accents.
 */
public final class Folding {

    /** Stands in the table for a character that falls away. */
    private static final char NOTHING = 0;

    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded form of a character, or 0 when it falls away. Never longer than one character. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** The folded form of a word or a text. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = TABLE[text.charAt(i)];
            if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = one((char) i);
        }
        return table;
    }

    private static char one(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (falls(c)) {
            return NOTHING;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        char plain = letter(c);
        if (plain != c) {
            return plain;
        }
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        char first = decomposed.charAt(0);
        // Ligatures of several letters stay as they are: one character cannot hold them.
        boolean single = decomposed.chars().skip(1).allMatch(rest -> falls((char) rest));
        return single && first != c ? letter(Character.toLowerCase(first)) : Character.toLowerCase(c);
    }

    private static boolean falls(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.ENCLOSING_MARK
                || c == '\u0640';
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ', 'ئ' -> 'ء';
            case 'ى', 'ی', 'ې', 'ێ' -> 'ي';
            case 'ة', 'ۀ', 'ہ', 'ە', 'ھ' -> 'ه';
            case 'ک', 'گ', 'ڪ' -> 'ك';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ڤ' -> 'ف';
            case 'ژ' -> 'ز';
            default -> c;
        };
    }
}
