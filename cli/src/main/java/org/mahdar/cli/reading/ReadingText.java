package org.mahdar.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;

/**
 * A reading for people. Each line holds at most one stretch of Arabic, with codes and dates before it, so that it reads the same
 * on terminals that turn right-to-left text round and on those that do not.
 */
public final class ReadingText {

    private static final String INDENT = "  ";
    private static final String DEEP = "      ";

    private ReadingText() {}

    /** The title, the people, the quotes and the events with their evidence; ends with an empty line. */
    static String of(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + SafeText.oneLine(reading.article().id()));
        if (reading.title() != null) {
            lines.add(INDENT + SafeText.oneLine(reading.title()));
        }
        lines.add(INDENT + origin(reading));
        if (!reading.people().isEmpty()) {
            lines.add(INDENT + "people");
            reading.people().forEach(person -> lines.add(INDENT + INDENT + person(person)));
        }
        if (!reading.quotes().isEmpty()) {
            lines.add(INDENT + "quotes");
            reading.quotes().forEach(quote -> quote(quote, lines));
        }
        if (!reading.events().isEmpty()) {
            lines.add(INDENT + "events");
            reading.events().forEach(event -> event(event, lines));
        }
        if (reading.events().isEmpty()) {
            lines.add(INDENT + "no events between states found");
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static String origin(Reading reading) {
        List<String> parts = new ArrayList<>();
        parts.add(reading.article().source());
        parts.add(reading.published() == null ? "no date" : reading.published().toString());
        if (reading.agency() != null) {
            parts.add(reading.agency());
        }
        if (reading.outlet() != null) {
            parts.add(reading.outlet());
        }
        return parts.stream().map(SafeText::oneLine).collect(Collectors.joining(" | "));
    }

    private static String person(Person person) {
        String office = person.office() == null ? "" : "، " + person.office();
        String standing = person.standing() == Person.Standing.HOLDER
                ? ""
                : " (" + person.standing().label() + ")";
        return pad(code(person.code()) + standing) + SafeText.oneLine(person.name() + office);
    }

    private static void quote(Quote quote, List<String> lines) {
        Code speaker = quote.speaker() == null ? null : quote.speaker().code();
        String name = quote.speaker() == null || quote.speaker().name() == null
                ? ""
                : quote.speaker().name();
        String to = quote.addressee() == null ? "" : " -> " + quote.addressee();
        String kind =
                quote.kind() == Quote.Kind.DIRECT ? "" : " (" + quote.kind().label() + ")";
        lines.add((INDENT + INDENT + pad(code(speaker) + to + kind) + SafeText.oneLine(name)).stripTrailing());
        lines.add(DEEP + "«" + SafeText.oneLine(quote.text()) + "»");
    }

    private static void event(Event event, List<String> lines) {
        lines.add(INDENT + INDENT + summary(event));
        if (event.place() != null) {
            lines.add(DEEP + "at: " + SafeText.oneLine(event.place()));
        }
        for (Evidence evidence : event.evidence()) {
            lines.add(DEEP + "«" + SafeText.oneLine(evidence.text()) + "»");
        }
    }

    /** Date, type, sides and what else is told in codes, on one line of Latin letters. */
    public static String summary(Event event) {
        StringBuilder line = new StringBuilder();
        line.append(event.date() == null ? "no date" : event.date().toString()).append("  ");
        line.append(event.type());
        if (event.mode() != null) {
            line.append('/').append(event.mode().label());
        }
        line.append("  ").append(sides(event.actors(), event.recipients()));
        if (event.status() != Status.OCCURRED) {
            line.append("  ").append(event.status().label());
        }
        if (event.count() != null) {
            line.append("  ").append(count(event.count()));
        }
        if (event.scope() != Scope.INTERNATIONAL) {
            line.append("  ").append(event.scope().label());
        }
        if (event.attributedTo() != null) {
            line.append("  says ").append(event.attributedTo());
        }
        return line.append("  ")
                .append(Math.round(event.confidence() * 100))
                .append('%')
                .toString();
    }

    private static String sides(List<Code> actors, List<Code> recipients) {
        String from = actors.isEmpty() ? "?" : join(actors);
        return recipients.isEmpty() ? from : from + " -> " + join(recipients);
    }

    /** A figure with its bound and unit. */
    public static String count(Count count) {
        String bound = switch (count.bound()) {
            case EXACT -> "";
            case AT_LEAST -> "at least ";
            case ABOUT -> "about ";
            case AT_MOST -> "at most ";
        };
        String value = count.value() == Math.rint(count.value())
                ? Long.toString((long) count.value())
                : Double.toString(count.value());
        return bound + value + " " + SafeText.oneLine(count.unit());
    }

    private static String join(List<Code> codes) {
        return codes.stream().map(Code::toString).collect(Collectors.joining(", "));
    }

    private static String code(Code code) {
        return code == null ? "?" : code.toString();
    }

    private static String pad(String text) {
        return text.length() >= 10 ? text + "  " : text + " ".repeat(12 - text.length());
    }
}
