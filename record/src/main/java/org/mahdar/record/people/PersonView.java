package org.mahdar.record.people;

import java.time.LocalDate;
import java.util.List;
import org.mahdar.model.Person;
import org.mahdar.model.Span;

/**
 * A person as the articles show them, with what is known from elsewhere beside it.
 *
 * @param line the person as in a list
 * @param names every form of the name, the one used most first
 * @param offices what reports call the person, the latest first
 * @param known terms of office from elsewhere
 * @param contradictions what reports say that cannot all be true, in words
 */
public record PersonView(
        PersonLine line,
        List<Name> names,
        List<Office> offices,
        List<KnownPeople.Term> known,
        List<Contradiction> contradictions) {

    /**
     * A form of the name.
     *
     * @param principal the side that articles give with it, or null
     */
    public record Name(String id, String name, String principal, long articles) {}

    /**
     * An office and when reports show the person in it.
     *
     * @param office in the words used most
     * @param standing whether reports say the person holds it, held it, or acts in it
     * @param first the earliest day of publication of a report that says so, or null
     * @param last the latest, or null
     * @param articles how many reports say so
     * @param independent how many when copies count once
     * @param sentences where they say so: the earliest and the latest ones, at most {@link People#SENTENCES}
     */
    public record Office(
            String office,
            Person.Standing standing,
            LocalDate first,
            LocalDate last,
            long articles,
            long independent,
            List<Sentence> sentences) {

        public Office {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence that names the person.
     *
     * @param article the article's key
     * @param id the id the article came with
     * @param sentence where it stands in the article's text
     * @param text exactly the characters there
     * @param mention where the name stands in the article's text
     */
    public record Sentence(
            String article, String id, String outlet, LocalDate published, Span sentence, String text, Span mention) {}

    /**
     * Reports that cannot all be true.
     *
     * @param what in English, one sentence
     * @param articles the keys of an article for each side
     */
    public record Contradiction(String what, List<String> articles) {}

    public PersonView {
        names = List.copyOf(names);
        offices = List.copyOf(offices);
        known = List.copyOf(known);
        contradictions = List.copyOf(contradictions);
    }
}
