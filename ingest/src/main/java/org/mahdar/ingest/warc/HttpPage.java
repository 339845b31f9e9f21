package org.mahdar.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.ingest.gzip.GuardedInflate;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.source.BoundedBytes;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The page in an HTTP response, without transfer and content encodings.
 *
 * @param bytes the page
 * @param charset the charset that the server named, or null
 */
record HttpPage(byte[] bytes, String charset) {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s\";,]+)", Pattern.CASE_INSENSITIVE);
    private static final int CHUNK_DIGITS = 8;

    static HttpPage of(WarcBlock block, IngestLimits limits) throws IOException {
        byte[] bytes = block.bytes();
        InputStream in = new ByteArrayInputStream(bytes);
        HttpResponse response =
                HttpResponse.parse(LengthedBody.create(Channels.newChannel(in), ByteBuffer.allocate(0), bytes.length));
        MessageHeaders headers = response.headers();
        boolean chunked =
                headers.contains("Transfer-Encoding", "chunked") && beginsWithChunk(bytes, block.httpHeaderBytes());
        InputStream body = chunked
                ? response.body().stream()
                : new ByteArrayInputStream(bytes, block.httpHeaderBytes(), bytes.length - block.httpHeaderBytes());
        InputStream page = decoded(body, headers.all("Content-Encoding"), limits);
        return new HttpPage(
                BoundedBytes.read(page, limits.pageBytes(), "the page"),
                charset(headers.first("Content-Type").orElse("")));
    }

    /** The charset in a content type, or null. */
    static String charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Crawlers that store a body without its chunks often leave the header that tells of them. */
    private static boolean beginsWithChunk(byte[] bytes, int from) {
        int digits = 0;
        while (from + digits < bytes.length
                && digits <= CHUNK_DIGITS
                && Character.digit(bytes[from + digits], 16) >= 0) {
            digits++;
        }
        int after = from + digits;
        return digits > 0
                && after < bytes.length
                && (bytes[after] == '\r' || bytes[after] == ';' || bytes[after] == '\n');
    }

    private static InputStream decoded(InputStream body, List<String> fields, IngestLimits limits) throws IOException {
        List<String> encodings = new ArrayList<>();
        for (String field : fields) {
            for (String encoding : field.split(",")) {
                encodings.add(encoding.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (encodings.size() > limits.gzipLayers()) {
            throw new InputException(
                    "the page is packed " + encodings.size() + " times, more than the " + limits.gzipLayers()
                            + " that are unpacked",
                    "give the page as a file of its own");
        }
        Collections.reverse(encodings);
        InflateGuard guard = new InflateGuard(limits);
        InputStream in = body;
        for (String encoding : encodings) {
            in = switch (encoding) {
                case "", "identity", "none" -> in;
                case "gzip", "x-gzip" -> gunzipped(in, guard);
                case "deflate" -> GuardedInflate.deflate(in, guard);
                default ->
                    throw new InputException(
                            "the page is packed as " + encoding + ", which is not read",
                            "give the page as a file of its own");
            };
        }
        return in;
    }

    /** Crawlers that store a body unpacked often leave the header that says it is packed. */
    private static InputStream gunzipped(InputStream in, InflateGuard guard) throws IOException {
        PushbackInputStream head = new PushbackInputStream(in, 2);
        byte[] magic = head.readNBytes(2);
        head.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        return packed ? GuardedInflate.gzip(head, guard) : head;
    }
}
