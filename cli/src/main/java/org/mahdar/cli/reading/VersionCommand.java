package org.mahdar.cli.reading;

import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.reader.ArticleReader;
import picocli.CommandLine.Command;

/** Says which coder and which lexicon read. */
@Command(
        name = "version",
        header = "Print the coder's version and the lexicon's hash.",
        description = {"", "Both stand in every reading: readings are comparable when both are equal.", ""},
        footer = {"", "Examples:", "  mahdar version", "      coder 0.1.0", "      lexicon 5d0f…"})
public final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** A command that prints there. */
    public VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Asks the reader itself, so that what is printed is what stands in readings. */
    @Override
    public Integer call() {
        Reading reading = ArticleReader.bundled().read(Article.of("version", ""));
        terminal.out().line("coder " + reading.coder());
        terminal.out().line("lexicon " + reading.lexicon());
        terminal.out().flush();
        return ExitStatus.DONE;
    }
}
