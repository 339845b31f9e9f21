package org.mahdar.reader.event;

import org.mahdar.lexicon.CountUnit;
import org.mahdar.model.Count;

/**
 * A number with what it counts.
 *
 * @param value how many
 * @param bound how the words hedge it
 * @param unit what is counted
 * @param from the first token, words of the bound included
 * @param to the token behind the noun
 * @param bare whether no noun tells what is counted, so that only the word that governs the number can: «مقتل 14 في»
 */
record Quantity(double value, Count.Bound bound, CountUnit unit, int from, int to, boolean bare) {}
