package org.mahdar.lexicon.frame;

/**
 * Words that must stand in the clause beside the trigger: the head of its object, or of the complement behind a preposition.
 *
 * @param prep the preposition in folded letters, or empty for the object (of a masdar: the genitive)
 * @param words numbers of the words, any one of which suffices
 * @param owned numbers of the words that suffice where a pronoun hangs on them: سفيرها, not السفير
 */
public record Requirement(String prep, WordSet words, WordSet owned) {}
