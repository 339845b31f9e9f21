package org.mahdar.cli.record;

import java.nio.file.Path;
import org.mahdar.record.Record;
import org.mahdar.record.RecordOptions;
import picocli.CommandLine.Option;

/** Which record is meant. */
public final class RecordOption {

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The folder of the record.")
    private Path folder;

    /** The record, opened; its holder is named to whoever comes second. */
    Record open(Record.Mode mode, String holder) {
        return Record.open(folder, mode, RecordOptions.defaults().withHolder(holder));
    }

    /** The folder as it was given. */
    Path folder() {
        return folder;
    }
}
