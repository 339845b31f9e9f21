package org.mahdar.lexicon;

/** What a name in the gazetteer names. */
public enum NameKind {
    /** A state. */
    STATE,
    /** A capital: the government beside a verb of speech or decision, else a place. */
    CAPITAL,
    /** A seat of power: the Kremlin, the White House; always the government. */
    SEAT,
    /** An organisation of states. */
    IGO,
    /** An armed or political group. */
    GROUP,
    /** A party or an opposition alliance. */
    PARTY,
    /** A non-governmental organisation. */
    NGO,
    /** A company; it counts as its home state. */
    COMPANY,
    /** An organ of one state. */
    STATEORG,
    /** An adjective of several words that belongs to a state: كوري شمالي. */
    NISBA,
    /** A region or a vague group of states; it has no code. */
    REGION,
    /** A town or venue. */
    PLACE,
    /** A news agency, paper, channel or site. */
    OUTLET,
    /** A person. */
    PERSON
}
