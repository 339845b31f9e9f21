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
import org.mahdar.record.RecordOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles, keeps them and shows what they tell. */
@Command(
        name = "run",
        header = "Read articles, keep them, and show what they tell as pages.",
        description = {"", "The same as add, then serve. Without --record the articles are kept in ./mahdar-record.", ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar run examples/",
            "      reads the folder, keeps it in ./mahdar-record and prints where the pages are",
            "  mahdar run monday.jsonl --record minutes --port 7000 --no-open",
            "      adds to the record in ./minutes and serves it on port 7000",
            "",
            "Exit status: 0 ended, 1 some inputs failed, 2 wrong use, 3 the record is damaged, in use or cannot be written."
        })
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to add: files or folders, as for read.")
    private List<Path> paths;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            defaultValue = "mahdar-record",
            description = "The folder of the record; ${DEFAULT-VALUE} where none is given.")
    private Path folder;

    @Mixin
    private ServeOptions serve;

    @Mixin
    private ThreadsOption threads;

    /** A command that prints there. */
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Readings readings = new Readings(terminal, threads.threads());
        RecordOptions options = RecordOptions.defaults().withHolder("mahdar run");
        try (Record open = Record.open(folder, Record.Mode.WRITE, options)) {
            Keeping keeping = new Keeping(open);
            Tally tally = readings.read(paths, Function.identity(), keeping);
            AddResult kept = keeping.finish();
            terminal.say(Plural.of(kept.articles(), "article") + ": " + kept.added() + " new, " + kept.known()
                    + " known; " + Plural.of(tally.failures(), "input") + " failed");
            new Serving(terminal).run(open, serve);
            return tally.exitStatus();
        }
    }
}
