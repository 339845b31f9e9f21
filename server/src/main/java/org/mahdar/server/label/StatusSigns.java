package org.mahdar.server.label;

import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import org.mahdar.model.Status;

/** Knows the words that tell whether an act happened: a negation, a word of plan or condition. */
@FunctionalInterface
public interface StatusSigns {

    /** Knows none. */
    StatusSigns NONE = (evidence, status) -> null;

    /** Where in the text of the evidence the word stands that proves the status, counted from its first character; or null. */
    Span find(Evidence evidence, Status status);
}
