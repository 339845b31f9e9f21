package org.mahdar.reader.event;

import org.mahdar.model.Code;
import org.mahdar.reader.speech.Told;

/**
 * One on whose word an act may be told.
 *
 * @param told how the words are told to be his, or null for the narrator
 * @param at the mention of the act that is told so, the likeliest of them
 * @param mentions how many mentions of the act are told on his word
 * @param before whether only the sentence before is
 */
record Teller(Told told, Candidate at, int mentions, boolean before) {

    /** His side, or null for the narrator. */
    Code code() {
        return told == null ? null : told.code();
    }
}
