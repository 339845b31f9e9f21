package org.mahdar.text;

import java.util.Arrays;

/**
 * Cuts a folded text into tokens. A word is a run of letters of one script; an underscore, as in hashtags, divides words. Letters and
 * digits never share a token. Immutable and safe for use by many threads.
 */
public final class Tokenizer {

    private static final byte SPACE = 0;
    private static final byte ARABIC = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte OTHER = 4;
    private static final byte LINE = 5;

    private final byte[] classes = new byte[0x10000];

    public Tokenizer() {
        for (int c = 0; c < classes.length; c++) {
            classes[c] = classify((char) c);
        }
    }

    private static byte classify(char c) {
        if (c == '\n') {
            return LINE;
        }
        if (c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (c >= 0x0600 && c <= 0x08FF && Character.isLetter(c)) {
            return ARABIC;
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return LETTER;
        }
        return Character.isDigit(c) ? DIGIT : OTHER;
    }

    /** All tokens of the text in order; white space makes none. */
    public Tokens tokenize(FoldedText text) {
        char[] chars = text.chars();
        int length = text.length();
        int guess = length / 4 + 16;
        int[] start = new int[guess];
        int[] end = new int[guess];
        TokenKind[] kind = new TokenKind[guess];
        int size = 0;
        int at = 0;
        while (at < length) {
            byte type = classes[chars[at]];
            if (type == SPACE) {
                at++;
                continue;
            }
            if (size == start.length) {
                start = Arrays.copyOf(start, size * 2);
                end = Arrays.copyOf(end, size * 2);
                kind = Arrays.copyOf(kind, size * 2);
            }
            int to = tokenEnd(chars, length, at, type);
            start[size] = at;
            end[size] = to;
            kind[size++] = kindOf(type);
            at = to;
        }
        return new Tokens(text, size, start, end, kind);
    }

    private static TokenKind kindOf(byte type) {
        return switch (type) {
            case ARABIC -> TokenKind.WORD;
            case LETTER -> TokenKind.FOREIGN;
            case DIGIT -> TokenKind.NUMBER;
            case LINE -> TokenKind.LINE_END;
            default -> TokenKind.MARK;
        };
    }

    private int tokenEnd(char[] chars, int length, int from, byte type) {
        int at = from + 1;
        if (type == OTHER || type == LINE) {
            return at;
        }
        while (at < length) {
            byte next = classes[chars[at]];
            boolean inNumber = type == DIGIT
                    && next == OTHER
                    && at + 1 < length
                    && classes[chars[at + 1]] == DIGIT
                    && ".,/:-".indexOf(chars[at]) >= 0;
            if (next != type && !inNumber) {
                break;
            }
            at++;
        }
        return at;
    }
}
