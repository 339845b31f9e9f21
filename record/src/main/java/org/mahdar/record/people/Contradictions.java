package org.mahdar.record.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Person;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.store.Sql;

/** Finds what reports say of a person's offices that cannot all be true. */
final class Contradictions {

    private record Other(String person, String name, String office, LocalDate first, LocalDate last, String article) {}

    /** Beginnings of the titles of offices that one person holds at a time. */
    private static final List<String> HELD_BY_ONE = List.of(
            "رءيس",
            "الرءيس",
            "وزير",
            "ملك",
            "الملك",
            "ولي العهد",
            "امير",
            "الامين العام",
            "سلطان",
            "مرشد",
            "مستشار الامن");

    private Contradictions() {}

    static List<PersonView.Contradiction> of(
            Sql sql, PersonLine line, List<PersonView.Office> offices, List<String> titles) {
        List<PersonView.Contradiction> all = new ArrayList<>();
        for (PersonView.Office office : offices) {
            if (office.standing() == Person.Standing.HOLDER) {
                heldAfterFormer(office, offices, all);
            }
        }
        if (line.code() != null && !titles.isEmpty()) {
            heldByTwo(sql, line, offices, all);
        }
        return all;
    }

    private static boolean heldByOne(String office) {
        String folded = Folding.fold(office);
        return folded.indexOf(' ') > 0 && HELD_BY_ONE.stream().anyMatch(folded::startsWith);
    }

    private static void heldAfterFormer(
            PersonView.Office held, List<PersonView.Office> offices, List<PersonView.Contradiction> all) {
        Set<String> words = OfficeGroups.words(held.office());
        for (PersonView.Office former : offices) {
            boolean left = former.standing() == Person.Standing.FORMER || former.standing() == Person.Standing.LATE;
            if (left
                    && OfficeGroups.words(former.office()).containsAll(words)
                    && former.first() != null
                    && held.last() != null
                    && held.last().isAfter(former.first())) {
                all.add(new PersonView.Contradiction(
                        "Called " + held.office() + " on " + held.last() + ", after being called "
                                + former.standing().label() + " on " + former.first() + ".",
                        articles(held, former)));
            }
        }
    }

    private static List<String> articles(PersonView.Office held, PersonView.Office former) {
        List<String> articles = new ArrayList<>();
        if (!former.sentences().isEmpty()) {
            articles.add(former.sentences().get(0).article());
        }
        if (!held.sentences().isEmpty()) {
            articles.add(held.sentences().get(held.sentences().size() - 1).article());
        }
        return articles;
    }

    /** An office in the same words, on the same side, held by somebody else between two days on which this person held it. */
    private static void heldByTwo(
            Sql sql, PersonLine line, List<PersonView.Office> offices, List<PersonView.Contradiction> all) {
        List<PersonView.Office> held = offices.stream()
                .filter(office -> office.standing() == Person.Standing.HOLDER
                        && office.first() != null
                        && heldByOne(office.office()))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        Map<String, List<Other>> byOffice = others(sql, line, held);
        for (PersonView.Office office : held) {
            for (Other other : byOffice.getOrDefault(office.office(), List.of())) {
                List<String> articles = new ArrayList<>(List.of(other.article()));
                office.sentences().stream().limit(1).forEach(sentence -> articles.add(sentence.article()));
                all.add(new PersonView.Contradiction(
                        other.name() + " is called " + other.office() + " on " + other.first()
                                + ", between reports of " + office.first() + " and " + office.last() + " that call "
                                + line.name() + " so.",
                        articles));
            }
        }
    }

    /** Who else held one of these offices meanwhile, by office; one question for all of them. */
    private static Map<String, List<Other>> others(Sql sql, PersonLine line, List<PersonView.Office> held) {
        List<Object> values = new ArrayList<>();
        for (PersonView.Office office : held) {
            values.addAll(List.of(office.office(), office.first(), office.last()));
        }
        values.addAll(List.of(line.code().principal(), line.id()));
        String wanted = String.join(", ", Collections.nCopies(held.size(), "(?, CAST(? AS DATE), CAST(? AS DATE))"));
        Map<String, List<Other>> all = new HashMap<>();
        sql.each(
                "WITH h (office, since, until) AS (VALUES " + wanted + ") SELECT n.person, any_value(p.name) AS name,"
                        + " p.office, min(c.published_day) AS first, max(c.published_day) AS last,"
                        + " min_by(c.key, c.published_day) AS article FROM h JOIN person p ON p.office = h.office"
                        + " JOIN person_name n ON n.id = p.name_id JOIN card c ON c.article = p.article WHERE"
                        + " n.principal = ? AND n.person <> ? AND p.standing = 'holder' AND c.published_day > h.since"
                        + " AND c.published_day < h.until GROUP BY n.person, p.office ORDER BY n.person",
                row -> all.computeIfAbsent(row.getString("office"), none -> new ArrayList<>())
                        .add(new Other(
                                row.getString("person"),
                                row.getString("name"),
                                row.getString("office"),
                                Sql.day(row, "first"),
                                Sql.day(row, "last"),
                                row.getString("article"))),
                values.toArray());
        return all;
    }
}
