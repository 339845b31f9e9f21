package org.mahdar.cli.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.record.Record;
import org.mahdar.record.review.Applied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes verdicts of a file in. */
@Command(
        name = "apply",
        header = "Take in the verdicts of a file, all or none.",
        description = {
            "",
            "A verdict the record knows changes nothing. One about an article the record lacks is kept, and counts once the article "
                    + "is added. When a line is no verdict, nothing of the file is taken in.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes apply verdicts.jsonl",
            "      12 verdicts: 12 new, 0 known",
            "  mahdar review --record minutes undo verdicts.jsonl",
            "      takes them back"
        })
final class ApplyVerdicts extends ReviewAction {

    @Parameters(paramLabel = "FILE", description = "A file that 'mahdar review export' wrote.")
    private Path file;

    @Override
    public Integer call() {
        Applied applied;
        try (BufferedReader lines = Files.newBufferedReader(file);
                Record open = write()) {
            applied = open.review().apply(lines, file.toString());
        } catch (IOException e) {
            terminal().fail(UndoVerdicts.unreadable(file, e));
            return ExitStatus.SOME_FAILED;
        }
        int fresh = applied.fresh().size();
        terminal()
                .out()
                .line(
                        wantsJson()
                                ? "{\"new\":" + fresh + ",\"known\":" + applied.known() + "}"
                                : Plural.of(fresh + (long) applied.known(), "verdict") + ": " + fresh + " new, "
                                        + applied.known() + " known");
        terminal().out().flush();
        return ExitStatus.DONE;
    }
}
