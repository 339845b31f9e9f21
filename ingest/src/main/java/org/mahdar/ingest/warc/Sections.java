package org.mahdar.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A WARC file as stretches of records that can be entered, and left when they are damaged. */
interface Sections extends Closeable {

    /** Opens what stands at the place reached, as a stream that can be marked; null at the end of the file. */
    InputStream open() throws IOException;

    /** Where in the file, as it is stored, the place reached stands; within a packed stretch, where the stretch begins. */
    long offset() throws IOException;

    /** Moves to the next place after {@code offset} at which a record seems to begin; false when there is none. */
    boolean recover(long offset) throws IOException;
}
