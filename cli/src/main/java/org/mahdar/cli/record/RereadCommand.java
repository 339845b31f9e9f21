package org.mahdar.cli.record;

import java.util.concurrent.Callable;
import org.mahdar.cli.reading.ThreadsOption;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads kept articles again with the coder and lexicon at hand. */
@Command(
        name = "reread",
        header = "Read kept articles again with the coder and lexicon at hand.",
        description = {
            "",
            "Articles that another version read are read again; the new readings count from then on, the old ones are kept. "
                    + "Verdicts of reviewers stand: they find their events by the evidence. To go on after a stop, run it again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar reread --record minutes",
            "      412 articles read again with 0.1.0+b2117fe0a9c4",
            "  mahdar diff --record minutes",
            "      the versions, to be compared with 'mahdar diff OLD NEW'",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged, in use or cannot be written."
        })
public final class RereadCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /** A command that prints there. */
    public RereadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Again again = new Again(threads.threads());
                Record open = record.openExisting("mahdar reread")) {
            long articles = again.read(open, () -> false, done -> {});
            String version = again.version().label();
            terminal.out()
                    .line(
                            json
                                    ? "{\"version\":\"" + version + "\",\"reread\":" + articles + "}"
                                    : Plural.of(articles, "article") + " read again with " + version);
            terminal.out().flush();
        }
        return ExitStatus.DONE;
    }
}
