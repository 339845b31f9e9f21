package org.mahdar.cli.record;

import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a record in the browser. */
@Command(
        name = "serve",
        header = "Show a record as pages, to this machine alone.",
        description = {
            "",
            "Prints 'Mahdar is at URL' when the pages can be seen, and opens them in the browser. The link is good for one entry; "
                    + "press Enter for a new one. End with Ctrl-C; nothing is lost.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar serve --record minutes",
            "      the pages and the API over ./minutes, on any free port",
            "  mahdar serve --record minutes --port 7000 --no-open",
            "      on port 7000, without opening a browser",
            "",
            "Exit status: 0 ended, 2 wrong use, 3 the record is damaged or in use."
        })
public final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record;

    @Mixin
    private ServeOptions serve;

    /** A command that prints there. */
    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record open = record.openForPages("mahdar serve")) {
            new Serving(terminal).run(open, serve);
        }
        return ExitStatus.DONE;
    }
}
