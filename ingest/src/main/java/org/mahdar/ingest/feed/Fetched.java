package org.mahdar.ingest.feed;

import java.net.URI;

/**
 * The answer to a fetch.
 *
 * @param uri the address that answered, after redirects
 * @param status 200, or 304 where nothing changed since the validators
 * @param contentType as the server said, or null
 * @param body unpacked; empty for 304
 * @param validators to be sent with the next fetch
 */
public record Fetched(URI uri, int status, String contentType, byte[] body, Validators validators) {

    /**
     * What lets a server answer that nothing changed.
     *
     * @param etag or null
     * @param lastModified or null, as the server wrote it
     */
    public record Validators(String etag, String lastModified) {

        /** For a first fetch. */
        public static final Validators NONE = new Validators(null, null);
    }
}
