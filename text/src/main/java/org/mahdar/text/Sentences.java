package org.mahdar.text;

import java.util.Arrays;

/**
 * The sentences of a text as ranges of tokens. A sentence never crosses a line end; inside a line it ends behind a full stop, a
 * question or exclamation mark or an ellipsis that closes a run of words, but not inside a number or behind a one-letter abbreviation
 * («د. أحمد», «أ. ف. ب»). A run of more than {@value #LONGEST} tokens without a stop is cut, behind a comma where there is one in its second
 * half, so that no reader of sentences ever meets a longer one. Immutable.
 */
public final class Sentences {

    /** The most tokens of a sentence; the longest sentences of news have half as many. */
    public static final int LONGEST = 300;

    private final int[] start;
    private final int[] end;
    private final int[] line;
    private final int size;

    /** The sentence of each token, up to the last that stands in one. */
    private final int[] of;

    private Sentences(int[] start, int[] end, int[] line, int size) {
        this.start = start;
        this.end = end;
        this.line = line;
        this.size = size;
        this.of = new int[size == 0 ? 0 : end[size - 1]];
        Arrays.fill(of, -1);
        for (int s = 0; s < size; s++) {
            Arrays.fill(of, start[s], s + 1 < size ? start[s + 1] : of.length, s);
        }
    }

    /** Cuts the tokens into sentences; line-end tokens belong to none. */
    public static Sentences of(Tokens tokens) {
        int[] start = new int[16];
        int[] end = new int[16];
        int[] line = new int[16];
        int size = 0;
        int from = 0;
        int lineNumber = 0;
        for (int t = 0; t <= tokens.size(); t++) {
            boolean lineEnd = t == tokens.size() || tokens.kind(t) == TokenKind.LINE_END;
            boolean stop = !lineEnd && stopsSentence(tokens, t);
            boolean full = !lineEnd && t - from == LONGEST;
            if (!lineEnd && !stop && !full) {
                continue;
            }
            int to = full ? cut(tokens, from, t) : stop ? closing(tokens, t, from + LONGEST) : t;
            if (to > from) {
                if (size == start.length) {
                    start = Arrays.copyOf(start, size * 2);
                    end = Arrays.copyOf(end, size * 2);
                    line = Arrays.copyOf(line, size * 2);
                }
                start[size] = from;
                end[size] = to;
                line[size++] = lineNumber;
            }
            if (lineEnd) {
                lineNumber++;
                from = t + 1;
            } else {
                from = to;
                t = to - 1;
            }
        }
        return new Sentences(start, end, line, size);
    }

    /** Where a run of tokens that is too long is cut. */
    private static int cut(Tokens tokens, int from, int to) {
        for (int t = to - 1; t > (from + to) / 2; t--) {
            if (tokens.kind(t) == TokenKind.MARK && (tokens.first(t) == ',' || tokens.first(t) == ';')) {
                return t + 1;
            }
        }
        return to;
    }

    private static boolean stopsSentence(Tokens tokens, int t) {
        if (tokens.kind(t) != TokenKind.MARK) {
            return false;
        }
        char mark = tokens.first(t);
        if (mark == '!' || mark == '?' || mark == '…') {
            return true;
        }
        if (mark != '.') {
            return false;
        }
        boolean glued = t + 1 < tokens.size() && !tokens.spaced(t + 1) && tokens.isWord(t + 1);
        boolean letter = t > 0 && tokens.length(t - 1) == 1 && tokens.isWord(t - 1);
        return !letter && !(glued && t > 0 && tokens.length(t - 1) <= 2);
    }

    /** The token after the closing marks that belong to the sentence: a second stop, quotation marks, brackets. */
    private static int closing(Tokens tokens, int stop, int limit) {
        int to = stop + 1;
        while (to < Math.min(tokens.size(), limit)
                && tokens.kind(to) == TokenKind.MARK
                && (".!?…".indexOf(tokens.first(to)) >= 0
                        || ("»”)]›\"“".indexOf(tokens.first(to)) >= 0 && !tokens.spaced(to)))) {
            to++;
        }
        return to;
    }

    public int size() {
        return size;
    }

    /** The first token of the sentence. */
    public int start(int sentence) {
        return start[sentence];
    }

    /** The token after the sentence. */
    public int end(int sentence) {
        return end[sentence];
    }

    /** The line of the page, counted from 0, that the sentence stands in. */
    public int line(int sentence) {
        return line[sentence];
    }

    /** The line of the page of the sentence that holds the token, or of the last one before it; -1 before the first. */
    public int lineOf(int token) {
        int sentence = sentenceOf(token);
        return sentence < 0 ? -1 : line[sentence];
    }

    /** The sentence that holds the token, or the last one before it; -1 before the first. */
    public int sentenceOf(int token) {
        return token < 0 ? -1 : token < of.length ? of[token] : size - 1;
    }
}
