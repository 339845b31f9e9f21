package org.mahdar.ingest.feed;

/**
 * What one fetch may cost.
 *
 * @param connectMillis to connect
 * @param readMillis without a byte
 * @param totalMillis for all hops together
 * @param bodyBytes of the answer, unpacked
 * @param headerBytes of the answer's header
 * @param redirects hops that are followed
 */
public record FetchLimits(
        int connectMillis, int readMillis, int totalMillis, int bodyBytes, int headerBytes, int redirects) {

    /** 10 s to connect, 20 s of silence, a minute in all, 8 MiB, 64 KiB of header, 5 redirects. */
    public static FetchLimits defaults() {
        return new FetchLimits(10_000, 20_000, 60_000, 8 << 20, 64 << 10, 5);
    }
}
