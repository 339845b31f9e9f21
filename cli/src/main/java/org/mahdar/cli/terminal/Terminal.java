package org.mahdar.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The two streams of a command: results, and what is said about them. */
public final class Terminal {

    private static final String ERR_IS_TERMINAL = "mahdar.stderr.terminal";

    private final Output out;
    private final PrintStream err;
    private final boolean errIsTerminal;

    /**
     * A terminal over these streams.
     *
     * @param errIsTerminal whether a person watches standard error
     */
    public Terminal(OutputStream out, OutputStream err, boolean errIsTerminal) {
        this.out = new Output(out);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.errIsTerminal = errIsTerminal;
    }

    /** The streams of this process; the launcher says whether standard error is a terminal, which Java cannot tell. */
    public static Terminal ofProcess() {
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean(ERR_IS_TERMINAL));
    }

    /** Where results go. */
    public Output out() {
        return out;
    }

    /** Where everything else goes, in UTF-8, each line at once. */
    public PrintStream err() {
        return err;
    }

    public boolean errIsTerminal() {
        return errIsTerminal;
    }

    /** Says on one line that something was odd. */
    public void warn(String message) {
        say("warning: " + message);
    }

    /** Says on one line that something failed. */
    public void fail(String message) {
        say("failed: " + message);
    }

    /** Says something on one line; on a terminal over the progress bar that may stand there. */
    public void say(String message) {
        err.println((errIsTerminal ? "\r\u001B[K" : "") + SafeText.oneLine(message));
    }
}
