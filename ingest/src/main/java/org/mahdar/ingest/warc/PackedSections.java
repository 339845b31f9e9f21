package org.mahdar.ingest.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mahdar.ingest.gzip.GzipMembers;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.source.InputException;

/** A gzip file with a member for each record, or for many. */
final class PackedSections implements Sections {

    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final GzipMembers members;

    PackedSections(SeekableByteChannel channel, InflateGuard guard) {
        this.members = new GzipMembers(channel, guard);
    }

    @Override
    public InputStream open() throws IOException {
        return members.atEnd() ? null : new BufferedInputStream(members.open());
    }

    @Override
    public long offset() {
        return members.start();
    }

    @Override
    public boolean recover(long offset) throws IOException {
        long from = offset;
        while (members.seekNext(from)) {
            from = members.position();
            try {
                if (Arrays.equals(members.open().readNBytes(MAGIC.length), MAGIC)) {
                    members.seek(from);
                    return true;
                }
            } catch (InputException e) {
                // Two bytes of packed data that only look like a beginning: the search goes on behind them.
                from = members.start();
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
