package org.mahdar.ingest.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines at LF, without copying them; a line beyond the limit is passed over, not kept. */
final class LineReader {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int KEPT_BYTES = 1 << 20;

    private final InputStream in;
    private final int limitBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int chunkAt;
    private int chunkEnd;
    private byte[] line = new byte[CHUNK_BYTES];
    private int length;
    private long number;
    private long offset;
    private long nextOffset;

    LineReader(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        offset = nextOffset;
        length = 0;
        if (line.length > KEPT_BYTES) {
            line = new byte[CHUNK_BYTES];
        }
        boolean any = false;
        while (true) {
            if (chunkAt == chunkEnd && !fill()) {
                number += any ? 1 : 0;
                return any;
            }
            any = true;
            int end = chunkAt;
            while (end < chunkEnd && chunk[end] != '\n') {
                end++;
            }
            append(end);
            boolean whole = end < chunkEnd;
            chunkAt = whole ? end + 1 : end;
            if (whole) {
                nextOffset++;
                number++;
                return true;
            }
        }
    }

    /** The line's bytes stand in {@link #bytes()} from 0 to this; more than the limit means that they are not all there. */
    int length() {
        return length;
    }

    boolean tooLong() {
        return length > limitBytes;
    }

    /** Valid until the next call of {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    /** From 1. */
    long number() {
        return number;
    }

    /** The offset of the line's first byte. */
    long offset() {
        return offset;
    }

    /** How many bytes the line has, kept or not. */
    long sizeBytes() {
        return nextOffset - offset;
    }

    private void append(int end) {
        int n = end - chunkAt;
        nextOffset += n;
        if (tooLong()) {
            return;
        }
        if ((long) length + n > limitBytes) {
            length = limitBytes + 1;
            line = new byte[CHUNK_BYTES];
            return;
        }
        if (length + n > line.length) {
            long doubled = Math.min(2L * line.length, limitBytes);
            line = Arrays.copyOf(line, (int) Math.max(doubled, (long) length + n));
        }
        System.arraycopy(chunk, chunkAt, line, length, n);
        length += n;
    }

    private boolean fill() throws IOException {
        chunkAt = 0;
        chunkEnd = Math.max(in.read(chunk), 0);
        return chunkEnd > 0;
    }
}
