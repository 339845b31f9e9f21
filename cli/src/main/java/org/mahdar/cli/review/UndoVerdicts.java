package org.mahdar.cli.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes verdicts back. */
@Command(
        name = "undo",
        header = "Take a verdict back, or all verdicts of a file.",
        description = {
            "",
            "The record is then as if they had not been given. The verdicts stay, and so does who took them back; an undoing can "
                    + "itself be undone.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes undo 41aa07c2be90d1f3 --reason 'read again: it is right'",
            "      the verdict of that id, as 'mahdar review list' gives it",
            "  mahdar review --record minutes undo verdicts.jsonl",
            "      every verdict of the file that still counts"
        })
final class UndoVerdicts extends ReviewAction {

    private static final String ID = "[0-9a-f]{16}";

    @Parameters(paramLabel = "VERDICT|FILE", description = "A verdict's id, or a file of verdicts.")
    private String which;

    @Mixin
    private AuthorOption author;

    @Override
    public Integer call() {
        if (which.matches(ID) && !Files.exists(Path.of(which))) {
            try (Record open = write()) {
                tell(open.review().undo(which, author.author(), author.reason()));
            }
            return ExitStatus.DONE;
        }
        Path file = Path.of(which);
        int undone;
        try (BufferedReader lines = Files.newBufferedReader(file);
                Record open = write()) {
            undone = open.review().undoAll(lines, which, author.author(), author.reason());
        } catch (IOException e) {
            terminal().fail(unreadable(file, e));
            return ExitStatus.SOME_FAILED;
        }
        terminal().out().line(wantsJson() ? "{\"undone\":" + undone + "}" : Plural.of(undone, "verdict") + " undone");
        terminal().out().flush();
        return ExitStatus.DONE;
    }

    static String unreadable(Path file, IOException e) {
        return e instanceof NoSuchFileException
                ? file + ": there is no such file; check the name"
                : file + ": cannot be read (" + e.getMessage() + ")";
    }
}
