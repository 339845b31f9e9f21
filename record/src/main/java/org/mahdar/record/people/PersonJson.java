package org.mahdar.record.people;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes people as JSON, the form that {@code mahdar people --json} gives. */
public final class PersonJson {

    private final JsonFactory factory = new JsonFactory();

    /** A person of a list as an object on one line: id, name, code, office, articles, first, last. */
    public String toJson(PersonLine line) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            line(json, line);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** A person with names, offices over time and their sentences, terms known from elsewhere, and contradictions, on one line. */
    public String toJson(PersonView person) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(person, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** Writes the person to a generator, which stays open. */
    public void write(PersonView person, JsonGenerator json) throws IOException {
        json.writeStartObject();
        line(json, person.line());
        json.writeArrayFieldStart("names");
        for (PersonView.Name name : person.names()) {
            json.writeStartObject();
            json.writeStringField("id", name.id());
            json.writeStringField("name", name.name());
            json.writeStringField("principal", name.principal());
            json.writeNumberField("articles", name.articles());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("offices");
        for (PersonView.Office office : person.offices()) {
            office(json, office);
        }
        json.writeEndArray();
        known(json, person.known());
        json.writeArrayFieldStart("contradictions");
        for (PersonView.Contradiction contradiction : person.contradictions()) {
            json.writeStartObject();
            json.writeStringField("what", contradiction.what());
            json.writeArrayFieldStart("articles");
            for (String article : contradiction.articles()) {
                json.writeString(article);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, PersonLine line) throws IOException {
        json.writeStringField("id", line.id());
        json.writeStringField("name", line.name());
        text(json, "code", line.code());
        json.writeStringField("office", line.office());
        json.writeNumberField("articles", line.articles());
        text(json, "first", line.first());
        text(json, "last", line.last());
    }

    private static void office(JsonGenerator json, PersonView.Office office) throws IOException {
        json.writeStartObject();
        json.writeStringField("office", office.office());
        json.writeStringField("standing", office.standing().label());
        text(json, "first", office.first());
        text(json, "last", office.last());
        json.writeNumberField("articles", office.articles());
        json.writeNumberField("independent", office.independent());
        json.writeArrayFieldStart("sentences");
        for (PersonView.Sentence sentence : office.sentences()) {
            sentence(json, sentence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sentence(JsonGenerator json, PersonView.Sentence sentence) throws IOException {
        json.writeStartObject();
        json.writeStringField("article", sentence.id());
        json.writeStringField("key", sentence.article());
        json.writeStringField("outlet", sentence.outlet());
        text(json, "published", sentence.published());
        json.writeNumberField("start", sentence.sentence().start());
        json.writeNumberField("end", sentence.sentence().end());
        json.writeStringField("text", sentence.text());
        json.writeArrayFieldStart("mention");
        json.writeNumber(sentence.mention().start());
        json.writeNumber(sentence.mention().end());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, List<KnownPeople.Term> known) throws IOException {
        json.writeArrayFieldStart("known");
        for (KnownPeople.Term term : known) {
            json.writeStartObject();
            json.writeStringField("name", term.name());
            text(json, "code", term.code());
            json.writeStringField("office", term.office());
            json.writeStringField("from", term.from());
            json.writeStringField("to", term.to());
            json.writeStringField("source", term.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, Object value) throws IOException {
        json.writeStringField(field, value == null ? null : value.toString());
    }
}
