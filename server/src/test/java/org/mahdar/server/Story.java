package org.mahdar.server;

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

/** Writes an article and its reading sentence by sentence, so that every offset is right by construction. */
public final class Story {

    private final String id;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final List<Event> events = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private String outlet;
    private String agency;
    private String title;
    private int bodyStart;
    private int bodyEnd = -1;

    public Story(String id, String published) {
        this.id = id;
        this.published = published == null ? null : LocalDate.parse(published);
    }

    /** What one sentence tells. */
    public record Act(
            EventType type,
            Mode mode,
            String actors,
            String recipients,
            Status status,
            String date,
            String place,
            Count count,
            double confidence) {

        public static Act of(EventType type, String actors, String recipients) {
            return new Act(type, null, actors, recipients, Status.OCCURRED, null, null, null, 0.9);
        }

        public static Act of(Mode mode, String actors, String recipients) {
            return new Act(mode.type(), mode, actors, recipients, Status.OCCURRED, null, null, null, 0.9);
        }

        public Act on(String day) {
            return new Act(type, mode, actors, recipients, status, day, place, count, confidence);
        }

        public Act in(String where) {
            return new Act(type, mode, actors, recipients, status, date, where, count, confidence);
        }

        public Act as(Status how) {
            return new Act(type, mode, actors, recipients, how, date, place, count, confidence);
        }

        public Act counting(double value, String unit) {
            Count figure = new Count(value, unit, Count.Bound.AT_LEAST);
            return new Act(type, mode, actors, recipients, status, date, place, figure, confidence);
        }

        public Act sure(double probability) {
            return new Act(type, mode, actors, recipients, status, date, place, count, probability);
        }
    }

    public Story outlet(String name) {
        outlet = name;
        return this;
    }

    public Story agency(String name) {
        agency = name;
        return this;
    }

    /** A line that is no part of the article. */
    public Story page(String line) {
        if (bodyStart < text.length() && !text.isEmpty() && title != null) {
            bodyEnd = bodyEnd < 0 ? text.length() : bodyEnd;
        }
        text.append(line).append('\n');
        return this;
    }

    public Story title(String headline) {
        title = headline;
        text.append(headline).append("\n\n");
        bodyStart = text.length();
        return this;
    }

    public Story say(String sentence) {
        text.append(sentence).append(' ');
        return this;
    }

    public Story paragraph() {
        text.append('\n');
        return this;
    }

    /** A sentence that tells an act by these of its words. */
    public Story tell(String sentence, String trigger, Act act) {
        int start = text.length();
        text.append(sentence).append(' ');
        List<Span> triggers = new ArrayList<>();
        for (String word : trigger.split("…")) {
            int at = sentence.indexOf(word.strip());
            if (at < 0) {
                throw new IllegalArgumentException("'" + word + "' is not in: " + sentence);
            }
            triggers.add(new Span(start + at, start + at + word.strip().length()));
        }
        events.add(new Event(
                act.type,
                act.mode,
                codes(act.actors),
                codes(act.recipients),
                act.status,
                act.date == null ? null : PartialDate.parse(act.date),
                act.place,
                act.count,
                null,
                List.of(),
                Scope.INTERNATIONAL,
                act.confidence,
                List.of(new Evidence(new Span(start, start + sentence.length()), sentence, triggers)),
                act.type.name().toLowerCase(java.util.Locale.ROOT) + ".invented"));
        return this;
    }

    public Story quote(String lead, String words, String speaker, String code) {
        text.append(lead).append(" «");
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words).append("». ");
        quotes.add(new Quote(
                span, words, Quote.Kind.DIRECT, new Speaker(speaker, Code.parse(code)), null, null, null, List.of()));
        return this;
    }

    public Story person(String name, String code, String office) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Span(at, at + name.length()));
        }
        people.add(new Person(name, Code.parse(code), office, Person.Standing.HOLDER, mentions));
        return this;
    }

    public Reading reading() {
        String whole = text.toString();
        int end = bodyEnd < 0 ? whole.length() : bodyEnd;
        Article article = new Article(id, id + ".txt", null, outlet, title, published, whole, false);
        return new Reading(
                article,
                title,
                outlet,
                agency,
                null,
                published == null ? null : PartialDate.of(published),
                List.of(new Span(Math.min(bodyStart, end), end)),
                people,
                quotes,
                events,
                "test-1",
                "lexicon-1");
    }

    private static List<Code> codes(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Code::parse).toList();
    }
}
