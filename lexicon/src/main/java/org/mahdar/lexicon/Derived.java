package org.mahdar.lexicon;

/**
 * A written form read as a noun made from a verb.
 *
 * @param verb the verb
 * @param kind what noun it is
 */
public record Derived(Verb verb, Kind kind) {

    /** The name of the act, the one who does it, the one it is done to. */
    public enum Kind {
        MASDAR,
        ACTIVE,
        PASSIVE
    }
}
