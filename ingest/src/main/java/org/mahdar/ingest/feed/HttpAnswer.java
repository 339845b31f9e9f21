package org.mahdar.ingest.feed;

import java.util.Map;

/**
 * The answer of an HTTP server.
 *
 * @param status the three digits
 * @param headers by name in lower case, the last of each name
 * @param body unpacked
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    /** The header of that name in lower case, or null. */
    String header(String name) {
        return headers.get(name);
    }
}
