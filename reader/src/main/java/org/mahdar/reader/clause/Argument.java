package org.mahdar.reader.clause;

import org.mahdar.reader.mention.Mention;

/**
 * A mention in the clause of a trigger.
 *
 * @param mention who
 * @param phrase 0 for a phrase behind a preposition, else the number of the bare noun phrase behind the trigger, from 1; -1 for one before it
 * @param prep the preposition in folded letters, «by» for an agent, or empty
 * @param owned whether the mention only belongs to the phrase's head: «مواقع الحوثيين»
 * @param distance tokens between trigger and mention
 * @param commas commas between them
 */
public record Argument(Mention mention, int phrase, String prep, boolean owned, int distance, int commas) {

    /** Whether the mention stands in a bare phrase with that number. */
    public boolean isBare(int number) {
        return phrase == number && prep.isEmpty();
    }
}
