package org.mahdar.text;

import java.util.Arrays;
import org.mahdar.model.Span;

/**
 * A text and its folded view. The original is the truth; the folded form serves matching only, and every stretch of it leads
 * back to the stretch of the original that it came from (the idea of OpenNLP's {@code AlignedText}).
 *
 * <p>Immutable but for the arrays handed out for speed, which callers must not write to.
 */
public final class FoldedText {

    private final String original;
    private final char[] folded;
    private final int length;
    private final int[] origin;

    FoldedText(String original, char[] folded, int length, int[] origin) {
        this.original = original;
        this.folded = folded;
        this.length = length;
        this.origin = origin;
    }

    /** The text as it came, never changed. */
    public String original() {
        return original;
    }

    /** The folded characters; only the first {@link #length()} count. */
    public char[] chars() {
        return folded;
    }

    /** The number of folded characters. */
    public int length() {
        return length;
    }

    public char charAt(int index) {
        return folded[index];
    }

    /** Where in the original the folded character came from. */
    public int originOf(int index) {
        return origin[index];
    }

    /**
     * Where in the original the folded character ends: after the character it came from and the dropped signs that follow it,
     * vowels and tatweel say.
     */
    public int originEndOf(int index) {
        int from = origin[index];
        int next = index + 1;
        while (next < length && origin[next] == from) {
            next++;
        }
        int end = next < length ? origin[next] : original.length();
        // Signs that were dropped before white space belong to the word; line ends and spaces never do.
        return end;
    }

    /** The stretch of the original behind the folded stretch [start, end). */
    public Span toOriginal(int start, int end) {
        if (start >= end) {
            int at = start < length ? origin[start] : original.length();
            return new Span(at, at);
        }
        return new Span(origin[start], originEndOf(end - 1));
    }

    /** The first folded character that came from the original position or from behind it; {@link #length()} past the end. */
    public int toFolded(int originalIndex) {
        int found = Arrays.binarySearch(origin, 0, length, originalIndex);
        if (found >= 0) {
            while (found > 0 && origin[found - 1] == originalIndex) {
                found--;
            }
            return found;
        }
        return -found - 1;
    }

    /** The {@link Fnv} hash of the folded stretch [start, end). */
    public int hash(int start, int end) {
        return Fnv.hash(folded, start, end);
    }

    /** The folded stretch [start, end) as a string. */
    public String slice(int start, int end) {
        return new String(folded, start, end - start);
    }

    @Override
    public String toString() {
        return slice(0, length);
    }
}
