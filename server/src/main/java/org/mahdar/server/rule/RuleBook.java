package org.mahdar.server.rule;

import java.util.Optional;

/** Knows rules by their ids. It is asked by several threads. */
@FunctionalInterface
public interface RuleBook {

    /** Knows none. */
    RuleBook NONE = id -> Optional.empty();

    /** The rule of that id, or nothing where none is known. */
    Optional<Rule> find(String id);
}
