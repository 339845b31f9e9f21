package org.mahdar.record.arabic;

/**
 * A word of a text.
 *
 * @param start its first character in the text
 * @param end the one after its last; vowel signs and direction marks inside the word are covered
 * @param folded the word as {@link Folding} gives it
 */
public record Word(int start, int end, String folded) {}
