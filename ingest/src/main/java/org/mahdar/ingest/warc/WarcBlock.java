package org.mahdar.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Locale;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;
import org.netpreserve.jwarc.HttpResponse;

/**
 * A record with its block, where the block is a page.
 *
 * @param kind what the block is
 * @param header the record's header
 * @param bytes the whole block; empty where it is no page
 * @param httpHeaderBytes how many of them are the header of the HTTP response
 */
record WarcBlock(Kind kind, WarcHeader header, byte[] bytes, int httpHeaderBytes) {

    /** What a block may be. */
    enum Kind {
        /** An HTTP response with an HTML page. */
        HTTP,
        /** An HTML page by itself. */
        HTML,
        /** A page's text, as a crawler extracted it. */
        TEXT,
        /** Anything else. */
        OTHER
    }

    /** Reads the block, or passes over it where it is no page. */
    static WarcBlock read(WarcHeader header, InputStream in, IngestLimits limits) throws IOException {
        BlockStream block = new BlockStream(in, header.length());
        Kind kind = kind(header);
        byte[] http = new byte[0];
        if (kind == Kind.HTTP) {
            http = WarcHeader.untilBlankLine(block, limits.headerBytes(), "the HTTP header");
            kind = isPage(http) ? Kind.HTTP : Kind.OTHER;
        }
        if (kind == Kind.OTHER) {
            block.skipRest();
            return new WarcBlock(kind, header, new byte[0], 0);
        }
        if (header.length() > limits.recordBytes()) {
            throw new InputException(
                    "the record has " + header.length() + " bytes, more than the " + limits.recordBytes()
                            + " that are read",
                    "give the page as a file of its own");
        }
        byte[] rest = block.readAllBytes();
        byte[] bytes = Arrays.copyOf(http, http.length + rest.length);
        System.arraycopy(rest, 0, bytes, http.length, rest.length);
        return new WarcBlock(kind, header, bytes, http.length);
    }

    private static Kind kind(WarcHeader header) {
        String type = header.field("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return switch (header.type()) {
            case "response" -> type.startsWith("application/http") ? Kind.HTTP : Kind.OTHER;
            case "resource" -> isHtml(type) ? Kind.HTML : Kind.OTHER;
            case "conversion" -> type.startsWith("text/plain") ? Kind.TEXT : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private static boolean isPage(byte[] http) throws InputException {
        try {
            HttpResponse response =
                    HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(http)), null);
            String type =
                    response.headers().first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
            return response.status() / 100 == 2 && isHtml(type);
        } catch (IOException e) {
            throw WarcHeader.damaged("the HTTP header: " + InputException.oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static boolean isHtml(String type) {
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }
}
