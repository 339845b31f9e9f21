package org.mahdar.cli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.model.Person;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;

/** People on a terminal: codes and days first, at most one stretch of Arabic a line. */
final class PersonText {

    private static final String INDENT = "  ";
    private static final String DEEP = "      ";

    private PersonText() {}

    /** Code, articles, days, name and latest office. */
    static String line(PersonLine person) {
        String code = person.code() == null ? "?" : person.code().toString();
        String office = person.office() == null ? "" : "، " + person.office();
        return String.format(
                Locale.ROOT,
                "%-12s %5d  %s  %s",
                code,
                person.articles(),
                days(person.first(), person.last()),
                SafeText.oneLine(person.name() + office));
    }

    /** Everything about a person; ends with an empty line. */
    static String of(PersonView person) {
        List<String> lines = new ArrayList<>();
        PersonLine line = person.line();
        lines.add("== " + SafeText.oneLine(line.name()));
        lines.add(INDENT + (line.code() == null ? "?" : line.code()) + "  " + Plural.of(line.articles(), "article")
                + "  " + days(line.first(), line.last()) + "  " + line.id());
        if (person.names().size() > 1) {
            lines.add(INDENT + "names");
            for (PersonView.Name name : person.names()) {
                lines.add(INDENT + INDENT + Plural.of(name.articles(), "article") + "  " + name.id() + "  "
                        + SafeText.oneLine(name.name()));
            }
        }
        offices(person, lines);
        known(person.known(), lines);
        for (PersonView.Contradiction contradiction : person.contradictions()) {
            lines.add(INDENT + "contradiction: " + SafeText.oneLine(contradiction.what()) + " ("
                    + String.join(", ", contradiction.articles()) + ")");
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static void offices(PersonView person, List<String> lines) {
        lines.add(INDENT + (person.offices().isEmpty() ? "no article gives an office" : "offices, from articles"));
        for (PersonView.Office office : person.offices()) {
            String standing = office.standing() == Person.Standing.HOLDER
                    ? ""
                    : " (" + office.standing().label() + ")";
            lines.add(INDENT + INDENT + days(office.first(), office.last()) + standing + "  "
                    + Plural.of(office.independent(), "independent report") + "  "
                    + SafeText.oneLine(office.office()));
            for (PersonView.Sentence sentence : office.sentences()) {
                lines.add(DEEP + "«" + SafeText.oneLine(sentence.text()) + "»");
                lines.add(DEEP + INDENT + SafeText.oneLine(sentence.id()) + " | "
                        + (sentence.published() == null ? "no date" : sentence.published())
                        + (sentence.outlet() == null ? "" : " | " + SafeText.oneLine(sentence.outlet())));
            }
        }
    }

    private static void known(List<KnownPeople.Term> known, List<String> lines) {
        if (known.isEmpty()) {
            return;
        }
        lines.add(INDENT + "known from the lexicon, not from articles");
        for (KnownPeople.Term term : known) {
            lines.add(INDENT + INDENT + (term.from() == null ? "?" : term.from()) + " to "
                    + (term.to() == null ? "?" : term.to()) + "  " + term.code() + "  "
                    + SafeText.oneLine(term.office()));
        }
    }

    private static String days(Object first, Object last) {
        if (first == null || last == null) {
            return "no date";
        }
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
