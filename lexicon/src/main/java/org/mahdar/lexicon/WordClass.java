package org.mahdar.lexicon;

import java.util.Locale;

/** What a word can be; a word may be several. */
public enum WordClass {
    PREP,
    CONJ,
    /** Opens a clause: أن، عندما، بينما. */
    SUB,
    /** Opens reported speech: إن، بأن. */
    THAT,
    REL,
    NEG,
    /** Negates a noun: عدم، غير. */
    NEG_NOUN,
    PRON,
    DEM,
    /** قد. */
    PAST,
    /** سوف. */
    FUT,
    COND,
    BE,
    QUANT,
    ADV,
    /** Links sentences: من جانبه. */
    DISC,
    TIME,
    VERB,
    MASDAR,
    /** Active or passive participle. */
    PARTICIPLE,
    /** Names who acts or what a state owns; see {@link Noun}. */
    NOUN,
    NISBA,
    /** An ordinary word, never part of a person's name. */
    COMMON,
    /** A given name. */
    GIVEN,
    MONTH,
    WEEKDAY,
    /** Regions' adjectives: عربي، أوروبي. */
    REGION_ADJ;

    /** The class by its name in a data file: lower case, a dot for the underscore. */
    static WordClass ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    public int bit() {
        return 1 << ordinal();
    }
}
