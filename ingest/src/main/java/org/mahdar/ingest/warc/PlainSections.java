package org.mahdar.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** A file of records that is not packed: one stretch from the place reached to the end. */
final class PlainSections implements Sections {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] MAGIC = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

    PlainSections(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public InputStream open() throws IOException {
        return fill() ? new Rest() : null;
    }

    @Override
    public long offset() throws IOException {
        return channel.position() - buffer.remaining();
    }

    @Override
    public boolean recover(long offset) throws IOException {
        seek(offset + 1);
        int matched = 0;
        while (fill()) {
            byte b = buffer.get();
            if (b == MAGIC[matched]) {
                matched++;
            } else {
                matched = b == MAGIC[0] ? 1 : 0;
            }
            if (matched == MAGIC.length) {
                seek(offset() - MAGIC.length + 1);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void seek(long position) throws IOException {
        long back = offset() - position;
        if (back >= 0 && back <= buffer.position()) {
            buffer.position(buffer.position() - (int) back);
            return;
        }
        channel.position(position);
        buffer.limit(0);
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        int n = channel.read(buffer);
        buffer.flip();
        return n > 0;
    }

    /** What follows in the file; skipping costs nothing. */
    private final class Rest extends InputStream {

        private long mark;

        @Override
        public int read() throws IOException {
            return fill() ? buffer.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, buffer.remaining());
            buffer.get(target, offset, n);
            return n;
        }

        @Override
        public boolean markSupported() {
            return true;
        }

        @Override
        public synchronized void mark(int limitBytes) {
            try {
                mark = offset();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized void reset() throws IOException {
            seek(mark);
        }

        @Override
        public long skip(long n) throws IOException {
            long here = offset();
            long there = Math.min(Math.max(n, 0), channel.size() - here) + here;
            if (there - here <= buffer.remaining()) {
                buffer.position(buffer.position() + (int) (there - here));
            } else {
                seek(there);
            }
            return there - here;
        }
    }
}
