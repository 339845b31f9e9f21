package org.mahdar.cli.record;

import java.nio.file.Path;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
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

    /** The record as pages need it: to write where that is possible, for what is corrected on them, else to read. */
    Record openForPages(String holder) {
        RecordOptions options = RecordOptions.defaults().withHolder(holder);
        try (Record there = Record.open(folder, Record.Mode.READ, options)) {
            // A record that is not there is not made by looking at it.
            there.stats();
        }
        try {
            return Record.open(folder, Record.Mode.WRITE, options);
        } catch (RecordException e) {
            if (e.kind() == RecordException.Kind.NOT_WRITABLE) {
                return Record.open(folder, Record.Mode.READ, options);
            }
            throw e;
        }
    }

    /** The folder as it was given. */
    Path folder() {
        return folder;
    }
}
