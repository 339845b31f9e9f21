package org.mahdar.lexicon;

import org.mahdar.text.VerbForm;

/**
 * A written form read as a form of a verb.
 *
 * @param verb the verb
 * @param form the form
 */
public record VerbUse(Verb verb, VerbForm form) {}
