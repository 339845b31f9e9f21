package org.mahdar.reader.speech;

import org.mahdar.reader.mention.Mention;

/**
 * A stretch of text that the article reports as somebody's words or sense.
 *
 * @param verb the token of the verb, participle or name that introduces it
 * @param speaker who says it, or null when nobody is named
 * @param from the first token of what is said
 * @param to the token after it
 * @param addressee to whom, or null
 */
public record Utterance(int verb, Mention speaker, int from, int to, Mention addressee) {}
