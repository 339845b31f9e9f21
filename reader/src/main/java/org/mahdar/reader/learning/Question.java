package org.mahdar.reader.learning;

import java.util.List;

/**
 * A question that an article raises, with its answers.
 *
 * @param matter what is asked
 * @param subject the person's name or the quoted words that it is asked about
 * @param told whether the first answer stands in the words about the subject themselves, not far from them; of a stretch between
 *     quotation marks whether the first answer is yes
 * @param answers at least one; the first is what the rules say
 */
public record Question(Matter matter, String subject, boolean told, List<Answer> answers) {

    /** What is asked. */
    public enum Matter {
        /** For whom does a person act? */
        PERSON,
        /** Who said the words of a quotation? */
        SPEAKER,
        /** Is what stands between quotation marks somebody's words? */
        QUOTED
    }

    public Question {
        answers = List.copyOf(answers);
    }
}
