package org.mahdar.lexicon;

import java.util.Arrays;
import org.mahdar.text.Fnv;

/**
 * Numbers for words, found from a stretch of characters without making a string. Open addressing over FNV-1a; filled once, then read by
 * many threads.
 */
public final class WordIds {

    private static final int NONE = -1;

    private static final int BEHIND_ARTICLE = Fnv.hash(new char[] {'ا', 'ل'}, 0, 2);

    private char[] letters = new char[1 << 18];
    private int used;
    private int[] start = new int[1 << 15];
    /** A word's hash above its number: a word that is another is mostly told without looking at its letters. */
    private long[] slots = new long[1 << 16];

    private int size;

    WordIds() {
        Arrays.fill(slots, NONE);
    }

    /** The word's number; a new one when the word is new. */
    int add(String word) {
        char[] chars = word.toCharArray();
        int found = find(chars, 0, chars.length);
        if (found >= 0) {
            return found;
        }
        if (size + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        if (used + chars.length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        if (size * 2 > slots.length) {
            grow();
        }
        start[size] = used;
        System.arraycopy(chars, 0, letters, used, chars.length);
        used += chars.length;
        start[size + 1] = used;
        put(size, hash(chars, 0, chars.length, false));
        return size++;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < size; id++) {
            put(id, hash(letters, start[id], start[id + 1], false));
        }
    }

    private void put(int id, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (long) hash << 32 | id;
    }

    /** The number of the word that the characters [from, to) spell, or -1. */
    public int find(char[] chars, int from, int to) {
        return find(chars, from, to, false);
    }

    /** The number of the word «ال» + the characters [from, to), or -1. */
    public int findWithArticle(char[] chars, int from, int to) {
        return find(chars, from, to, true);
    }

    /** The number of the word that the characters spell with ه in place of the last one, or -1. */
    public int findClosed(char[] chars, int from, int to) {
        char[] closed = Arrays.copyOfRange(chars, from, to);
        closed[closed.length - 1] = 'ه';
        return find(closed, 0, closed.length, false);
    }

    private int find(char[] chars, int from, int to, boolean article) {
        int length = to - from + (article ? 2 : 0);
        int hash = hash(chars, from, to, article);
        int slot = hash & slots.length - 1;
        while (true) {
            long entry = slots[slot];
            if (entry == NONE) {
                return NONE;
            }
            int id = (int) entry;
            if ((int) (entry >> 32) == hash
                    && start[id + 1] - start[id] == length
                    && same(id, chars, from, to, article)) {
                return id;
            }
            slot = slot + 1 & slots.length - 1;
        }
    }

    private boolean same(int id, char[] chars, int from, int to, boolean article) {
        int at = start[id];
        if (article) {
            if (letters[at] != 'ا' || letters[at + 1] != 'ل') {
                return false;
            }
            at += 2;
        }
        for (int i = from; i < to; i++) {
            if (letters[at++] != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] chars, int from, int to, boolean article) {
        int hash = article ? Fnv.hash(BEHIND_ARTICLE, chars, from, to) : Fnv.hash(chars, from, to);
        return Fnv.mixed(hash);
    }

    /** How many words have numbers. */
    public int size() {
        return size;
    }

    /** The word of that number. */
    public String word(int id) {
        return new String(letters, start[id], start[id + 1] - start[id]);
    }
}
