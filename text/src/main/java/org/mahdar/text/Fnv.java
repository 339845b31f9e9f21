package org.mahdar.text;

/**
 * FNV-1a of 32 bits, taken character by character instead of byte by byte (Fowler, Noll and Vo, The FNV Non-Cryptographic Hash Algorithm).
 * Models are stored by it: it must never change. Stateless.
 */
public final class Fnv {

    private static final int OFFSET = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private Fnv() {}

    /** The hash of the characters [from, to). */
    public static int hash(char[] chars, int from, int to) {
        return hash(OFFSET, chars, from, to);
    }

    /** The hash of what was hashed before with the characters [from, to) behind it. */
    public static int hash(int before, char[] chars, int from, int to) {
        int hash = before;
        for (int i = from; i < to; i++) {
            hash = (hash ^ chars[i]) * PRIME;
        }
        return hash;
    }

    /** The hash with its high bits in its low ones, for tables that take the low ones. */
    public static int mixed(int hash) {
        return hash ^ hash >>> 15;
    }
}
