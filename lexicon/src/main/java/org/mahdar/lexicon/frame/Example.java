package org.mahdar.lexicon.frame;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * A sentence that shows what a frame sees, or what it must not see.
 *
 * @param text the sentence
 * @param line where it stands in the data file
 * @param expected what must be read; empty for a sentence in which the frame's type must not be found
 * @param notYet whether it does not hold yet: the build wants it to fail until somebody mends it
 */
public record Example(String text, int line, List<Expected> expected, boolean notYet) {

    /**
     * An event that must be read. Principals are compared, roles are not.
     *
     * @param type its type
     * @param mode its mode's label, or null where any will do
     * @param actors who acts
     * @param recipients to whom
     * @param status its status
     */
    public record Expected(EventType type, String mode, List<Code> actors, List<Code> recipients, Status status) {}
}
