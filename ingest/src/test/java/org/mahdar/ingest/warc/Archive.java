package org.mahdar.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.mahdar.ingest.Folder;

/** Writes WARC files, honest and dishonest ones. */
final class Archive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean packed;

    Archive(boolean packed) {
        this.packed = packed;
    }

    /** A record as it should be. */
    Archive record(String type, String contentType, String number, byte[] block) throws IOException {
        return raw(record(type, contentType, number, block, block.length));
    }

    /** A page served over HTTP. */
    Archive page(String number, String headers, byte[] body) throws IOException {
        return record("response", "application/http; msgtype=response", number, http(headers, body));
    }

    /** A page served over HTTP in UTF-8. */
    Archive page(String number, String text) throws IOException {
        return page(number, "Content-Type: text/html; charset=utf-8\r\n", ("<p>" + text + "</p>").getBytes(UTF_8));
    }

    /** Bytes that are to stand as a record, packed if the archive is. */
    Archive raw(byte[] record) throws IOException {
        return verbatim(packed ? Folder.gzip(record) : record);
    }

    /** Bytes as they are. */
    Archive verbatim(byte[] some) throws IOException {
        bytes.write(some);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    static byte[] http(String headers, byte[] body) {
        return join(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8), body);
    }

    static byte[] record(String type, String contentType, String number, byte[] block, long length) {
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2020-02-01T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + number + ">\r\n"
                + "WARC-Target-URI: https://example.org/" + number + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        return join(join(header.getBytes(UTF_8), block), "\r\n\r\n".getBytes(UTF_8));
    }

    static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
