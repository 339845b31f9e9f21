package org.mahdar.ingest.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream into memory, up to a limit. */
public final class BoundedBytes {

    private BoundedBytes() {}

    /**
     * All bytes of the stream.
     *
     * @param limitBytes more than these are an {@link InputException}
     * @param what the thing that is read, for the message
     */
    public static byte[] read(InputStream in, int limitBytes, String what) throws IOException {
        byte[] bytes = in.readNBytes(limitBytes);
        if (bytes.length == limitBytes && in.read() >= 0) {
            throw new InputException(
                    what + " has more than the " + limitBytes + " bytes that are read",
                    "split it, or give its articles as lines of a .jsonl file");
        }
        return bytes;
    }
}
