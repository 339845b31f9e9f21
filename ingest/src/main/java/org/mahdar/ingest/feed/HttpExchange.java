package org.mahdar.ingest.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mahdar.ingest.gzip.GuardedInflate;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.source.BoundedBytes;
import org.mahdar.ingest.source.InputException;

/** One GET over a socket that was opened to a judged address. */
final class HttpExchange {

    private static final String AGENT = "Mahdar";

    private final Socket socket;
    private final FetchLimits limits;
    private final InflateGuard guard;
    private final long deadlineNanos;

    HttpExchange(Socket socket, FetchLimits limits, InflateGuard guard, long deadlineNanos) {
        this.socket = socket;
        this.limits = limits;
        this.guard = guard;
        this.deadlineNanos = deadlineNanos;
    }

    HttpAnswer get(String host, String path, Fetched.Validators validators) throws IOException {
        int port = socket.getPort();
        String authority = port == 80 || port == 443 ? host : host + ":" + port;
        StringBuilder request = new StringBuilder();
        request.append("GET ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority)
                .append("\r\nUser-Agent: ")
                .append(AGENT)
                .append("\r\nAccept: application/atom+xml, application/rss+xml, application/xml, text/html, */*;q=0.1")
                .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        if (validators.etag() != null) {
            request.append("If-None-Match: ").append(field(validators.etag())).append("\r\n");
        }
        if (validators.lastModified() != null) {
            request.append("If-Modified-Since: ")
                    .append(field(validators.lastModified()))
                    .append("\r\n");
        }
        request.append("\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(new TimedStream(socket.getInputStream()));
        return answer(in);
    }

    private HttpAnswer answer(InputStream in) throws IOException {
        int[] budget = {limits.headerBytes()};
        int status = status(line(in, budget));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        boolean hasBody = status == 200;
        return new HttpAnswer(status, headers, hasBody ? body(in, headers) : new byte[0]);
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        String transfer = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        InputStream body = in;
        if (transfer.contains("chunked")) {
            body = new ChunkStream(in);
        } else if (headers.containsKey("content-length")) {
            body = new LengthStream(in, length(headers.get("content-length")));
        }
        String encoding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        InputStream unpacked = switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> GuardedInflate.gzip(body, guard);
            default ->
                throw new InputException(
                        "the answer is packed as " + encoding + ", which was not asked for", "try again later");
        };
        return BoundedBytes.read(unpacked, limits.bodyBytes(), "the answer");
    }

    private static int status(String line) throws InputException {
        if (line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            return Integer.parseInt(line.substring(9, 12));
        }
        throw new InputException("the answer is not HTTP", "check the address");
    }

    private static long length(String value) throws InputException {
        if (value.matches("\\d{1,18}")) {
            return Long.parseLong(value);
        }
        throw new InputException("the answer has the length «" + value + "»", "check the address");
    }

    /** A stored header may not end the line it is put into. */
    private static String field(String value) {
        return value.replaceAll("[\\r\\n]", " ");
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        while (b != '\n') {
            if (b < 0) {
                throw new EOFException("the answer ends in its header");
            }
            budget[0]--;
            if (budget[0] < 0) {
                throw new InputException("the answer's header is too long", "check the address");
            }
            if (b != '\r') {
                line.write(b);
            }
            b = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Ends when the time for the whole fetch is over, however slowly bytes keep coming. */
    private final class TimedStream extends InputStream {

        private final InputStream in;

        TimedStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            check();
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            check();
            return in.read(target, offset, length);
        }

        private void check() throws SocketTimeoutException {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new SocketTimeoutException("no end of the answer within " + limits.totalMillis() + " ms");
            }
        }
    }

    /** A body of a stated length. */
    private static final class LengthStream extends InputStream {

        private final InputStream in;
        private long remaining;

        LengthStream(InputStream in, long length) {
            this.in = in;
            this.remaining = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (remaining == 0) {
                return -1;
            }
            int n = in.read(target, offset, (int) Math.min(length, remaining));
            if (n < 0) {
                throw new EOFException("the answer ends " + remaining + " bytes too early");
            }
            remaining -= n;
            return n;
        }
    }

    /** A body in chunks. */
    private static final class ChunkStream extends InputStream {

        private static final int LINE_BYTES = 4096;

        private final InputStream in;
        private long remaining;
        private boolean begun;
        private boolean ended;

        ChunkStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (remaining == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int n = in.read(target, offset, (int) Math.min(length, remaining));
            if (n < 0) {
                throw new EOFException("the answer ends within a chunk");
            }
            remaining -= n;
            return n;
        }

        private void nextChunk() throws IOException {
            int[] budget = {LINE_BYTES};
            if (begun && !line(in, budget).isEmpty()) {
                throw new InputException("a chunk of the answer is longer than it says", "try again later");
            }
            begun = true;
            String size = line(in, budget).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                throw new InputException("a chunk of the answer has the length «" + size + "»", "try again later");
            }
            remaining = Long.parseLong(size, 16);
            ended = remaining == 0;
        }
    }
}
