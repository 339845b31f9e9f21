package org.mahdar.text;

/**
 * One written form of a verb, in folded letters and without clitics.
 *
 * @param surface the form
 * @param tense perfect or imperfect
 * @param agreement who acts, as far as the form tells
 * @param passive whether the letters can be read as passive only
 * @param shortened whether the form lost a vowel or radical and so stands behind لم، لا and ل only: لم يقل، لم يلتق
 */
public record VerbForm(String surface, Tense tense, Agreement agreement, boolean passive, boolean shortened) {

    /** Perfect, or imperfect in any of its moods. */
    public enum Tense {
        PERFECT,
        IMPERFECT
    }

    /** Person, gender and number as the written form shows them; ambiguous forms take the reading that news uses. */
    public enum Agreement {
        /** He; also every verb before a plural or dual subject. */
        MASCULINE,
        /** She, a state, a group. */
        FEMININE,
        DUAL,
        PLURAL,
        /** I. */
        FIRST,
        /** We. */
        FIRST_PLURAL,
        /** You. */
        SECOND
    }
}
