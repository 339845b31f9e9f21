package org.mahdar.reader.event;

import org.mahdar.model.Code;
import org.mahdar.reader.speech.Told;

/**
 * One on whose word an act may be told.
 *
 * @param told how the words are told to be his, or null for the narrator
 * @param at the mention of the act that is told so, the likeliest of them
 * @param mentions how many mentions of the act are told on his word
 * @param place where it is told so
 */
record Teller(Told told, Candidate at, int mentions, Place place) {

    /** Where somebody's word is told, seen from the act. */
    enum Place {
        /** The act is told on his word. */
        ACT,
        /** Something else in its sentence is. */
        SENTENCE,
        /** The end of the sentence before is. */
        BEFORE
    }

    /** His side, or null for the narrator. */
    Code code() {
        return told == null ? null : told.code();
    }
}
