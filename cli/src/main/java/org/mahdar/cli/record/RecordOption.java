package org.mahdar.cli.record;

import java.nio.file.Path;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordOptions;
import picocli.CommandLine.Option;

/** Which record is meant. */
public final class RecordOption {

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The folder of the record.")
    private Path folder;

    /** A record that was named in another way. */
    public static RecordOption at(Path folder) {
        RecordOption option = new RecordOption();
        option.folder = folder;
        return option;
    }

    /** The record, opened; its holder is named to whoever comes second. */
    public Record open(Record.Mode mode, String holder) {
        return Record.open(folder, mode, RecordOptions.defaults().withHolder(holder));
    }

    /**
     * The record, opened to be read. While another process writes to it, as a server does, it is a copy of how it stands now; that
     * is said on standard error.
     */
    public Record openToRead(String holder, Terminal terminal) {
        try {
            return open(Record.Mode.READ, holder);
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.IN_USE) {
                throw e;
            }
            Record copy = Record.openCopy(folder, RecordOptions.defaults().withHolder(holder));
            terminal.say("note: " + e.getMessage() + " This answer is from a copy of it as it stands now.");
            return copy;
        }
    }

    /** The record opened to write; one that is not there is not made. */
    public Record openExisting(String holder) {
        return open(Record.isAt(folder) ? Record.Mode.WRITE : Record.Mode.READ, holder);
    }

    /** The record as pages need it: to write where that is possible, for what is corrected on them, else to read. */
    Record openForPages(String holder) {
        try {
            return openExisting(holder);
        } catch (RecordException e) {
            if (e.kind() == RecordException.Kind.NOT_WRITABLE) {
                return open(Record.Mode.READ, holder);
            }
            throw e;
        }
    }

    /** The folder as it was given. */
    public Path folder() {
        return folder;
    }
}
