package org.mahdar.record.copies;

import java.util.Arrays;
import java.util.List;
import org.mahdar.model.Span;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/**
 * The overlapping groups of four words of a text, as numbers. Spelling is folded, so that vowel signs and forms of alef make no
 * difference.
 *
 * @param inOrder as they stand in the text
 * @param sorted each once, in ascending order
 */
record Shingles(long[] inOrder, long[] sorted) {

    static final int WORDS = 4;
    /** One shingle in this many is kept for finding candidates. */
    static final int SAMPLE = 8;
    /** A text with fewer shingles keeps them all: a sample would be too small to find it by. */
    static final int SMALL = 96;

    private static final int HEAD = 80;

    static Shingles of(String text, List<Span> body) {
        List<Span> parts = body.isEmpty() ? List.of(new Span(0, text.length())) : body;
        int[] words = parts.stream()
                .flatMap(part -> Words.of(text, part.start(), part.end()).stream())
                .map(Word::folded)
                .mapToInt(String::hashCode)
                .toArray();
        int count = words.length == 0 ? 0 : Math.max(1, words.length - WORDS + 1);
        long[] inOrder = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0xCBF29CE484222325L;
            for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
                hash = mixed(hash ^ words[j]);
            }
            inOrder[i] = hash;
        }
        return new Shingles(inOrder, Arrays.stream(inOrder).sorted().distinct().toArray());
    }

    private static long mixed(long hash) {
        long h = hash * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        return h ^ (h >>> 29);
    }

    /** The shingles by which the text can be found: those whose number falls into the sample. */
    long[] sample() {
        return sorted.length < SMALL
                ? sorted
                : Arrays.stream(sorted)
                        .filter(hash -> Long.remainderUnsigned(hash, SAMPLE) == 0)
                        .toArray();
    }

    /** How many shingles both texts hold. */
    int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** What share of the beginning of this text the other one holds, 0 to 1. */
    double headIn(Shingles other) {
        int head = Math.min(HEAD, inOrder.length);
        int found = 0;
        for (int i = 0; i < head; i++) {
            if (Arrays.binarySearch(other.sorted, inOrder[i]) >= 0) {
                found++;
            }
        }
        return head == 0 ? 0 : found / (double) head;
    }
}
