package org.mahdar.cli.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mahdar.cli.record.RecordOption;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.review.FrameTally;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Which frames reviewers reject; below it the commands that give, list, exchange and take back verdicts. */
@Command(
        name = "review",
        header = "Judge what was read, and see which frames are most often wrong.",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "",
            "Without a command it lists the frames that reviewers judged, those rejected most often first. Verdicts have an author, "
                    + "a time and a reason. Nothing is deleted: a verdict is undone by another one, and stays in force when a "
                    + "newer coder reads the articles again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes",
            "      frames with the numbers of their events that were rejected, corrected, accepted",
            "  mahdar review --record minutes reject 3f2a90c1d4e5b677 --reason 'the ambassador was not expelled'",
            "      the event of that key counts nowhere from then on; 'mahdar timeline --json' tells the keys",
            "  mahdar review --record minutes export verdicts.jsonl",
            "      all verdicts as a file that others can apply",
            "  mahdar review --record minutes apply verdicts.jsonl",
            "      takes them in; those already known change nothing",
            "  mahdar review --record minutes undo verdicts.jsonl",
            "      takes every verdict of the file back",
            "",
            "Exit status: 0 done, 2 wrong use or no such thing, 3 the record is damaged or in use."
        })
public final class ReviewCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the record.")
    private Path folder;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON Lines instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A command that prints there. */
    public ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with those below it. */
    public static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new ReviewCommand(terminal));
        List<ReviewAction> actions = List.of(
                new ListVerdicts(),
                new ExportVerdicts(),
                new ApplyVerdicts(),
                new UndoVerdicts(),
                new ListExamples(),
                new AcceptEvent(),
                new RejectEvent(),
                new CorrectEvent(),
                new CorrectSpeaker(),
                new CorrectPerson(),
                new JoinCommand(),
                new PartCommand());
        actions.forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        try (Record open = record().openToRead("mahdar review", terminal)) {
            List<FrameTally> frames = open.review().frames();
            for (FrameTally frame : frames) {
                terminal.out().line(json ? json(frame) : text(frame));
            }
            terminal.out().flush();
            if (frames.isEmpty()) {
                terminal.say("nobody has judged an event in " + folder + " yet");
            }
        }
        return ExitStatus.DONE;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean wantsJson() {
        return json;
    }

    RecordOption record() {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--record=DIR'");
        }
        return RecordOption.at(folder);
    }

    private static String text(FrameTally frame) {
        return String.format(
                Locale.ROOT,
                "%5d rejected  %5d corrected  %5d accepted  of %6d  %s",
                frame.rejected(),
                frame.corrected(),
                frame.accepted(),
                frame.events(),
                SafeText.oneLine(frame.rule()));
    }

    private static String json(FrameTally frame) {
        return "{\"rule\":\"" + frame.rule() + "\",\"events\":" + frame.events() + ",\"rejected\":" + frame.rejected()
                + ",\"corrected\":" + frame.corrected() + ",\"accepted\":" + frame.accepted() + "}";
    }
}
