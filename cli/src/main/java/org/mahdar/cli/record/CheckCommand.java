package org.mahdar.cli.record;

import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.check.CheckReport;
import org.mahdar.record.check.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves a record whole, or says what is damaged. */
@Command(
        name = "check",
        header = "Prove a record whole, or say what is damaged.",
        description = {
            "",
            "Reads everything: each text against its checksum, each reading against its text, everything derived against the "
                    + "readings and verdicts it is derived from, the search index against the articles. Changes nothing, but for "
                    + "--repair, which derives anew all that can be derived.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar check --record minutes",
            "      the record is whole: 412 articles, 412 readings, 2051 events, 1304 episodes, 0 verdicts",
            "  mahdar check --record minutes --repair",
            "      derives episodes, ledgers, people and the search index anew, then checks",
            "",
            "Exit status: 0 the record is whole, 2 wrong use, 3 it is damaged, in use or cannot be read."
        })
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record;

    @Option(names = "--repair", description = "Derive anew whatever can be derived; texts, readings and verdicts stay.")
    private boolean repair;

    /** A command that prints there. */
    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (repair) {
            try (Record open = record.openExisting("mahdar check --repair")) {
                open.repair(done -> {});
                return tell(open.check(done -> {}));
            }
        }
        try (Record open = record.openToRead("mahdar check", terminal)) {
            return tell(open.check(done -> {}));
        }
    }

    private int tell(CheckReport report) {
        if (report.isWhole()) {
            terminal.out()
                    .line("the record is whole: " + Plural.of(report.articles(), "article") + ", "
                            + Plural.of(report.readings(), "reading") + ", " + Plural.of(report.events(), "event")
                            + ", " + Plural.of(report.episodes(), "episode") + ", "
                            + Plural.of(report.verdicts(), "verdict"));
            terminal.out().flush();
            return ExitStatus.DONE;
        }
        for (Fault fault : report.faults()) {
            terminal.out().line("damaged: " + SafeText.oneLine(fault.place() + ": " + fault.text()));
        }
        terminal.out().flush();
        String more = report.more() == 0 ? "" : " and " + report.more() + " more";
        terminal.fail("the record in " + record.folder() + " has "
                + Plural.of(report.faults().size(), "fault") + more
                + "; "
                + (report.isRepairable()
                        ? "all of it can be derived anew: run 'mahdar check --repair --record " + record.folder() + "'"
                        : "what is kept itself is damaged: take the folder from a backup, or add the articles to a new"
                                + " record"));
        return ExitStatus.RECORD;
    }
}
