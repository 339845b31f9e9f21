package org.mahdar.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.cli.reading.ReadingText;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Event;
import org.mahdar.record.Record;
import org.mahdar.record.reread.ArticleDiff;
import org.mahdar.record.reread.DiffJson;
import org.mahdar.record.reread.DiffSummary;
import org.mahdar.record.reread.Version;
import org.mahdar.record.reread.VersionLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a newer coder or lexicon reads differently. */
@Command(
        name = "diff",
        header = "Show which events a newer coder or lexicon gained, lost and changed.",
        description = {
            "",
            "OLD and NEW are versions whose readings the record keeps, as coder and lexicon: 0.1.0+5d0f3a11c2b7, or as much of "
                    + "one as is clear. Without them the versions there are. 'mahdar reread' makes readings of the version at hand.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar diff --record minutes",
            "      the versions, with how many articles each has read",
            "  mahdar diff 0.1.0+5d0f 0.1.0+b211 --record minutes",
            "      event by event: + gained, - lost, ~ changed",
            "  mahdar diff 5d0f b211 --record minutes --json",
            "      one JSON object for each article in which they differ",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged or in use."
        })
public final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "OLD", description = "The older version.")
    private String before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The newer version.")
    private String after;

    @Mixin
    private RecordOption record;

    @Option(names = "--json", description = "Print JSON Lines instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A command that prints there. */
    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (before != null && after == null) {
            throw new ParameterException(
                    spec.commandLine(), "give two versions, OLD and NEW, or none; got only: " + before);
        }
        try (Record open = record.openToRead("mahdar diff", terminal)) {
            if (before == null) {
                versions(open.versions());
            } else {
                compare(open, open.version(before), open.version(after));
            }
        }
        return ExitStatus.DONE;
    }

    private void versions(List<VersionLine> versions) {
        for (VersionLine line : versions) {
            terminal.out()
                    .line(
                            json
                                    ? "{\"version\":\"" + line.version().label() + "\",\"coder\":\""
                                            + line.version().coder() + "\",\"lexicon\":\""
                                            + line.version().lexicon() + "\",\"articles\":" + line.articles()
                                            + ",\"current\":" + line.current() + "}"
                                    : line.version().label() + "  " + Plural.of(line.articles(), "article") + ", "
                                            + line.current() + " current");
        }
        terminal.out().flush();
        if (versions.isEmpty()) {
            terminal.say("the record in " + record.folder() + " holds no readings");
        }
    }

    private void compare(Record open, Version old, Version fresh) {
        DiffJson writer = new DiffJson();
        DiffSummary summary = open.diff(
                old, fresh, diff -> terminal.out().line(json ? SafeText.json(writer.toJson(diff)) : text(diff)));
        terminal.out().flush();
        terminal.say(Plural.of(summary.articles(), "article") + " read by both, " + summary.differing()
                + " of them differently: " + summary.gained() + " events gained, " + summary.lost() + " lost, "
                + summary.changed() + " changed, " + summary.same() + " the same");
    }

    private static String text(ArticleDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + SafeText.oneLine(diff.id()) + "  " + diff.article());
        diff.gained().forEach(event -> event(lines, "  + ", event));
        diff.lost().forEach(event -> event(lines, "  - ", event));
        for (ArticleDiff.Changed changed : diff.changed()) {
            lines.add("  ~ " + String.join(", ", changed.fields()));
            event(lines, "    - ", changed.before());
            event(lines, "    + ", changed.after());
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static void event(List<String> lines, String sign, Event event) {
        lines.add(sign + ReadingText.summary(event) + "  " + event.rule());
        event.evidence()
                .forEach(evidence ->
                        lines.add(" ".repeat(sign.length()) + "  «" + SafeText.oneLine(evidence.text()) + "»"));
    }
}
