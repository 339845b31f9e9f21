package org.mahdar.model;

/**
 * Who said something.
 *
 * @param name the fullest form of the name in the text, or null for an unnamed or collective speaker
 * @param code the speaker's side, or null where the text does not tell
 */
public record Speaker(String name, Code code) {}
