package org.mahdar.ingest.gzip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.mahdar.ingest.source.CountingStream;
import org.mahdar.ingest.source.InputException;

/** A packed stream that stops at bombs and names the packed byte at which damage shows. */
public final class GuardedInflate extends InputStream {

    private static final int BUFFER_BYTES = 8192;
    private static final int ZLIB_METHOD = 8;

    private final CountingStream packed;
    private final InputStream unpacked;
    private final InflateGuard guard;
    private long count;

    private GuardedInflate(CountingStream packed, InputStream unpacked, InflateGuard guard) {
        this.packed = packed;
        this.unpacked = unpacked;
        this.guard = guard;
    }

    /** Unpacks gzip of one or many members; what does not begin as gzip does is an {@link InputException}. */
    public static GuardedInflate gzip(InputStream in, InflateGuard guard) throws IOException {
        CountingStream packed = new CountingStream(in);
        try {
            return new GuardedInflate(packed, new GZIPInputStream(packed, BUFFER_BYTES), guard);
        } catch (ZipException | EOFException e) {
            throw damaged(e, packed.count());
        }
    }

    /** Unpacks what HTTP calls deflate: with the zlib header, or without it as some servers send it. */
    public static GuardedInflate deflate(InputStream in, InflateGuard guard) throws IOException {
        PushbackInputStream head = new PushbackInputStream(in, 1);
        int first = head.read();
        if (first >= 0) {
            head.unread(first);
        }
        CountingStream packed = new CountingStream(head);
        boolean raw = (first & 0x0F) != ZLIB_METHOD;
        return new GuardedInflate(packed, new InflaterInputStream(packed, new Inflater(raw), BUFFER_BYTES), guard);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n;
        try {
            n = unpacked.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(e, packed.count());
        }
        if (n > 0) {
            count += n;
            guard.check(packed.count(), count);
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static InputException damaged(IOException cause, long at) {
        String why = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
        InputException e = new InputException(
                "damaged packed data: " + why,
                "fetch or pack the file again; what stands before this place was read",
                at);
        e.initCause(cause);
        return e;
    }
}
