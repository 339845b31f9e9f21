package org.mahdar.cli.people;

import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.cli.knowledge.LexiconKnowledge;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.record.Question;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.PersonJson;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints people with their offices. */
@Command(
        name = "people",
        header = "Print people with their offices over time, as articles show them.",
        description = {
            "",
            "Without NAME all people, a line each, those named most first. With NAME, in Arabic or Latin letters and in part if "
                    + "you like, each person who fits: the spellings of the name, every office with the days of the first and the "
                    + "last report that shows it and the sentences it was learned from, what reports contradict each other in, and "
                    + "apart from that what the lexicon knows.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar people --record minutes",
            "      everybody, those named most first",
            "  mahdar people بومبيو --record minutes",
            "      Mike Pompeo: secretary of state, first and last seen so, with the sentences",
            "  mahdar people Lavrov --record minutes --json",
            "      the same for Sergey Lavrov, found by the consonants of the name, as JSON",
            "  mahdar people --code BLR --record minutes",
            "      those whom articles count to Belarus",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged or in use."
        })
public final class PeopleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "A name or a part of one; several words are one name.")
    private List<String> words;

    @Mixin
    private Question asked;

    @Option(
            names = "--code",
            paramLabel = "C",
            converter = CodeConverter.class,
            description = "Only people of this side, as BLR.")
    private Code code;

    /** A command that prints there. */
    public PeopleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = words == null || words.isEmpty() ? null : String.join(" ", words);
        try (Record open = asked.open("mahdar people", terminal)) {
            String principal = code == null ? null : code.principal();
            List<PersonLine> lines =
                    open.people(name, principal, 0, Integer.MAX_VALUE).items();
            if (name == null) {
                list(lines);
            } else {
                tell(open, lines);
            }
            terminal.out().flush();
            if (lines.isEmpty()) {
                terminal.say("nobody" + (name == null ? "" : " named '" + name + "'")
                        + (principal == null ? "" : " of " + principal) + " is in " + asked.folder());
            }
        }
        return ExitStatus.DONE;
    }

    private void list(List<PersonLine> lines) {
        PersonJson writer = new PersonJson();
        for (PersonLine line : lines) {
            terminal.out().line(asked.wantsJson() ? SafeText.json(writer.toJson(line)) : PersonText.line(line));
        }
    }

    private void tell(Record open, List<PersonLine> lines) {
        PersonJson writer = new PersonJson();
        KnownPeople known = new LexiconKnowledge().people();
        for (PersonLine line : lines) {
            PersonView person = open.person(line.id(), known).orElseThrow();
            terminal.out().line(asked.wantsJson() ? SafeText.json(writer.toJson(person)) : PersonText.of(person));
        }
    }
}
