package org.mahdar.record.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.record.store.ArticleShelf.Placed;

/** What a reading looks like as rows: its card, events with their evidence and sides, quotes and people. */
public final class DerivedRows {

    private static final List<String> BY_EVENT = List.of("evidence", "pair");
    private static final List<String> BY_ARTICLE = List.of("event", "quote", "person", "card");

    private final Function<Person, String> nameIds;

    /**
     * Rows of readings.
     *
     * @param nameIds the id of a person's name
     */
    public DerivedRows(Function<Person, String> nameIds) {
        this.nameIds = nameIds;
    }

    /**
     * What a reading says of people and words, after review.
     *
     * @param events with corrections applied, and with what a reviewer asserts against the coder
     */
    public record Judged(Placed placed, List<KeptEvent> events, List<Quote> quotes, List<Person> people) {}

    /** What a reading says as long as nobody has reviewed it. */
    public static Judged unjudged(Placed placed) {
        Reading reading = placed.reading();
        Map<String, Integer> namesakes = new HashMap<>();
        List<KeptEvent> events = new ArrayList<>();
        for (Event event : Parting.of(reading)) {
            String name = name(placed, event, namesakes);
            long no = KeptEvent.number(placed.article(), events.size());
            events.add(new KeptEvent(no, placed.article(), name, asKept(event), Standing.CODED));
        }
        return new Judged(placed, events, reading.quotes(), reading.people());
    }

    /**
     * The name of the next event of an article.
     *
     * @param namesakes how many events had the name already; counted up
     */
    public static String name(Placed placed, Event event, Map<String, Integer> namesakes) {
        int ordinal = namesakes.merge(KeptEvent.nameOf(placed.key().key(), event, 0), 1, Integer::sum) - 1;
        return KeptEvent.nameOf(placed.key().key(), event, ordinal);
    }

    /** A reading is kept with three decimals of confidence; rows must not differ from what it gives when read back. */
    private static Event asKept(Event event) {
        return event.withConfidence(Math.round(event.confidence() * 1000) / 1000.0);
    }

    /** The ids of the names of people in these articles. */
    public List<String> namesOf(Sql sql, Collection<Integer> articles) {
        return sql.list(
                "SELECT DISTINCT name_id FROM person WHERE article IN (" + Sql.in(articles) + ")",
                row -> row.getString(1));
    }

    /** Deletes the rows of all articles. */
    public void clear(Sql sql) {
        for (String table : BY_EVENT) {
            sql.run("DELETE FROM " + table);
        }
        for (String table : BY_ARTICLE) {
            sql.run("DELETE FROM " + table);
        }
    }

    /** The numbers of the events of these articles. */
    public List<Long> eventsOf(Sql sql, Collection<Integer> articles) {
        return sql.list("SELECT no FROM event WHERE article IN (" + Sql.in(articles) + ")", row -> row.getLong(1));
    }

    /** Writes the rows of readings whose articles have none. */
    public void append(Sql sql, List<Judged> readings) {
        sql.append("card", to -> {
            for (Judged judged : readings) {
                card(to.beginRow(), judged.placed());
            }
        });
        List<KeptEvent> events = new ArrayList<>();
        readings.forEach(judged -> events.addAll(judged.events()));
        appendEvents(sql, events);
        sql.append("quote", to -> {
            for (Judged judged : readings) {
                quotes(to, judged);
            }
        });
        sql.append("person", to -> {
            for (Judged judged : readings) {
                people(to, judged);
            }
        });
    }

    /** Deletes all rows of these articles, but not their place in episodes. */
    public void delete(Sql sql, Collection<Integer> articles) {
        if (articles.isEmpty()) {
            return;
        }
        for (String table : BY_EVENT) {
            sql.run("DELETE FROM " + table + " WHERE event IN (SELECT no FROM event WHERE article IN ("
                    + Sql.in(articles) + "))");
        }
        for (String table : BY_ARTICLE) {
            sql.deleteWhere(table, "article", articles);
        }
    }

