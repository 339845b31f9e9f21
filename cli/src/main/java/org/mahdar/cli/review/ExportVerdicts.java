package org.mahdar.cli.review;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes verdicts to a file. */
@Command(
        name = "export",
        header = "Write all verdicts as JSON Lines, in the order of time.",
        description = {"", "Without FILE to standard output. A file of that name is replaced.", ""},
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes export verdicts.jsonl",
            "      to be applied to another record, or kept with the articles"
        })
final class ExportVerdicts extends ReviewAction {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to.")
    private Path file;

    @Override
    public Integer call() {
        StringWriter lines = new StringWriter();
        try (Record open = read()) {
            open.review().export(lines);
        }
        String verdicts = SafeText.json(lines.toString());
        if (file == null) {
            verdicts.lines().forEach(terminal().out()::line);
            terminal().out().flush();
            return ExitStatus.DONE;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(verdicts);
        } catch (IOException e) {
            terminal().fail(file + ": cannot be written (" + e + "); give another place");
            return ExitStatus.SOME_FAILED;
        }
        terminal().say(Plural.of(verdicts.lines().count(), "verdict") + " in " + file);
        return ExitStatus.DONE;
    }
}
