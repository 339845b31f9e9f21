package org.mahdar.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs quotation marks in every style that Arabic pages use: «…» “…” ”…“ „…“ "…" ‹…› ‘…’ ((…)) and mixtures of them. A mark that may
 * open or close is judged by the white space around it, then by whether one is open. A stretch may run over several paragraphs when each
 * of them opens with the mark again; one that nothing closes ends with its paragraph and says so. Linear in the text's length.
 */
public final class QuoteMarks {

    private enum Style {
        ANGLE,
        CURLY,
        STRAIGHT,
        SINGLE_ANGLE,
        SINGLE_CURLY,
        ROUND
    }

    private record Open(Style style, int at, int width, int depth) {}

    private final FoldedText text;
    private final char[] chars;
    private final int length;
    private final List<Quoted> found = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();

    private QuoteMarks(FoldedText text) {
        this.text = text;
        this.chars = text.chars();
        this.length = text.length();
    }

    /** All quoted stretches of the text, by their opening marks. */
    public static List<Quoted> find(FoldedText text) {
        QuoteMarks marks = new QuoteMarks(text);
        marks.scan();
        marks.found.sort(Comparator.comparingInt(Quoted::open).thenComparingInt(Quoted::depth));
        return List.copyOf(marks.found);
    }

    private void scan() {
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == '\n') {
                endParagraph(i);
                continue;
            }
            Style style = styleOf(i);
            if (style == null) {
                continue;
            }
            int width = style == Style.ROUND || isDoubled(style, i) ? 2 : 1;
            if (opens(style, i, width)) {
                open(style, i, width);
            } else {
                close(style, i, width);
            }
            i += width - 1;
        }
        endParagraph(length);
    }

    private Style styleOf(int i) {
        return switch (chars[i]) {
            case '«', '»' -> Style.ANGLE;
            case '“', '”', '„', '‟' -> Style.CURLY;
            case '"' -> Style.STRAIGHT;
            case '‹', '›' -> Style.SINGLE_ANGLE;
            case '‘', '’', '‚' -> isApostrophe(i) ? null : Style.SINGLE_CURLY;
            case '(', ')' -> i + 1 < length && chars[i + 1] == chars[i] ? Style.ROUND : null;
            default -> null;
        };
    }

    private boolean isApostrophe(int i) {
        return i > 0 && i + 1 < length && Character.isLetter(chars[i - 1]) && Character.isLetter(chars[i + 1]);
    }

    /** «""»: a straight mark typed twice counts as one where it opens. */
    private boolean isDoubled(Style style, int i) {
        return style == Style.STRAIGHT
                && i + 2 < length
                && chars[i + 1] == '"'
                && !isGap(chars[i + 2])
                && chars[i + 2] != '"'
                && (i == 0 || isGap(chars[i - 1]));
    }

    private boolean opens(Style style, int i, int width) {
        char c = chars[i];
        if (style == Style.ROUND) {
            return c == '(';
        }
        if (c == '«' || c == '‹' || c == '„') {
            return !(looksClosing(i, width) && isOpen(style));
        }
        if (c == '»' || c == '›') {
            return looksOpening(i, width) && !isOpen(style);
        }
        boolean opening = looksOpening(i, width);
        boolean closing = looksClosing(i, width);
        if (closing && !opening && stack.isEmpty()) {
            return nextCloses(i + width, 1);
        }
        if (opening != closing) {
            return opening;
        }
        if (isOpen(style)) {
            return false;
        }
        return !(style == Style.CURLY && isOpen(Style.STRAIGHT));
    }

    /** White space, a bracket or a colon before and none behind; a one-letter clitic before counts as nothing. */
    private boolean looksOpening(int i, int width) {
        boolean free = i == 0 || isGap(chars[i - 1]) || "([-:،;,ـ/|".indexOf(chars[i - 1]) >= 0 || isCliticBefore(i);
        return free && i + width < length && !isGap(chars[i + width]);
    }

    private boolean isCliticBefore(int i) {
        int from = i;
        while (from > 0 && Character.isLetter(chars[from - 1])) {
            from--;
        }
        int letters = i - from;
        return letters > 0
                && letters <= 2
                && ("وبلكف".indexOf(chars[i - 1]) >= 0 || letters == 2 && chars[i - 1] == 'ل');
    }

    private boolean looksClosing(int i, int width) {
        boolean free = i + width >= length || isGap(chars[i + width]) || ".,;:!?)]-…/|".indexOf(chars[i + width]) >= 0;
        return free && i > 0 && !isGap(chars[i - 1]);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == '_';
    }

    private boolean isOpen(Style style) {
        for (Open open : stack) {
            if (open.style == style) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next marks of the paragraph, so many of them, all look as if they closed something. */
    private boolean nextCloses(int from, int marks) {
        int seen = 0;
        for (int i = from; i < length && chars[i] != '\n' && seen < marks; i++) {
            Style style = styleOf(i);
            if (style == null || style == Style.ROUND || style == Style.SINGLE_CURLY) {
                continue;
            }
            if (!looksClosing(i, 1) || looksOpening(i, 1)) {
                return false;
            }
            seen++;
        }
        return seen == marks;
    }

    private void open(Style style, int i, int width) {
        for (int s = stack.size() - 1; s >= 0; s--) {
            Open open = stack.get(s);
            if (open.style == style && style != Style.ANGLE && style != Style.ROUND) {
                if (startsParagraph(i)) {
                    return;
                }
                if (nextCloses(i + width, 2)) {
                    break;
                }
                dropUnclosed(s, i);
                break;
            }
            if (open.style == style && startsParagraph(i)) {
                return;
            }
        }
        stack.add(new Open(style, i, width, stack.size()));
    }

    private boolean startsParagraph(int i) {
        int at = i;
        while (at > 0 && chars[at - 1] == ' ') {
            at--;
        }
        return at > 0 && chars[at - 1] == '\n';
    }

    private void close(Style style, int i, int width) {
        int match = -1;
        for (int s = stack.size() - 1; s >= 0 && match < 0; s--) {
            if (stack.get(s).style == style) {
                match = s;
            }
        }
        if (match < 0) {
            match = mixedPartner(style);
        }
        if (match < 0) {
            return;
        }
        Open open = stack.get(match);
        while (stack.size() > match) {
            stack.remove(stack.size() - 1);
        }
        add(open, i, i + width, true);
    }

    /** “…" and "…” happen: curly and straight marks close each other when nothing else is open. */
    private int mixedPartner(Style style) {
        if (style != Style.CURLY && style != Style.STRAIGHT) {
            return -1;
        }
        int top = stack.size() - 1;
        if (top >= 0 && (stack.get(top).style == Style.CURLY || stack.get(top).style == Style.STRAIGHT)) {
            return top;
        }
        return -1;
    }

    private void endParagraph(int lineEnd) {
        if (stack.isEmpty() || continuesBehind(lineEnd)) {
            return;
        }
        dropUnclosed(0, lineEnd);
    }

    /** Whether the next paragraph opens with the mark that is still open: the way to quote several paragraphs. */
    private boolean continuesBehind(int lineEnd) {
        int at = lineEnd;
        while (at < length && (chars[at] == '\n' || chars[at] == ' ')) {
            at++;
        }
        return at < length && styleOf(at) == stack.get(stack.size() - 1).style && looksOpening(at, 1);
    }

    private void dropUnclosed(int fromLevel, int end) {
        Open open = stack.get(fromLevel);
        while (stack.size() > fromLevel) {
            stack.remove(stack.size() - 1);
        }
        int stop = end;
        if (end < length && chars[end] != '\n') {
            stop = lastSentenceEnd(open.at + open.width, end);
        }
        add(open, stop, stop, false);
    }

    private int lastSentenceEnd(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (chars[i] == '.' || chars[i] == '!' || chars[i] == '?') {
                return i;
            }
        }
        return to;
    }

    private void add(Open open, int innerEnd, int close, boolean closed) {
        int start = open.at + open.width;
        int end = innerEnd;
        while (start < end && isGap(chars[start])) {
            start++;
        }
        while (end > start && isGap(chars[end - 1])) {
            end--;
        }
        if (end > start) {
            found.add(new Quoted(start, end, open.at, close, open.depth, closed));
        }
    }

    @Override
    public String toString() {
        return "quotation marks of " + text.length() + " characters";
    }
}
