package org.mahdar.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.Status;

/** Writes an article together with its reading, sentence by sentence, so that all offsets are right by construction. */
public final class Draft {

    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Event> events = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private String outlet;
    private String agency;
    private String title;
    private LocalDate published;
    private String coder = "test-1";
    private String lexicon = "lexicon-1";
    private int bodyStart;

    public Draft(String id) {
        this.id = id;
    }

    /** What one event says; the sentence that proves it is given when it is told. */
    public record Told(
            EventType type,
            Mode mode,
            List<Code> actors,
            List<Code> recipients,
            Status status,
            PartialDate date,
            String place,
            Count count,
            Code attributedTo,
            String rule) {

        public static Told of(EventType type, String actors, String recipients) {
            return new Told(
                    type,
                    null,
                    codes(actors),
                    codes(recipients),
                    Status.OCCURRED,
                    null,
                    null,
                    null,
                    null,
                    type + ".test");
        }

        public static Told of(Mode mode, String actors, String recipients) {
            return new Told(
                    mode.type(),
                    mode,
                    codes(actors),
                    codes(recipients),
                    Status.OCCURRED,
                    null,
                    null,
                    null,
                    null,
                    mode.type() + ".test");
        }

        private static List<Code> codes(String text) {
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(" ")).map(Code::parse).toList();
        }

        public Told on(String date) {
            return new Told(
                    type, mode, actors, recipients, status, PartialDate.parse(date), place, count, attributedTo, rule);
        }

        public Told in(String where) {
            return new Told(type, mode, actors, recipients, status, date, where, count, attributedTo, rule);
        }

        public Told as(Status how) {
            return new Told(type, mode, actors, recipients, how, date, place, count, attributedTo, rule);
        }

        public Told by(String code) {
            return new Told(type, mode, actors, recipients, status, date, place, count, Code.parse(code), rule);
        }

        public Told counting(double value, String unit, Count.Bound bound) {
            return new Told(
                    type,
                    mode,
                    actors,
                    recipients,
                    status,
                    date,
                    place,
                    new Count(value, unit, bound),
                    attributedTo,
                    rule);
        }

        public Told rule(String id) {
            return new Told(type, mode, actors, recipients, status, date, place, count, attributedTo, id);
        }
    }

    /** An article of one sentence. */
    public static Reading sentence(String id, String day, String sentence, Told told) {
        return new Draft(id).published(day).tell(sentence, told).reading();
    }

    public Draft outlet(String name) {
        outlet = name;
        return this;
    }

    public Draft agency(String name) {
        agency = name;
        return this;
    }

    public Draft published(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    public Draft version(String coderVersion, String lexiconHash) {
        coder = coderVersion;
        lexicon = lexiconHash;
        return this;
    }

    /** A headline, which also stands in the text. */
    public Draft title(String headline) {
        title = headline;
        text.append(headline).append("\n\n");
        bodyStart = text.length();
        return this;
    }

    /** A sentence that tells nothing. */
    public Draft say(String sentence) {
        text.append(sentence).append(' ');
        return this;
    }

    /** A sentence that tells an event. */
    public Draft tell(String sentence, Told told) {
        return tell(sentence, told, 0.9);
    }

    public Draft tell(String sentence, Told told, double confidence) {
        Span span = append(sentence);
        int firstBlank = sentence.indexOf(' ');
        Span trigger = new Span(span.start(), span.start() + (firstBlank < 0 ? sentence.length() : firstBlank));
        return add(told, confidence, List.of(new Evidence(span, sentence, List.of(trigger))));
    }

    /** Several sentences that a coder takes for one event; the word in square brackets is the trigger. */
    public Draft tellAll(Told told, String... sentences) {
        List<Evidence> evidence = new ArrayList<>();
        for (String sentence : sentences) {
            int from = sentence.indexOf('[');
            int to = sentence.indexOf(']') - 1;
            // What stands before a bar opens the sentence, but is no evidence.
            int bar = Math.max(0, sentence.indexOf('|'));
            String plain = sentence.replaceAll("[\\[\\]|]", "");
            Span whole = append(plain);
            Span clause = new Span(whole.start() + bar, whole.end());
            int shift = whole.start() - (bar > 0 ? 1 : 0);
            evidence.add(new Evidence(clause, plain.substring(bar), List.of(new Span(shift + from, shift + to))));
        }
        return add(told, 0.9, evidence);
    }

    private Draft add(Told told, double confidence, List<Evidence> evidence) {
        events.add(new Event(
                told.type(),
                told.mode(),
                told.actors(),
                told.recipients(),
                told.status(),
                told.date(),
                told.place(),
                told.count(),
                told.attributedTo(),
                List.of(),
                Scope.INTERNATIONAL,
                confidence,
                evidence,
                told.rule()));
        return this;
    }

    /** A direct quotation with the words that lead to it. */
    public Draft quote(String lead, String words, String speaker, String code, String addressee) {
        text.append(lead).append(" «");
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words).append("» ");
        quotes.add(new Quote(
                span,
                words,
                Quote.Kind.DIRECT,
                new Speaker(speaker, Code.parse(code)),
                addressee == null ? null : Code.parse(addressee),
                null,
                null,
                List.of()));
        return this;
    }

    /** A person named somewhere in what is written already. */
    public Draft person(String name, String code, String office) {
        return person(name, code, office, Person.Standing.HOLDER);
    }

    /** A person whom the text calls otherwise than the lexicon does. */
    public Draft person(String name, String code, String office, String known) {
        person(name, code, office);
        Person last = people.remove(people.size() - 1);
        people.add(new Person(name, last.code(), office, last.standing(), last.mentions(), known));
        return this;
    }

    public Draft person(String name, String code, String office, Person.Standing standing) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Span(at, at + name.length()));
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException(name + " is not in the text of " + id);
        }
        people.add(new Person(name, code == null ? null : Code.parse(code), office, standing, mentions));
        return this;
    }

    public Reading reading() {
        String whole = text.toString().stripTrailing();
        Article article = new Article(id, id + ".txt", null, outlet, title, published, whole, false);
        return new Reading(
                article,
                title,
                outlet,
                agency,
                null,
                published == null ? null : PartialDate.of(published),
                List.of(new Span(Math.min(bodyStart, whole.length()), whole.length())),
                people,
                quotes,
                events,
                coder,
                lexicon);
    }

    private Span append(String sentence) {
        Span span = new Span(text.length(), text.length() + sentence.length());
        text.append(sentence).append(' ');
        return span;
    }
}
