package org.mahdar.ingest.source;

/**
 * What one input may cost. An input beyond a limit is never cut in silence: it becomes a failure, or the article carries a
 * notice, and both name the limit.
 *
 * @param textUtf16Units the longest text of an article
 * @param pageBytes the longest page or text file, unpacked
 * @param lineBytes the longest line of a JSON Lines file
 * @param recordBytes the longest block of a WARC record, unpacked
 * @param headerBytes the longest header of a WARC record, and of the HTTP response in it
 * @param htmlTags how many tags a page may have
 * @param htmlDepthElements how deep elements may be nested; deeper ones are read as if they stood at that depth
 * @param readabilityTags a page with more tags is not searched for its article but taken with all visible text
 * @param readabilityDepthElements a page nested deeper is taken so too: the search takes time by depth and size together
 * @param inflateRatio how many bytes one packed byte may unpack to, past the first {@code inflateFreeBytes}
 * @param inflateFreeBytes how many bytes may unpack before the ratio counts
 * @param gzipLayers how often a file may be packed into itself
 * @param folderDepth how deep folders may be nested
 * @param feedBytes the longest feed
 * @param feedEntries how many entries of a feed are taken
 */
public record IngestLimits(
        int textUtf16Units,
        int pageBytes,
        int lineBytes,
        int recordBytes,
        int headerBytes,
        int htmlTags,
        int htmlDepthElements,
        int readabilityTags,
        int readabilityDepthElements,
        int inflateRatio,
        int inflateFreeBytes,
        int gzipLayers,
        int folderDepth,
        int feedBytes,
        int feedEntries) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public IngestLimits {
        int[] all = {
            textUtf16Units,
            pageBytes,
            lineBytes,
            recordBytes,
            headerBytes,
            htmlTags,
            htmlDepthElements,
            readabilityTags,
            readabilityDepthElements,
            inflateRatio,
            inflateFreeBytes,
            gzipLayers,
            folderDepth,
            feedBytes,
            feedEntries
        };
        for (int limit : all) {
            if (limit <= 0) {
                throw new IllegalArgumentException("a limit must be above 0; got: " + limit);
            }
        }
    }

    /**
     * What news needs many times over, and what 512 MB of heap can bear: texts of 2,000,000 units, pages of 16 MiB, lines and
     * records of 64 MiB, 100 bytes out of one.
     */
    public static IngestLimits defaults() {
        return new IngestLimits(
                2_000_000, 16 * MIB, 64 * MIB, 64 * MIB, MIB, 300_000, 512, 30_000, 200, 100, MIB, 3, 100, 8 * MIB,
                10_000);
    }

    /** The failure of a text that is too long, or nothing. */
    public void checkText(CharSequence text) throws InputException {
        if (text.length() > textUtf16Units) {
            throw new InputException(
                    "the text has " + text.length() + " characters, more than the " + textUtf16Units
                            + " that one article may have",
                    "split it into articles");
        }
    }
}
