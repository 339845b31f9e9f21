package org.mahdar.text;

/** Folds Arabic text for matching and keeps the way back to the original. Immutable and safe for use by many threads. */
public final class Folder {

    /** A constant of 128 thousand letters, made once. */
    private static final Folding TABLE = new Folding();

    /** The text with its folded view. */
    public FoldedText fold(String original) {
        int capacity = original.length();
        char[] folded = new char[capacity];
        int[] origin = new int[capacity];
        int size = 0;
        for (int i = 0; i < capacity; i++) {
            char c = original.charAt(i);
            char first = TABLE.first(c);
            if (first == Folding.NOTHING) {
                continue;
            }
            char second = TABLE.second(c);
            if (size + 2 > folded.length) {
                int larger = folded.length * 2 + 16;
                folded = java.util.Arrays.copyOf(folded, larger);
                origin = java.util.Arrays.copyOf(origin, larger);
            }
            folded[size] = first;
            origin[size++] = i;
            if (second != Folding.NOTHING) {
                folded[size] = second;
                origin[size++] = i;
            }
        }
        return new FoldedText(original, folded, size, origin);
    }

    /** The folded form alone, for keys of tables. */
    public String key(String text) {
        return fold(text).toString();
    }
}
