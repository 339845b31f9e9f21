package org.mahdar.record;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a record that is open for writing, each of a new one in a folder that goes afterwards. */
public abstract class OpenRecord {

    @TempDir
    protected Path folder;

    protected Record record;

    @BeforeEach
    protected void openRecord() {
        record = Record.open(folder, Record.Mode.WRITE, options());
    }

    /** How the record is opened. */
    protected RecordOptions options() {
        return RecordOptions.defaults();
    }

    @AfterEach
    protected void closeRecord() {
        record.close();
    }
}
