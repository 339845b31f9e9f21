package org.mahdar.cli.terminal;

/** Numbers with their nouns. */
public final class Plural {

    private Plural() {}

    /** {@code 1 article}, {@code 2 articles}: for nouns that take an s. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
