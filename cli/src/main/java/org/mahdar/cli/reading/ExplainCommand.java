package org.mahdar.cli.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows for each event, quote and person the rule and the words behind it. */
@Command(
        name = "explain",
        header = "Show why an article was read as it was.",
        description = {
            "",
            "For each trigger the frame it opened (+), the words in its slots and those that prove its status, or what ruled the "
                    + "frame out (-); then the events, quotes and people with their places, in UTF-16 units.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar explain report.txt",
            "      why each event of the report was found, and why others were not",
            "  mahdar explain report.txt --scope all",
            "      force and protest inside one country too, with the word that names the country",
            "  mahdar explain examples/ | grep '^  -'",
            "      what was ruled out, and by what",
            "",
            "Exit status: 0 all was read, 1 some inputs failed, 2 wrong use."
        })
public final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to explain: a file or a folder, as for read.")
    private List<Path> paths;

    @Mixin
    private ScopeOption scope;

    /** A command that prints there. */
    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Readings(terminal, 1, scope.scope())
                .each(paths, (reader, article) -> ExplanationText.of(reader.explain(article)), terminal.out()::line)
                .exitStatus();
    }
}
