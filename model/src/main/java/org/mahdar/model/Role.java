package org.mahdar.model;

/** PLOVER's sectors: who acts inside a state or an organisation. */
public enum Role {
    /** Government and head of state. */
    GOV,
    MIL,
    /** Parliament. */
    LEG,
    JUD,
    /** Intelligence. */
    SPY,
    /** Police. */
    COP,
    /** A party. */
    PTY,
    /** Opposition. */
    OPP,
    /** Rebels. */
    REB,
    /** Civilians and activists. */
    CVL,
    /** Media. */
    MED,
    BUS,
    NGO,
    IGO,
    /** Detainees. */
    PRISONER
}
