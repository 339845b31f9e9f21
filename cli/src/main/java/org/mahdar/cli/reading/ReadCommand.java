package org.mahdar.cli.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.json.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles and prints what was read; keeps nothing. */
@Command(
        name = "read",
        header = "Read articles and print what they tell; nothing is kept.",
        description = {
            "",
            "A PATH is a .txt or .html file (one article), a .jsonl file (one document a line, with \"id\", \"text\" or "
                    + "\"html\", and if known \"url\", \"outlet\", \"title\", \"published\"), a .warc or .warc.gz file, one of "
                    + "these as .gz, or a folder of them. An input that cannot be read is named on standard error with the "
                    + "place and what to do; the others are read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar read report.txt",
            "      people, quotes and events of one article, with the sentences that tell them",
            "  mahdar read examples/ --json > readings.jsonl",
            "      one JSON object a line, in the order of the input",
            "  mahdar read examples/ --scope all --json",
            "      protests, arrests and force inside one country too",
            "  zcat archive.jsonl.gz | mahdar read /dev/stdin --json | head -1",
            "      from a pipe",
            "",
            "Exit status: 0 all was read, 1 some inputs failed, 2 wrong use."
        })
public final class ReadCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to read, in this order.")
    private List<Path> paths;

    @Option(names = "--json", description = "Print JSON Lines instead of text.")
    private boolean json;

    @Mixin
    private ScopeOption scope;

    @Mixin
    private ThreadsOption threads;

    /** A command that prints there. */
    public ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReadingJson writer = new ReadingJson();
        Tally tally = new Readings(terminal, threads.threads(), scope.scope())
                .read(
                        paths,
                        reading -> json ? SafeText.json(writer.toJson(reading)) : ReadingText.of(reading),
                        terminal.out()::line);
        if (tally.failures() > 0) {
            terminal.say("read " + Plural.of(tally.articles(), "article") + "; " + Plural.of(tally.failures(), "input")
                    + " failed");
        }
        return tally.exitStatus();
    }
}
