package org.mahdar.reader.clause;

/**
 * A noun that is no mention in the clause of a trigger.
 *
 * @param token where it stands
 * @param phrase the number of its bare phrase, or 0 behind a preposition
 * @param prep the preposition, or empty
 * @param first whether it opens its phrase
 */
public record HeadNoun(int token, int phrase, String prep, boolean first) {}
