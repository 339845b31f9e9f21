package org.mahdar.ingest.text;

/**
 * Text out of bytes.
 *
 * @param text the characters, without a byte order mark
 * @param notice what the user should know about the charset, or null
 */
public record Decoded(String text, String notice) {}
