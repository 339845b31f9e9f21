package org.mahdar.reader.analysis;

/** What a token is in its sentence. */
public enum Tag {
    VERB,
    /** A noun, a masdar, a participle used as a noun or an adjective; anything nominal that is known. */
    NOUN,
    /** The first or a later word of a name of the gazetteer. */
    NAME,
    NISBA,
    PREP,
    CONJ,
    SUB,
    THAT,
    REL,
    NEG,
    PRON,
    DEM,
    /** قد، سوف and the like. */
    PARTICLE,
    BE,
    ADV,
    NUMBER,
    MARK,
    FOREIGN,
    /** A word the lexicon does not know. */
    UNKNOWN,
    LINE_END
}
