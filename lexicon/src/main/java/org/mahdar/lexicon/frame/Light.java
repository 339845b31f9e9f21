package org.mahdar.lexicon.frame;

import org.mahdar.lexicon.Verb;

/**
 * A verb that carries the name of an act: its subject is the act's actor («أجرى محادثات») or recipient («تعرض لقصف»).
 *
 * @param verb the verb
 * @param prep the preposition before the act's name, or empty for the object
 * @param role what the verb's subject is to the act
 */
public record Light(Verb verb, String prep, Role role) {

    /** What the subject of a light verb is to the act. */
    public enum Role {
        ACTOR,
        RECIPIENT,
        /** Neither: تم، جرى، شهد. */
        NONE
    }
}
