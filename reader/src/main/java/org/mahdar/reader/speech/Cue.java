package org.mahdar.reader.speech;

/**
 * A word that tells who speaks near it.
 *
 * @param kind what tells it
 * @param token the word
 * @param end the token behind the speaker's words, where a quotation right behind would begin
 * @param voice who, or null
 * @param relative whether it is a verb that describes a noun before it
 * @param carried whether the voice is taken over from what stands before, for the word itself has no speaker
 */
record Cue(Kind kind, int token, int end, Voice voice, boolean relative, boolean carried) {

    /** What tells the speaker. */
    enum Kind {
        /** A verb of speech with its subject. */
        VERB,
        /** «مضيفا»، «قوله»: a form that takes its speaker from the words before it. */
        INHERITED,
        /** «بحسب»، «وفقا ل»، «على لسان». */
        SOURCE,
        /** «لافروف: …» at the head of a line. */
        HEADLINE,
        /** A verb that reports an act more often than words: أظهر، وجه. */
        WEAK,
        /** Any other verb: who acts is likely who speaks. */
        ACT
    }
}
