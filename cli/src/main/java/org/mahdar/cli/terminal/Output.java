package org.mahdar.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output: lines in UTF-8 whatever the locale is. Unlike a print stream it does not hide that it failed. */
public final class Output {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private boolean pending;

    /** Writes to the stream through a buffer. */
    public Output(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /** A line and its end; an {@link OutputException} when it cannot be written. */
    public void line(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            pending = true;
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Hands over what is buffered. */
    public void flush() {
        if (!pending) {
            return;
        }
        try {
            pending = false;
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
