package org.mahdar.reader.analysis;

import java.util.List;
import org.mahdar.lexicon.Name;

/**
 * A name of the gazetteer in the text.
 *
 * @param from its first token
 * @param to the token after it
 * @param name the entry; of several with the same form the likeliest
 * @param names all entries with the form
 */
public record NameMatch(int from, int to, Name name, List<Name> names) {}
