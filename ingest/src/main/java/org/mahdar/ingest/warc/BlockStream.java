package org.mahdar.ingest.warc;

import java.io.IOException;
import java.io.InputStream;

/** The block of a record: exactly as many bytes as the header states, or an error. */
final class BlockStream extends InputStream {

    private final InputStream in;
    private final long length;
    private long remaining;

    BlockStream(InputStream in, long length) {
        this.in = in;
        this.length = length;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int b = in.read();
        if (b < 0) {
            throw tooShort();
        }
        remaining--;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int n = in.read(target, offset, (int) Math.min(count, remaining));
        if (n < 0) {
            throw tooShort();
        }
        remaining -= n;
        return n;
    }

    /** Passes over what has not been read. */
    void skipRest() throws IOException {
        while (remaining > 0) {
            long n = in.skip(remaining);
            if (n > 0) {
                remaining -= n;
            } else {
                read();
            }
        }
    }

    private IOException tooShort() {
        return WarcHeader.damaged(
                "Content-Length is " + length + ", but the archive ends " + remaining + " bytes before that");
    }
}
