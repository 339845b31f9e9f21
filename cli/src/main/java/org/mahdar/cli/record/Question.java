package org.mahdar.cli.record;

import java.nio.file.Path;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that asks a record takes: which record, and in which form to answer. */
public final class Question {

    @Mixin
    private RecordOption record;

    @Option(names = "--json", description = "Print JSON Lines instead of text.")
    private boolean json;

    /** The record, opened to be read; its holder is named to whoever comes second. */
    public Record open(String holder, Terminal terminal) {
        return record.openToRead(holder, terminal);
    }

    /** Whether one JSON object a line is wanted, not text. */
    public boolean wantsJson() {
        return json;
    }

    /** The record's folder as it was given. */
    public Path folder() {
        return record.folder();
    }
}
