package org.mahdar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FnvTest {

    @Test
    void theValuesItsAuthorsPublish() {
        assertEquals(0x811C9DC5, Fnv.hash(new char[0], 0, 0));
        assertEquals(0xE40C292C, Fnv.hash("a".toCharArray(), 0, 1));
        assertEquals(0xBF9CF968, Fnv.hash("-foobar-".toCharArray(), 1, 7));
    }

    @Test
    void aWordInTwoPiecesIsTheWord() {
        char[] word = "السفير".toCharArray();
        assertEquals(Fnv.hash(word, 0, 6), Fnv.hash(Fnv.hash(word, 0, 2), word, 2, 6));
    }
}
