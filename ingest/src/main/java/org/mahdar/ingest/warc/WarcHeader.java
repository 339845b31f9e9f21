package org.mahdar.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.mahdar.ingest.source.InputException;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * What stands above a record's block.
 *
 * @param type response, resource, request and so on
 * @param length the length of the block that is stated, in bytes
 * @param headers all fields
 */
record WarcHeader(String type, long length, MessageHeaders headers) {

    private static final String DAMAGED = "fetch the archive again; the records after this one are read";

    /** Reads to the end of the header. */
    static WarcHeader read(InputStream in, int limitBytes) throws IOException {
        byte[] bytes = untilBlankLine(in, limitBytes, "the record's header");
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                throw damaged("no WARC record begins here");
            }
            MessageHeaders headers = record.get().headers();
            long length = Long.parseLong(
                    headers.first("Content-Length").orElse("none").strip());
            if (length < 0) {
                throw damaged("Content-Length is " + length);
            }
            return new WarcHeader(headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT), length, headers);
        } catch (NumberFormatException e) {
            throw damaged("Content-Length is no number: " + e.getMessage());
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw damaged("no WARC record begins here: " + InputException.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** The field's first value. */
    Optional<String> field(String name) {
        return headers.first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    static InputException damaged(String problem) {
        return new InputException("damaged record: " + problem, DAMAGED);
    }

    /** The bytes to the end of the first blank line. */
    static byte[] untilBlankLine(InputStream in, int limitBytes, String what) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
        int lineBytes = 0;
        while (header.size() < limitBytes) {
            int b = in.read();
            if (b < 0) {
                throw damaged(what + " ends too early");
            }
            header.write(b);
            if (b == '\n') {
                if (lineBytes == 0) {
                    return header.toByteArray();
                }
                lineBytes = 0;
            } else if (b != '\r') {
                lineBytes++;
            }
        }
        throw damaged(what + " has more than " + limitBytes + " bytes");
    }
}
