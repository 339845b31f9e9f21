package org.mahdar.reader.analysis;

import org.mahdar.lexicon.Name;

/**
 * A name of the gazetteer in the text.
 *
 * @param from its first token
 * @param to the token after it
 * @param name the entry; of several with the same form the likeliest
 */
public record NameMatch(int from, int to, Name name) {}
