package org.mahdar.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The inputs of one file or folder, one after the other, as they are asked for. */
public interface Source extends Closeable {

    /**
     * The next input, or empty at the end. What is wrong with an input comes as a failure in its place; an exception means
     * that the rest of this source is lost.
     */
    Optional<Incoming> next() throws IOException;

    /** A source that holds what is already known. */
    static Source of(Incoming... all) {
        return new Source() {
            private int at;

            @Override
            public Optional<Incoming> next() {
                return at < all.length ? Optional.of(all[at++]) : Optional.empty();
            }

            @Override
            public void close() {
                at = all.length;
            }
        };
    }
}
