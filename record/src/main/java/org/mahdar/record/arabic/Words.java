package org.mahdar.record.arabic;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words: runs of letters and digits. */
public final class Words {

    private Words() {}

    /** All words of a text, in order. */
    public static List<Word> of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The words of a stretch of a text; their places count from the start of the whole text. */
    public static List<Word> of(CharSequence text, int from, int to) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder(16);
        int start = -1;
        int end = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char folded = Folding.fold(c);
            if (folded == 0) {
                // Marks belong to the letter before them; alone they are no word.
                if (start >= 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                    end = i + 1;
                }
            } else if (Character.isLetterOrDigit(folded)) {
                if (start < 0) {
                    start = i;
                }
                word.append(folded);
                end = i + 1;
            } else if (start >= 0) {
                words.add(new Word(start, end, word.toString()));
                word.setLength(0);
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(new Word(start, end, word.toString()));
        }
        return words;
    }
}
