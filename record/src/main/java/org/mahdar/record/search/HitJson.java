package org.mahdar.record.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.mahdar.record.article.ArticleLine;

/** Writes an article that was found as JSON, the form that {@code mahdar search --json} gives. */
public final class HitJson {

    private final JsonFactory factory = new JsonFactory();

    /** The object as a string without a line end; offsets are those of the article's text. */
    public String toJson(Hit hit) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(hit, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** Writes the object to a generator, which stays open. */
    public void write(Hit hit, JsonGenerator json) throws IOException {
        ArticleLine article = hit.article();
        json.writeStartObject();
        json.writeStringField("article", article.id());
        json.writeStringField("key", article.key());
        json.writeStringField("title", article.title());
        json.writeStringField("outlet", article.outlet());
        json.writeStringField("agency", article.agency());
        json.writeStringField(
                "published",
                article.published() == null ? null : article.published().toString());
        json.writeStringField("url", article.url());
        json.writeNumberField("events", article.events());
        json.writeNumberField("score", hit.score());
        json.writeObjectFieldStart("snippet");
        json.writeNumberField("start", hit.snippet().start());
        json.writeNumberField("end", hit.snippet().end());
        json.writeStringField("text", hit.text());
        json.writeEndObject();
        json.writeArrayFieldStart("marks");
        for (Hit.Mark mark : hit.marks()) {
            json.writeStartObject();
            json.writeNumberField("start", mark.span().start());
            json.writeNumberField("end", mark.span().end());
            json.writeStringField("form", mark.form().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
