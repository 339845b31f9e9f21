package org.mahdar.reader.speech;

import org.mahdar.model.Code;

/**
 * On whose word an article tells something.
 *
 * @param code the speaker's side, or null when only a name is known
 * @param way how the words are told to be the speaker's
 * @param cue the token that tells it
 */
public record Told(Code code, Way way, int cue) {

    /** How words are told to be somebody's. */
    public enum Way {
        /** Between quotation marks. */
        DIRECT,
        /** «قال إن …». */
        INDIRECT,
        /** The name of the act stands in the clause of a verb of speech: «أعلن الجيش اعتراض صاروخين». */
        OBJECT,
        /** «بحسب X»، «كما أفادت X». */
        SOURCE
    }
}
