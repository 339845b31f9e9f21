package org.mahdar.text;

/** What a token is made of. */
public enum TokenKind {
    /** Arabic letters. */
    WORD,
    /** Letters of another script. */
    FOREIGN,
    /** Digits, with the separators inside a number or a date: 1,500 · 9.5 · 24/05/2019. */
    NUMBER,
    /** One mark of punctuation or one symbol. */
    MARK,
    /** The end of a line of the page. */
    LINE_END
}
