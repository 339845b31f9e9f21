package org.mahdar.cli.record;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.mahdar.cli.reading.Readings;
import org.mahdar.cli.reading.Tally;
import org.mahdar.cli.reading.ThreadsOption;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.AddResult;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles and keeps them in a record. */
@Command(
        name = "add",
        header = "Read articles and keep them in a record.",
        description = {
            "",
            "An article whose text is kept already changes nothing. What is kept stays whole whenever the command is stopped; "
                    + "to go on, run it again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar add examples/ --record minutes",
            "      reads the folder and keeps it in ./minutes, which is made if it is not there",
            "  mahdar add monday.jsonl tuesday.warc.gz --record minutes --json",
            "      {\"articles\":412,\"new\":398,\"known\":14,\"failed\":0}",
            "",
            "Exit status: 0 all was kept, 1 some inputs failed, 2 wrong use, 3 the record is damaged, in use or cannot be written."
        })
public final class AddCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to add: files or folders, as for read.")
    private List<Path> paths;

    @Mixin
    private RecordOption record;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Mixin
    private ThreadsOption threads;

    /** A command that prints there. */
    public AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Readings readings = new Readings(terminal, threads.threads());
        try (Record open = record.open(Record.Mode.WRITE, "mahdar add")) {
            Keeping keeping = new Keeping(open);
            Tally tally = readings.read(paths, Function.identity(), keeping);
            AddResult kept = keeping.finish();
            terminal.out().line(json ? json(kept, tally) : text(kept, tally));
            terminal.out().flush();
            return tally.exitStatus();
        }
    }

    private static String json(AddResult kept, Tally tally) {
        return "{\"articles\":" + kept.articles() + ",\"new\":" + kept.added() + ",\"known\":" + kept.known()
                + ",\"failed\":" + tally.failures() + "}";
    }

    private static String text(AddResult kept, Tally tally) {
        return Plural.of(kept.articles(), "article") + ": " + kept.added() + " new, " + kept.known() + " known; "
                + Plural.of(tally.failures(), "input") + " failed";
    }
}
