package org.mahdar.cli.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;

/** Holds one reading against expectations. */
record ReadingCheck(Reading reading) {

    /** What is wrong, with what was read instead; empty where the expectation is met. */
    Optional<String> problem(Expectation wanted) {
        String rest = wanted.rest();
        return switch (wanted.kind()) {
            case "title" -> differs(rest, reading.title());
            case "published" -> differs(rest, String.valueOf(reading.published()));
            case "outlet" -> differs(rest, reading.outlet());
            case "people" -> outOfRange(rest, reading.people().size(), people());
            case "person" -> person(rest);
            case "quotes" -> outOfRange(rest, direct().size(), quotes());
            case "quote" -> quote(rest);
            case "event" -> event(rest);
            case "events" -> outOfRange(rest, international().size(), events());
            case "outside" -> outside(rest);
            default -> throw new IllegalArgumentException("no such expectation: " + wanted);
        };
    }

    private static Optional<String> differs(String wanted, String found) {
        return wanted.equals(found) ? Optional.empty() : Optional.of("read: " + found);
    }

    private static Optional<String> outOfRange(String range, int found, String what) {
        String[] ends = range.split("\\.\\.");
        boolean in = Integer.parseInt(ends[0]) <= found && found <= Integer.parseInt(ends[ends.length - 1]);
        return in ? Optional.empty() : Optional.of("read " + found + ":\n" + what);
    }

    private Optional<String> person(String rest) {
        int blank = rest.lastIndexOf(' ');
        String name = rest.substring(0, blank);
        String principal = rest.substring(blank + 1);
        boolean found = reading.people().stream()
                .anyMatch(person -> person.name().equals(name) && is(principal, person.code()));
        return found ? Optional.empty() : Optional.of("read:\n" + people());
    }

    private Optional<String> quote(String rest) {
        String codes = rest.substring(0, rest.indexOf(' '));
        String said = rest.substring(codes.length() + 1);
        int colon = said.indexOf(": ");
        String name = colon < 0 ? null : said.substring(0, colon);
        String text = colon < 0 ? said : said.substring(colon + 2);
        Predicate<Quote> asWanted = quote -> quote.text().startsWith(text)
                && quote.speaker() != null
                && (name == null || name.equals(quote.speaker().name()))
                && Arrays.stream(codes.split("\\|"))
                        .anyMatch(code -> is(code, quote.speaker().code()));
        return direct().stream().anyMatch(asWanted) ? Optional.empty() : Optional.of("read:\n" + quotes());
    }

    private Optional<String> event(String rest) {
        EventPattern pattern = EventPattern.parse(rest);
        boolean found = international().stream()
                .anyMatch(event -> pattern.fits(
                        event.type(), event.mode(), event.actors(), event.recipients(), event.status(), event.date()));
        return found ? Optional.empty() : Optional.of("read:\n" + events());
    }

    private Optional<String> outside(String words) {
        String text = reading.article().text();
        for (Span part : reading.body()) {
            String inside = text.substring(part.start(), part.end());
            if (inside.contains(words)) {
                return Optional.of("read as part of the article: " + inside.strip());
            }
        }
        return Optional.empty();
    }

    private static boolean is(String principal, Code code) {
        return code != null && code.principal().equals(principal);
    }

    private List<Quote> direct() {
        return reading.quotes().stream()
                .filter(quote -> quote.kind() == Quote.Kind.DIRECT)
                .toList();
    }

    private List<Event> international() {
        return reading.events().stream()
                .filter(event -> event.scope() == Scope.INTERNATIONAL)
                .toList();
    }

    private String people() {
        return lines(reading.people().stream().map(ReadingCheck::line).toList());
    }

    private String quotes() {
        return lines(direct().stream()
                .map(quote -> quote.speaker() + " " + quote.text())
                .toList());
    }

    private String events() {
        return lines(international().stream().map(ReadingCheck::line).toList());
    }

    private static String line(Person person) {
        return person.name() + " " + person.code();
    }

    private static String line(Event event) {
        return event.type() + (event.mode() == null ? "" : "/" + event.mode().label()) + " " + event.actors() + " > "
                + event.recipients() + " " + event.status().label() + " " + event.date() + "  "
                + event.evidence().get(0).text();
    }

    private static String lines(List<String> all) {
        return "  " + String.join("\n  ", all);
    }
}
