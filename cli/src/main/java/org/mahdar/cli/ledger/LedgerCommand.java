package org.mahdar.cli.ledger;

import java.util.concurrent.Callable;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.record.DateConverter;
import org.mahdar.cli.record.Question;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.record.Record;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Gap;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerJson;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a ledger says, as of a day. */
@Command(
        name = "ledger",
        header = "Print what stands between two sides, as of a day.",
        description = {
            "",
            "LEDGER is one of:",
            "  sanctions    who has sanctions on whom, on what: imposed, extended, eased, lifted",
            "  diplomats    embassies, ambassadors, relations cut and restored",
            "  prisoners    who released or took whom, how many, in return for what",
            "  meetings     who met, when, where, at which level, about what",
            "  agreements   what was offered, agreed, signed, refused, left",
            "  positions    who holds what on which issue, in whose words",
            "",
            "Each entry gives the state, every step that led to it with the sentences that prove it, and what the reports do not "
                    + "tell. What is announced stands apart from what is done.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar ledger sanctions USA BLR --record minutes",
            "      the sanctions between the United States and Belarus as the latest report has them",
            "  mahdar ledger sanctions USA BLR --record minutes --as-of 2017",
            "      as they stood at the end of 2017",
            "  mahdar ledger prisoners BLR --record minutes --json",
            "      Belarus and everybody, one JSON object an entry",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged or in use."
        })
public final class LedgerCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "LEDGER",
            converter = LedgerNameConverter.class,
            description = "Which ledger.")
    private LedgerName name;

    @Parameters(
            index = "1",
            paramLabel = "A",
            arity = "0..1",
            converter = CodeConverter.class,
            description = "One side, as USA; all sides where none is given.")
    private Code one;

    @Parameters(
            index = "2",
            paramLabel = "B",
            arity = "0..1",
            converter = CodeConverter.class,
            description = "The other side; all of A's where none is given.")
    private Code other;

    @Mixin
    private Question asked;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "As it stood at the end of this year, month or day. Default: the latest.")
    private PartialDate asOf;

    @Option(
            names = "--known-by",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "Leave out what was first reported after this year, month or day.")
    private PartialDate knownBy;

    /** A command that prints there. */
    public LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LedgerQuery query = LedgerQuery.between(name, one, other)
                .asOf(asOf == null ? null : asOf.last())
                .knownBy(knownBy == null ? null : knownBy.last());
        LedgerJson writer = new LedgerJson();
        try (Record open = asked.open("mahdar ledger", terminal)) {
            Ledger ledger = open.ledger(query);
            for (Entry entry : ledger.entries().items()) {
                terminal.out()
                        .line(
                                asked.wantsJson()
                                        ? SafeText.json(writer.toJson(ledger, entry))
                                        : LedgerText.of(ledger, entry));
            }
            terminal.out().flush();
            for (Gap gap : ledger.gaps()) {
                terminal.say("note: " + gap.text());
            }
            if (ledger.entries().items().isEmpty() && ledger.gaps().isEmpty()) {
                terminal.say("the ledger of " + name.label() + " in " + asked.folder() + " has no such entry");
            }
        }
        return ExitStatus.DONE;
    }
}
