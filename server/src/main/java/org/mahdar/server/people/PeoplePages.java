package org.mahdar.server.people;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.model.Span;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.PeopleQuery;
import org.mahdar.record.people.PeopleSpread;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.search.Facet;
import org.mahdar.server.search.Histogram;

/** The pages and the API of people. */
public final class PeoplePages {

    private static final int USUAL = 50;
    private static final int USUAL_SENTENCES = 20;
    private static final int MOST = 1000;

    private final Record record;
    private final Pages pages;
    private final KnownPeople known;
    private final Json json = new Json();

    public PeoplePages(Record record, Pages pages, KnownPeople known) {
        this.record = record;
        this.pages = pages;
        this.known = known;
    }

    /**
     * A sentence cut at the name.
     *
     * @param named the name as it stands there; empty where the sentence was cut elsewhere
     */
    public record Named(PersonView.Sentence sentence, String before, String named, String after) {

        static Named of(PersonView.Sentence sentence) {
            Span at = sentence.sentence();
            Span mention = sentence.mention();
            String text = sentence.text();
            if (mention.start() < at.start() || mention.end() > at.end()) {
                return new Named(sentence, text, "", "");
            }
            int start = mention.start() - at.start();
            int end = mention.end() - at.start();
            return new Named(sentence, text.substring(0, start), text.substring(start, end), text.substring(end));
        }
    }

    /** All people, those named most first, with facets. */
    public void list(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        PeopleQuery query = PeopleQuestion.of(params, USUAL, MOST);
        Page<PersonLine> page = record.people(query);
        PeopleSpread spread = record.peopleSpread(query);
        Map<String, Object> values = new HashMap<>();
        values.put("people", page.items());
        values.put("asked", params);
        values.put("facets", facets(spread, screen));
        values.put("histogram", Histogram.of(spread.months(), screen.speech(), screen.address()));
        values.put("paging", Paging.of(page, screen.address(), query.limit()));
        pages.send(context, screen, "people", values);
    }

    private static List<Facet> facets(PeopleSpread spread, Screen screen) {
        Speech speech = screen.speech();
        return List.of(
                Facet.of("side", spread.sides(), speech::name, screen.address()),
                Facet.of("role", spread.roles(), role -> role(role, speech), screen.address()),
                Facet.of("office", spread.offices(), office -> office, screen.address()));
    }

    private static String role(String role, Speech speech) {
        String key = "role." + role.toUpperCase(Locale.ROOT);
        // An address may hold anything; it is shown as it is.
        return speech.has(key) ? speech.t(key) : role;
    }

    /** Asks what the list asks at first. */
    public void rehearse() {
        PeopleQuery query = PeopleQuestion.of(Params.of(Address.of()), USUAL, MOST);
        record.people(query);
        record.peopleSpread(query);
    }

    /** One person. */
    public void one(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        PersonView person = person(context.pathParam("id"));
        int limit = params.number("limit", USUAL_SENTENCES, 1, MOST);
        Page<PersonView.Sentence> sentences =
                record.mentions(person.line().id(), params.number("offset", 0, 0, Integer.MAX_VALUE), limit);
        pages.send(
                context,
                screen,
                "person",
                Map.of(
                        "p", person,
                        "sentences", sentences.items().stream().map(Named::of).toList(),
                        "paging", Paging.of(sentences, screen.address(), limit)));
    }

    private PersonView person(String id) {
        return record.person(id, known).orElseThrow(() -> Wrong.notKept("person", id));
    }

    /** {@code GET /api/people}. */
    public void apiList(Context context) {
        Params params = Params.of(context).only(PeopleQuestion.PARAMETERS);
        PeopleQuery query = PeopleQuestion.of(params, 100, MOST);
        Page<PersonLine> page = record.people(query);
        PeopleSpread spread = record.peopleSpread(query);
        json.object(context, out -> {
            Json.list(out, page, pages.screen(context).address(), (line, list) -> {
                list.writeStartObject();
                line(line, list);
                list.writeEndObject();
            });
            out.writeObjectFieldStart("facets");
            Json.counts(out, "sides", spread.sides());
            Json.counts(out, "roles", spread.roles());
            Json.counts(out, "offices", spread.offices());
            Json.counts(out, "months", spread.months());
            out.writeEndObject();
        });
    }

    private static void line(PersonLine line, JsonGenerator out) throws IOException {
        out.writeStringField("id", line.id());
        out.writeStringField("name", line.name());
        Json.text(out, "code", line.code());
        out.writeStringField("office", line.office());
        out.writeNumberField("articles", line.articles());
        Json.text(out, "first", line.first());
        Json.text(out, "last", line.last());
    }

    /** {@code GET /api/people/{id}}. */
    public void apiOne(Context context) {
        Params.of(context).only();
        PersonView person = person(context.pathParam("id"));
        json.object(context, out -> {
            line(person.line(), out);
            out.writeArrayFieldStart("names");
            for (PersonView.Name name : person.names()) {
                out.writeStartObject();
                out.writeStringField("id", name.id());
                out.writeStringField("name", name.name());
                out.writeStringField("principal", name.principal());
                out.writeNumberField("articles", name.articles());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("offices");
            for (PersonView.Office office : person.offices()) {
                office(office, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("contradictions");
            for (PersonView.Contradiction contradiction : person.contradictions()) {
                out.writeStartObject();
                out.writeStringField("what", contradiction.what());
                Json.texts(out, "articles", contradiction.articles());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void office(PersonView.Office office, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("office", office.office());
        out.writeStringField("standing", office.standing().label());
        Json.text(out, "first", office.first());
        Json.text(out, "last", office.last());
        out.writeNumberField("articles", office.articles());
        out.writeNumberField("independent", office.independent());
        out.writeArrayFieldStart("sentences");
        for (PersonView.Sentence sentence : office.sentences()) {
            out.writeStartObject();
            out.writeStringField("article", sentence.article());
            out.writeNumberField("start", sentence.sentence().start());
            out.writeNumberField("end", sentence.sentence().end());
            out.writeStringField("text", sentence.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The first sentences of an office, cut at the name. */
    public static List<Named> named(PersonView.Office office, int most) {
        return office.sentences().stream().limit(most).map(Named::of).toList();
    }
}
