package org.mahdar.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/**
 * The records of a WARC file, framed here and parsed by jwarc, so that a record which lies about its length harms itself alone:
 * it is refused, and reading goes on at the next place where a record begins.
 */
final class WarcRecords implements Closeable {

    private final Sections sections;
    private final IngestLimits limits;
    private InputStream section;
    private long number;
    private long offset;
    private boolean ended;

    WarcRecords(Sections sections, IngestLimits limits) {
        this.sections = sections;
        this.limits = limits;
    }

    /** The number of the record that was tried last, from 1. */
    long number() {
        return number;
    }

    /** Where that record begins in the file. */
    long offset() {
        return offset;
    }

    /**
     * The next record; its block is null where it holds no page. What is wrong with the record is an {@link InputException},
     * and the next call goes on behind it.
     */
    Optional<WarcBlock> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (section == null) {
                section = sections.open();
            }
            if (section == null) {
                ended = true;
                return Optional.empty();
            }
            begin();
            WarcHeader header = WarcHeader.read(section, limits.headerBytes());
            WarcBlock block = WarcBlock.read(header, section, limits);
            trailer(header);
            return Optional.of(block);
        } catch (InputException e) {
            if (section == null) {
                begin();
            }
            section = null;
            ended = !sections.recover(offset);
            throw e;
        }
    }

    private void begin() throws IOException {
        offset = sections.offset();
        number++;
    }

    @Override
    public void close() throws IOException {
        sections.close();
    }

    /** After the block stand line ends, and then a record or nothing. */
    private void trailer(WarcHeader header) throws IOException {
        int b;
        do {
            section.mark(1);
            b = section.read();
        } while (b == '\r' || b == '\n');
        if (b < 0) {
            section = null;
        } else if (b == 'W') {
            section.reset();
        } else {
            throw WarcHeader.damaged("Content-Length is " + header.length() + ", but the block does not end there");
        }
    }
}
