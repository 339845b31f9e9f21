package org.mahdar.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

/** Reads back what {@link ReadingJson} wrote. */
public final class ReadingParser {

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * The reading of an article that is kept elsewhere.
     *
     * @param json the object that {@link ReadingJson} wrote
     * @param article the article it is a reading of
     * @throws IllegalArgumentException when the text is not such an object; the message says what is wrong
     */
    public Reading parse(String json, Article article) {
        JsonNode node;
        try {
            node = mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
        }
        return new Reading(
                article,
                text(node, "title"),
                text(node, "outlet"),
                text(node, "agency"),
                text(node, "author"),
                date(node, "published"),
                list(node, "body", ReadingParser::span),
                list(node, "people", ReadingParser::person),
                list(node, "quotes", ReadingParser::quote),
                list(node, "events", ReadingParser::event),
                text(node, "coder"),
                text(node, "lexicon"));
    }

    private static Person person(JsonNode node) {
        String standing = text(node, "standing");
        return new Person(
                text(node, "name"),
                code(node.get("code")),
                text(node, "office"),
                standing == null ? Person.Standing.HOLDER : Person.Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                list(node, "mentions", ReadingParser::span),
                text(node, "known"));
    }

    private static Quote quote(JsonNode node) {
        JsonNode speaker = node.get("speaker");
        return new Quote(
                new Span(node.get("start").asInt(), node.get("end").asInt()),
                text(node, "text"),
                Quote.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                speaker == null || speaker.isNull()
                        ? null
                        : new Speaker(text(speaker, "name"), code(speaker.get("code"))),
                code(node.get("addressee")),
                text(node, "occasion"),
                date(node, "date"),
                list(node, "sources", JsonNode::asText));
    }

    /** The event that {@link ReadingJson#event} wrote. */
    public static Event event(JsonNode node) {
        EventType type = EventType.valueOf(text(node, "type"));
        String mode = text(node, "mode");
        String scope = text(node, "scope");
        return new Event(
                type,
                mode == null
                        ? null
                        : Mode.of(type, mode)
                                .orElseThrow(() -> new IllegalArgumentException("no mode " + mode + " of " + type)),
                list(node, "actors", ReadingParser::code),
                list(node, "recipients", ReadingParser::code),
                Status.ofLabel(text(node, "status")),
                date(node, "date"),
                text(node, "place"),
                count(node.get("count")),
                code(node.get("attributed_to")),
                list(node, "sources", JsonNode::asText),
                scope == null ? Scope.INTERNATIONAL : Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                node.get("confidence").asDouble(),
                list(node, "evidence", ReadingParser::evidence),
                text(node, "rule"));
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                new Span(node.get("start").asInt(), node.get("end").asInt()),
                text(node, "text"),
                list(node, "trigger_spans", ReadingParser::span));
    }

    private static Count count(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String bound = text(node, "bound");
        return new Count(
                node.get("value").asDouble(),
                text(node, "unit"),
                bound == null ? Count.Bound.EXACT : Count.Bound.ofLabel(bound));
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    private static Code code(JsonNode node) {
        return node == null || node.isNull() ? null : Code.parse(node.asText());
    }

    private static PartialDate date(JsonNode node, String field) {
        String iso = text(node, field);
        return iso == null ? null : PartialDate.parse(iso);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        JsonNode values = node.get(field);
        if (values != null) {
            values.forEach(value -> all.add(read.apply(value)));
        }
        return all;
    }
}
