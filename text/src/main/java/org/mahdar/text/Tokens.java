package org.mahdar.text;

import org.mahdar.model.Span;

/**
 * The tokens of a text as parallel arrays: cheap to make and to walk. Indices run from 0 to {@link #size()} - 1; bounds are bounds
 * in the folded text. Immutable for callers.
 */
public final class Tokens {

    private final FoldedText text;
    private final int size;
    private final int[] start;
    private final int[] end;
    private final TokenKind[] kind;

    Tokens(FoldedText text, int size, int[] start, int[] end, TokenKind[] kind) {
        this.text = text;
        this.size = size;
        this.start = start;
        this.end = end;
        this.kind = kind;
    }

    public FoldedText text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** The first folded character of the token. */
    public int start(int token) {
        return start[token];
    }

    /** The folded character after the token. */
    public int end(int token) {
        return end[token];
    }

    public TokenKind kind(int token) {
        return kind[token];
    }

    public int length(int token) {
        return end[token] - start[token];
    }

    /** The first folded character of the token; of a mark, the mark. */
    public char first(int token) {
        return text.charAt(start[token]);
    }

    public boolean isMark(int token, char mark) {
        return kind[token] == TokenKind.MARK && first(token) == mark;
    }

    public boolean isWord(int token) {
        return kind[token] == TokenKind.WORD;
    }

    /** Whether white space, a line end or the start of the text stands before the token. */
    public boolean spaced(int token) {
        return token == 0 || start[token] > end[token - 1] || kind[token - 1] == TokenKind.LINE_END;
    }

    /** The token in folded letters. */
    public String folded(int token) {
        return text.slice(start[token], end[token]);
    }

    /** Whether the token's folded letters are exactly those. */
    public boolean is(int token, String folded) {
        int length = end[token] - start[token];
        if (length != folded.length()) {
            return false;
        }
        char[] chars = text.chars();
        for (int i = 0; i < length; i++) {
            if (chars[start[token] + i] != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the token stands in the original text. */
    public Span span(int token) {
        return text.toOriginal(start[token], end[token]);
    }

    /** Where the tokens from the first to the one before the last stand in the original text. */
    public Span span(int fromToken, int toToken) {
        return text.toOriginal(start[fromToken], end[toToken - 1]);
    }

    /** The original words of the tokens [from, to). */
    public String original(int fromToken, int toToken) {
        return span(fromToken, toToken).of(text.original());
    }

    /** The first token that ends behind the folded position; {@link #size()} when none does. */
    public int tokenAt(int foldedPosition) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] <= foldedPosition) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
