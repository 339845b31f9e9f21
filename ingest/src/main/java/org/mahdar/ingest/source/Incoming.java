package org.mahdar.ingest.source;

import java.util.Objects;
import java.util.function.Function;
import org.mahdar.model.Article;

/**
 * One input that was found and is still packed. What is cheap and must be done in order (finding it, naming it) is done; what
 * costs time (markup to text) is left to {@link #unpack()}, which may run on any thread and gives the same result on each.
 */
public final class Incoming {

    private final String id;
    private final long weightBytes;
    private final Function<String, IngestResult> unpacking;

    private Incoming(String id, long weightBytes, Function<String, IngestResult> unpacking) {
        this.id = id;
        this.weightBytes = weightBytes;
        this.unpacking = unpacking;
    }

    /** A result that needs no unpacking. */
    public static Incoming of(IngestResult result) {
        Objects.requireNonNull(result, "result");
        if (result instanceof IngestResult.Found found) {
            String id = found.article().id();
            long weight = 2L * found.article().text().length();
            return new Incoming(id, weight, name -> new IngestResult.Found(renamed(found, name), found.notices()));
        }
        return new Incoming(null, 0, name -> result);
    }

    /**
     * An article yet to be unpacked.
     *
     * @param id the id that the input suggests
     * @param weightBytes roughly what it holds in memory until it is unpacked
     * @param unpacking makes the result from the id that the article really gets
     */
    public static Incoming packed(String id, long weightBytes, Function<String, IngestResult> unpacking) {
        return new Incoming(Objects.requireNonNull(id, "id"), weightBytes, unpacking);
    }

    /** The id of the article, or null where there will be no article. */
    public String id() {
        return id;
    }

    /** The same input under another id. */
    public Incoming named(String newId) {
        return new Incoming(newId, weightBytes, unpacking);
    }

    /** Roughly how many bytes it holds in memory. */
    public long weightBytes() {
        return weightBytes;
    }

    /** The result; never throws for what is wrong with the input. */
    public IngestResult unpack() {
        return unpacking.apply(id);
    }

    private static Article renamed(IngestResult.Found found, String id) {
        Article a = found.article();
        return new Article(id, a.source(), a.url(), a.outlet(), a.title(), a.published(), a.text(), a.extracted());
    }
}
