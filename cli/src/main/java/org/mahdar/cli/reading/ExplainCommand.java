package org.mahdar.cli.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows for each event, quote and person the rule and the words behind it. */
@Command(
        name = "explain",
        header = "Show why an article was read as it was.",
        description = {
            "",
            "For each event the rule that found it and the words that set it off; for quotes and people where they stand.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar explain report.txt",
            "      every event of the report with its rule, its trigger and the place in the text",
            "  mahdar explain examples/ | grep '^  rule'",
            "      which rules fire on the examples",
            "",
            "Exit status: 0 all was read, 1 some inputs failed, 2 wrong use."
        })
public final class ExplainCommand implements Callable<Integer> {

    private static final String DEEP = "      ";

    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to explain: a file or a folder, as for read.")
    private List<Path> paths;

    /** A command that prints there. */
    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Readings(terminal, 1)
                .read(paths, ExplainCommand::text, terminal.out()::line)
                .exitStatus();
    }

    private static String text(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + SafeText.oneLine(reading.article().id()));
        for (Event event : reading.events()) {
            lines.add("  rule " + event.rule() + "  " + ReadingText.summary(event));
            for (Evidence evidence : event.evidence()) {
                lines.add(DEEP + "trigger " + SafeText.oneLine(evidence.triggerText()));
                lines.add(DEEP + place(evidence.span()) + " «" + SafeText.oneLine(evidence.text()) + "»");
            }
        }
        for (Quote quote : reading.quotes()) {
            lines.add("  quote " + quote.kind().label() + " " + place(quote.span()) + " «"
                    + SafeText.oneLine(quote.text()) + "»");
        }
        for (Person person : reading.people()) {
            String mentions =
                    person.mentions().stream().map(ExplainCommand::place).reduce("", (a, b) -> a + b);
            lines.add("  person " + mentions + " " + SafeText.oneLine(person.name()));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static String place(Span span) {
        return "[" + span.start() + "," + span.end() + ")";
    }
}
