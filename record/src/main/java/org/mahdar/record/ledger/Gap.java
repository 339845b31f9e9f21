package org.mahdar.record.ledger;

/**
 * What the reports do not tell, so that nobody takes an entry for more than it is.
 *
 * @param kind for programs
 * @param text one sentence in English
 */
public record Gap(Kind kind, String text) {

    /** What is missing. */
    public enum Kind {
        /** No report speaks of the matter at all. */
        NO_REPORTS,
        /** No report says when it began. */
        NO_BEGINNING,
        /** Reports tell of it beside their news, and no words say since when: it is not counted as new. */
        NOT_DATED,
        /** Reports date a step too vaguely to say whether it came before the day asked for. */
        VAGUE_DATE,
        /** Reports without any date are left out. */
        NO_DATE,
        /** All rests on one report, or on copies of it. */
        ONE_REPORT,
        /** The last report lies more than a year before the day asked for. */
        OLD,
        /** Something was announced and no report says what became of it. */
        OUTCOME_UNKNOWN,
        /** Reports say both that it happened and that it did not. */
        CONTRADICTED,
        /** No figure is told. */
        NO_FIGURE
    }
}
