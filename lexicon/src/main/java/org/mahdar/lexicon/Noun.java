package org.mahdar.lexicon;

import org.mahdar.model.Role;

/**
 * A noun that names who acts, or a thing that a state owns.
 *
 * @param id names the row
 * @param kind one person's office, several people's, a body, a thing
 * @param role the sector it acts in, or null where its complement decides
 * @param rank 1 for heads of state to 5 for ordinary people and things
 */
public record Noun(String id, Kind kind, Role role, int rank) {

    /** What the noun names. */
    public enum Kind {
        OFFICE,
        OFFICES,
        BODY,
        THING
    }
}
