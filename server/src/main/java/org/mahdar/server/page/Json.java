package org.mahdar.server.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.record.Page;

/** Answers of the API: JSON objects, and lists that say how long they are and where they go on. */
public final class Json {

    private static final String TYPE = "application/json; charset=utf-8";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";

    private final JsonFactory factory = new JsonFactory();

    /** Writes something. */
    @FunctionalInterface
    public interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    public interface Item<T> {
        void write(T item, JsonGenerator json) throws IOException;
    }

    /** Sends one object; the writing gives its fields. */
    public void object(Context context, Writing fields) {
        context.contentType(TYPE).result(bytes(json -> {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }));
    }

    /** Sends a stretch of a list: total, offset, the address of the next stretch or null, and the items. */
    public <T> void list(Context context, Page<T> page, Address address, Item<T> item) {
        object(context, json -> list(json, page, address, item));
    }

    /** Writes the fields of a stretch of a list. */
    public static <T> void list(JsonGenerator json, Page<T> page, Address address, Item<T> item) throws IOException {
        json.writeNumberField("total", page.total());
        json.writeNumberField("offset", page.offset());
        json.writeStringField(
                "next",
                page.hasMore()
                        ? address.with("offset", page.offset() + page.items().size())
                                .toString()
                        : null);
        json.writeArrayFieldStart("items");
        for (T one : page.items()) {
            item.write(one, json);
        }
        json.writeEndArray();
    }

    /** Sends what went wrong, after RFC 9457. */
    public void problem(Context context, int status, String code, String message) {
        context.status(status).contentType(PROBLEM).result(bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", code);
            json.writeNumberField("status", status);
            json.writeStringField("code", code);
            json.writeStringField("detail", message);
            json.writeEndObject();
        }));
    }

    /** Text or null. */
    public static void text(JsonGenerator json, String field, Object value) throws IOException {
        json.writeStringField(field, value == null ? null : value.toString());
    }

    /** A list of texts. */
    public static void texts(JsonGenerator json, String field, Collection<?> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try (JsonGenerator json = factory.createGenerator(out)) {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /** A field with an object of numbers, by name in alphabetical order. */
    public static void counts(JsonGenerator out, String field, Map<String, Long> counts) throws IOException {
        out.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> one : new TreeMap<>(counts).entrySet()) {
            out.writeNumberField(one.getKey(), one.getValue());
        }
        out.writeEndObject();
    }
}
