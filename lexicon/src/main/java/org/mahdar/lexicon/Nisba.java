package org.mahdar.lexicon;

import org.mahdar.model.Code;

/**
 * An adjective of belonging to a state.
 *
 * @param code the state
 * @param form gender and number
 * @param guard what it needs before it counts
 */
public record Nisba(Code code, Form form, Guard guard) {

    /** Gender and number as written; the accusative of the masculine («أميركيا») counts as masculine. */
    public enum Form {
        MASCULINE,
        FEMININE,
        PLURAL,
        DUAL
    }
}
