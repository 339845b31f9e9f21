package org.mahdar.ingest.gzip;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mahdar.ingest.source.InputException;

/**
 * The members of a gzip file one by one, each with the place where it begins, so that a damaged or hostile one can be left and
 * the next one found without unpacking what lies between.
 */
public final class GzipMembers implements Closeable {

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int RESERVED_FLAGS = 0xE0;

    private final ChannelBytes in;
    private final InflateGuard guard;
    private final Inflater inflater = new Inflater(true);
    private long start;

    /** Takes the channel over, at its beginning. */
    public GzipMembers(SeekableByteChannel channel, InflateGuard guard) {
        this.in = new ChannelBytes(channel);
        this.guard = guard;
    }

    /** Where the member last opened begins, in packed bytes. */
    public long start() {
        return start;
    }

    /** Whether there is nothing after the place reached. */
    public boolean atEnd() throws IOException {
        return in.peek() < 0;
    }

    /** Opens the member at the place reached; what does not begin like one is an {@link InputException}. */
    public InputStream open() throws IOException {
        start = in.position();
        header();
        inflater.reset();
        return new Member();
    }

    /** The place reached, in packed bytes. */
    public long position() throws IOException {
        return in.position();
    }

    /** Goes to a place at which a member begins. */
    public void seek(long position) throws IOException {
        in.seek(position);
    }

    /** Moves to the next place after {@code offset} at which a member seems to begin; false when there is none. */
    public boolean seekNext(long offset) throws IOException {
        long at = offset + 1;
        in.seek(at);
        int one = in.read();
        int two = in.read();
        int three = in.read();
        int four = in.read();
        while (four >= 0) {
            if (one == MAGIC_1 && two == MAGIC_2 && three == DEFLATE && (four & RESERVED_FLAGS) == 0) {
                in.seek(at);
                return true;
            }
            one = two;
            two = three;
            three = four;
            four = in.read();
            at++;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private void header() throws IOException {
        if (in.read() != MAGIC_1 || in.read() != MAGIC_2 || in.read() != DEFLATE) {
            throw new InputException("no gzip data begins here", "fetch or pack the file again", start);
        }
        int flags = in.need();
        in.skip(6);
        if ((flags & 4) != 0) {
            int length = in.need() | in.need() << 8;
            in.skip(length);
        }
        if ((flags & 8) != 0) {
            skipString();
        }
        if ((flags & 16) != 0) {
            skipString();
        }
        if ((flags & 2) != 0) {
            in.skip(2);
        }
    }

    private void skipString() throws IOException {
        int b = in.need();
        while (b != 0) {
            b = in.need();
        }
    }

    /** The unpacked bytes of one member. */
    private final class Member extends InputStream {

        private final CRC32 crc = new CRC32();
        private long count;
        private boolean ended;

        private void trailer() throws IOException, DataFormatException {
            long stated = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                stated |= (long) in.need() << shift;
            }
            in.skip(4);
            if (stated != crc.getValue()) {
                throw new DataFormatException("the checksum is wrong");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                while (!ended) {
                    int n = inflater.inflate(target, offset, length);
                    if (n > 0) {
                        count += n;
                        crc.update(target, offset, n);
                        guard.check(in.position() - inflater.getRemaining() - start, count);
                        return n;
                    }
                    if (inflater.finished()) {
                        in.back(inflater.getRemaining());
                        trailer();
                        ended = true;
                    } else if (inflater.needsDictionary() || !in.feed(inflater)) {
                        throw new EOFException("it ends too early");
                    }
                }
                return -1;
            } catch (DataFormatException | EOFException e) {
                InputException damaged = new InputException(
                        "damaged gzip data: " + e.getMessage(), "fetch or pack the file again", start);
                damaged.initCause(e);
                throw damaged;
            }
        }
    }

    /** A channel read byte by byte through a buffer that knows its place. */
    private static final class ChannelBytes implements Closeable {

        private static final int BUFFER_BYTES = 8192;

        private final SeekableByteChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

        ChannelBytes(SeekableByteChannel channel) {
            this.channel = channel;
        }

        long position() throws IOException {
            return channel.position() - buffer.remaining();
        }

        void seek(long position) throws IOException {
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

        int peek() throws IOException {
            return fill() ? buffer.get(buffer.position()) & 0xFF : -1;
        }

        int read() throws IOException {
            return fill() ? buffer.get() & 0xFF : -1;
        }

        int need() throws IOException {
            int b = read();
            if (b < 0) {
                throw new InputException(
                        "damaged gzip data: it ends too early", "fetch or pack the file again", position());
            }
            return b;
        }

        void skip(int n) throws IOException {
            for (int i = 0; i < n; i++) {
                need();
            }
        }

        /** Gives the inflater all that is buffered; false at the end of the channel. */
        boolean feed(Inflater inflater) throws IOException {
            if (!fill()) {
                return false;
            }
            inflater.setInput(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.limit());
            return true;
        }

        /** Takes back the last {@code n} bytes that were fed. */
        void back(int n) {
            buffer.position(buffer.position() - n);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
