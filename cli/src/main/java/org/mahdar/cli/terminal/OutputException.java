package org.mahdar.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Standard output takes nothing more: its reader has gone, or the disk under it is full. */
public final class OutputException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super("standard output cannot be written: " + cause.getMessage(), cause);
    }

    /** Whether the reader of a pipe has seen enough, as {@code head} does; no fault of anyone. */
    public boolean readerHasGone() {
        String why = getCause().getMessage();
        return why != null && why.contains("roken pipe");
    }
}
