package org.mahdar.reader.clause;

import java.util.List;

/**
 * What stands behind a trigger up to the end of its clause.
 *
 * @param trigger the trigger's token
 * @param arguments the mentions, in order
 * @param nouns the other nouns, in order
 * @param content the token where reported content begins (أن، إن), or -1
 * @param end the token where the clause ends
 */
public record Clause(int trigger, List<Argument> arguments, List<HeadNoun> nouns, int content, int end) {}
