package org.mahdar.lexicon;

/** What a form that also means something else needs before it counts as a name. */
public enum Guard {
    /** Nothing. */
    NONE,
    /** An adjective: a noun beside it that it agrees with. */
    AGREE,
    /** A form without guard of the same code somewhere in the article. */
    CONTEXT,
    /** No article and no clitic but و. */
    BARE,
    /** A word before it that says what it is (a paper, an agency), or quotation marks around it. */
    FRAMED
}
