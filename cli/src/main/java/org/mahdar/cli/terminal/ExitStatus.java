package org.mahdar.cli.terminal;

/** What the process says to its caller when it ends. */
public final class ExitStatus {

    /** All is done. */
    public static final int DONE = 0;

    /** Some inputs failed, each is named, the rest is done. */
    public static final int SOME_FAILED = 1;

    /** Wrong use: an unknown command or option, or a value that is none. */
    public static final int WRONG_USE = 2;

    /** The record is damaged, in use, or cannot be read or written. */
    public static final int RECORD = 3;

    private ExitStatus() {}
}
