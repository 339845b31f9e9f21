package org.mahdar.reader.learning;

/** Answers questions about an article. */
@FunctionalInterface
public interface Chooser {

    /** Leaves every answer to the rules. */
    Chooser RULES = question -> 0;

    /** The number of the best answer, from 0. */
    int choose(Question question);

    /** What names tell of their bearers' side. */
    default NameModel names() {
        return NameModel.BLANK;
    }
}
