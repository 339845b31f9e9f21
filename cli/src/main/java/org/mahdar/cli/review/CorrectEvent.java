package org.mahdar.cli.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.record.DateConverter;
import org.mahdar.cli.record.EventTypeConverter;
import org.mahdar.cli.record.StatusConverter;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.episode.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is right instead. */
@Command(
        name = "correct",
        header = "Correct an event: its type, sides, status, date or place.",
        description = {"", "What is not given stays as it is. The evidence always stays.", ""},
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes correct 3f2a90c1d4e5b677 --status planned",
            "      it was announced, it did not happen yet",
            "  mahdar review --record minutes correct 3f2a90c1d4e5b677 --type SANCTION --mode expel --actor RUS --recipient USA",
            "      another type, other sides"
        })
final class CorrectEvent extends ReviewAction {

    @Parameters(paramLabel = "EVENT", description = "The event's key.")
    private String key;

    @Option(names = "--type", paramLabel = "T", converter = EventTypeConverter.class, description = "The type.")
    private EventType type;

    @Option(names = "--mode", paramLabel = "M", description = "The mode of the type, or none.")
    private String mode;

    @Option(
            names = "--actor",
            paramLabel = "C",
            converter = CodeConverter.class,
            description = "Who did it; may be given several times.")
    private List<Code> actors;

    @Option(
            names = "--recipient",
            paramLabel = "C",
            converter = CodeConverter.class,
            description = "To whom; may be given several times.")
    private List<Code> recipients;

    @Option(names = "--status", paramLabel = "S", converter = StatusConverter.class, description = "The status.")
    private Status status;

    @Option(names = "--date", paramLabel = "D", converter = DateConverter.class, description = "When.")
    private PartialDate date;

    @Option(names = "--place", paramLabel = "P", description = "Where, in Arabic or as a code.")
    private String place;

    @Mixin
    private AuthorOption author;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (type == null
                && mode == null
                && actors == null
                && recipients == null
                && status == null
                && date == null
                && place == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing to correct; give --type, --mode, --actor, --recipient, --status, --date or --place");
        }
        try (Record open = write()) {
            Event to = corrected(event(open));
            tell(open.review().correct(key, to, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }

    private Event event(Record open) {
        return open.episode(key).stream()
                .flatMap(episode -> episode.claims().stream())
                .filter(claim -> claim.key().equals(key))
                .map(Claim::event)
                .findFirst()
                .orElseThrow(() -> new RecordException(
                        RecordException.Kind.BAD_REQUEST,
                        "There is no event " + key
                                + " in the record; look it up again with 'mahdar timeline --json'."));
    }

    private Event corrected(Event event) {
        EventType newType = type == null ? event.type() : type;
        return new Event(
                newType,
                mode(event, newType),
                actors == null ? event.actors() : actors,
                recipients == null ? event.recipients() : recipients,
                status == null ? event.status() : status,
                date == null ? event.date() : date,
                place == null ? event.place() : place,
                event.count(),
                event.attributedTo(),
                event.sources(),
                event.scope(),
                event.confidence(),
                event.evidence(),
                event.rule());
    }

    private Mode mode(Event event, EventType newType) {
        if (mode == null) {
            return newType == event.type() ? event.mode() : null;
        }
        if (mode.equals("none")) {
            return null;
        }
        return Mode.of(newType, mode)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + mode + "' is no mode of " + newType + "; give " + modes(newType) + "none"));
    }

    private static String modes(EventType type) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.type() == type)
                .map(mode -> mode.label() + ", ")
                .collect(Collectors.joining());
    }
}
