package org.mahdar.lexicon.frame;

/**
 * A place in the clause of a trigger where a side of the act stands.
 *
 * @param kind what place
 * @param prep the preposition of {@link Kind#PREP} in folded letters, else empty
 */
public record Slot(Kind kind, String prep) {

    /** The places. */
    public enum Kind {
        /** The subject of the verb, or of the light verb that carries the noun. */
        SUBJ,
        /** The object of the verb. */
        OBJ,
        /** The genitive or the pronoun behind a masdar or noun. */
        GEN,
        /** The nisba beside a masdar or noun. */
        NISBA,
        /** من قبل، من جانب، على يد. */
        BY,
        /** بين X وY: both sides. */
        BETWEEN,
        /** Behind a preposition. */
        PREP,
        /** The speaker of the words the trigger stands in. */
        SPEAKER,
        /** Any other principal of the clause, the nearest first. */
        NEAR
    }

    @Override
    public String toString() {
        return kind == Kind.PREP ? prep : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