    private static void appendEvents(Sql sql, List<KeptEvent> events) {
        sql.append("event", to -> {
            for (KeptEvent event : events) {
                event(to.beginRow(), event);
            }
        });
        sql.append("evidence", to -> {
            for (KeptEvent event : events) {
                evidence(to, event);
            }
        });
        sql.append("pair", to -> {
            for (KeptEvent kept : events) {
                Event event = kept.event();
                for (Sides sides : Sides.between(event.actors(), event.recipients(), event.mode())) {
                    to.beginRow()
                            .append(kept.no())
                            .append(sides.a())
                            .append(sides.b())
                            .endRow();
                }
            }
        });
    }

    private static void card(DuckDBAppender row, Placed placed) throws SQLException {
        Reading reading = placed.reading();
        PartialDate published = reading.published();
        row.append(placed.article()).append(placed.key().key()).append(placed.no());
        row.append(reading.article().id()).append(reading.article().url()).append(reading.title());
        row.append(reading.outlet()).append(reading.agency()).append(reading.author());
        row.append(Cells.text(published)).append(published == null ? null : published.first());
        row.append(reading.coder()).append(reading.lexicon());
        row.append(Cells.spans(reading.body())).endRow();
    }

    private static void event(DuckDBAppender row, KeptEvent kept) throws SQLException {
        Event event = kept.event();
        row.append(kept.no()).append(kept.article());
        row.append((int) (kept.no() - KeptEvent.number(kept.article(), 0))).append(kept.key());
        row.append(event.type().name());
        row.append(event.mode() == null ? null : event.mode().label());
        row.append(Cells.codes(event.actors())).append(Cells.codes(event.recipients()));
        row.append(event.status().label());
        date(row, event.date());
        row.append(event.place());
        count(row, event.count());
        row.append(Cells.text(event.attributedTo())).append(Cells.lines(event.sources()));
        row.append(event.scope().label()).append(event.confidence()).append(event.score());
        row.append(event.rule()).append(kept.standing().label()).endRow();
    }

    /** A date as three cells: as told, the first and the last day it may mean. */
    public static void date(DuckDBAppender row, PartialDate date) throws SQLException {
        row.append(Cells.text(date));
        row.append(date == null ? (LocalDate) null : date.first());
        row.append(date == null ? (LocalDate) null : date.last());
    }

    /** A magnitude as three cells: value, unit, bound. */
    public static void count(DuckDBAppender row, Count count) throws SQLException {
        row.append(count == null ? (Double) null : Double.valueOf(count.value()));
        row.append(count == null ? null : count.unit());
        row.append(count == null ? null : count.bound().label());
    }

    private static void evidence(Sql.Appender to, KeptEvent kept) throws SQLException {
        int n = 0;
        for (Evidence evidence : kept.event().evidence()) {
            DuckDBAppender row = to.beginRow().append(kept.no()).append(n++);
            span(row, evidence.span());
            row.append(evidence.text()).append(Cells.spans(evidence.trigger())).endRow();
        }
    }

    private static void quotes(Sql.Appender to, Judged judged) throws SQLException {
        int n = 0;
        for (Quote quote : judged.quotes()) {
            DuckDBAppender row = to.beginRow().append(judged.placed().article()).append(n++);
            span(row, quote.span());
            row.append(quote.text()).append(quote.kind().label());
            row.append(quote.speaker() == null ? null : quote.speaker().name());
            row.append(
                    quote.speaker() == null ? null : Cells.text(quote.speaker().code()));
            row.append(Cells.text(quote.addressee())).append(quote.occasion()).append(Cells.text(quote.date()));
            row.append(Cells.lines(quote.sources())).endRow();
        }
    }

    private void people(Sql.Appender to, Judged judged) throws SQLException {
        int n = 0;
        for (Person person : judged.people()) {
            DuckDBAppender row = to.beginRow().append(judged.placed().article()).append(n++);
            row.append(person.name()).append(Cells.text(person.code())).append(person.office());
            row.append(person.standing().label()).append(Cells.spans(person.mentions()));
            row.append(nameIds.apply(person)).endRow();
        }
    }

    private static void span(DuckDBAppender row, Span span) throws SQLException {
        row.append(span.start()).append(span.end());
    }
}
