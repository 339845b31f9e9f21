package org.mahdar.record.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes the rows of one table after another. */
interface RowWriter extends Closeable {

    /** The rows of that table follow. */
    void table(ExportTable table) throws IOException;

    /** A row; a value is a String, a Long, a Double or null. */
    void row(List<Object> values) throws IOException;
}
