package org.mahdar.reader.speech;

import org.mahdar.model.Code;
import org.mahdar.reader.mention.Entity;
import org.mahdar.reader.mention.Mention;

/**
 * Somebody who speaks.
 *
 * @param name the fullest form of the name in the text, or null for a speaker without a name
 * @param code the speaker's side, or null
 * @param mention the words of the text that the speaker was read from, or null
 */
record Voice(String name, Code code, Mention mention) {

    /** The voice of a mention. */
    static Voice of(Mention mention) {
        Entity person = mention.entity();
        boolean outlet = mention.kind() == Mention.Kind.OUTLET;
        Code code = mention.codes().isEmpty() ? null : mention.codes().get(0);
        if (person != null && !outlet) {
            return new Voice(person.name(), person.code() == null ? code : person.code(), mention);
        }
        return new Voice(null, code, mention);
    }

    /** Whether the text tells who it is. */
    boolean known() {
        return name != null || code != null;
    }
}
