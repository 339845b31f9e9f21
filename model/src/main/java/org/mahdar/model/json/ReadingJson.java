package org.mahdar.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;

/**
 * Writes a reading as one JSON object on one line, the form that {@code mahdar read --json} prints. Offsets count UTF-16 code
 * units of the article's text, ends are exclusive. The same reading always gives the same bytes.
 */
public final class ReadingJson {

    private final JsonFactory factory = new JsonFactory();

    /** The object as a string without a line end. */
    public String toJson(Reading reading) {
        StringWriter out = new StringWriter(4096);
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(reading, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** Writes the object to a generator, which stays open. */
    public void write(Reading reading, JsonGenerator json) throws IOException {
        Article article = reading.article();
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeStringField("source", article.source());
        if (article.url() != null) {
            json.writeStringField("url", article.url());
        }
        json.writeStringField("title", reading.title());
        json.writeStringField("outlet", reading.outlet());
        json.writeStringField("agency", reading.agency());
        if (reading.author() != null) {
            json.writeStringField("author", reading.author());
        }
        json.writeStringField("published", text(reading.published()));
        if (article.extracted()) {
            json.writeStringField("text", article.text());
        }
        spans(json, "body", reading.body());
        json.writeArrayFieldStart("people");
        for (Person person : reading.people()) {
            person(json, person);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("quotes");
        for (Quote quote : reading.quotes()) {
            quote(json, quote);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (Event event : reading.events()) {
            event(json, event);
        }
        json.writeEndArray();
        json.writeStringField("coder", reading.coder());
        json.writeStringField("lexicon", reading.lexicon());
        json.writeEndObject();
    }

    private static void person(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", person.name());
        json.writeStringField("code", text(person.code()));
        json.writeStringField("office", person.office());
        if (person.standing() != Person.Standing.HOLDER) {
            json.writeStringField("standing", person.standing().label());
        }
        spans(json, "mentions", person.mentions());
        if (person.known() != null) {
            json.writeStringField("known", person.known());
        }
        json.writeEndObject();
    }

    private static void quote(JsonGenerator json, Quote quote) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", quote.span().start());
        json.writeNumberField("end", quote.span().end());
        json.writeStringField("text", quote.text());
        json.writeStringField("kind", quote.kind().label());
        Speaker speaker = quote.speaker();
        if (speaker == null) {
            json.writeNullField("speaker");
        } else {
            json.writeObjectFieldStart("speaker");
            json.writeStringField("name", speaker.name());
            json.writeStringField("code", text(speaker.code()));
            json.writeEndObject();
        }
        json.writeStringField("addressee", text(quote.addressee()));
        if (quote.occasion() != null) {
            json.writeStringField("occasion", quote.occasion());
        }
        if (quote.date() != null) {
            json.writeStringField("date", quote.date().toString());
        }
        strings(json, "sources", quote.sources());
        json.writeEndObject();
    }

    /** Writes one event as an object, the form it has inside a reading. */
    public static void event(JsonGenerator json, Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", event.type().name());
        json.writeStringField("mode", event.mode() == null ? null : event.mode().label());
        codes(json, "actors", event.actors());
        codes(json, "recipients", event.recipients());
        json.writeStringField("status", event.status().label());
        json.writeStringField("date", text(event.date()));
        json.writeStringField("place", event.place());
        count(json, event.count());
        json.writeStringField("attributed_to", text(event.attributedTo()));
        strings(json, "sources", event.sources());
        if (event.scope() != Scope.INTERNATIONAL) {
            json.writeStringField("scope", event.scope().label());
        }
        json.writeNumberField("confidence", Math.round(event.confidence() * 1000) / 1000.0);
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : event.evidence()) {
            json.writeStartObject();
            json.writeNumberField("start", evidence.span().start());
            json.writeNumberField("end", evidence.span().end());
            json.writeStringField("text", evidence.text());
            json.writeStringField("trigger", evidence.triggerText());
            spans(json, "trigger_spans", evidence.trigger());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("rule", event.rule());
        json.writeEndObject();
    }

    /** Writes a magnitude as the field {@code count}, null where there is none. */
    public static void count(JsonGenerator json, Count count) throws IOException {
        if (count == null) {
            json.writeNullField("count");
            return;
        }
        json.writeObjectFieldStart("count");
        if (count.value() == Math.rint(count.value()) && count.value() < 1e15) {
            json.writeNumberField("value", (long) count.value());
        } else {
            json.writeNumberField("value", count.value());
        }
        json.writeStringField("unit", count.unit());
        if (count.bound() != Count.Bound.EXACT) {
            json.writeStringField("bound", count.bound().label());
        }
        json.writeEndObject();
    }

    private static void codes(JsonGenerator json, String field, List<Code> codes) throws IOException {
        json.writeArrayFieldStart(field);
        for (Code code : codes) {
            json.writeString(code.toString());
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void spans(JsonGenerator json, String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
