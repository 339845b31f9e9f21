package org.mahdar.record.reread;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mahdar.model.Event;
import org.mahdar.model.json.ReadingJson;

/** Writes what two versions read differently as JSON, the form that {@code mahdar diff --json} gives. */
public final class DiffJson {

    private final JsonFactory factory = new JsonFactory();

    /** The differences of one article as an object on one line; events as in readings. */
    public String toJson(ArticleDiff diff) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("article", diff.id());
            json.writeStringField("key", diff.article());
            events(json, "gained", diff.gained());
            events(json, "lost", diff.lost());
            json.writeArrayFieldStart("changed");
            for (ArticleDiff.Changed changed : diff.changed()) {
                json.writeStartObject();
                json.writeArrayFieldStart("fields");
                for (String field : changed.fields()) {
                    json.writeString(field);
                }
                json.writeEndArray();
                json.writeFieldName("before");
                ReadingJson.event(json, changed.before());
                json.writeFieldName("after");
                ReadingJson.event(json, changed.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    private static void events(JsonGenerator json, String field, List<Event> events) throws IOException {
        json.writeArrayFieldStart(field);
        for (Event event : events) {
            ReadingJson.event(json, event);
        }
        json.writeEndArray();
    }
}
