package org.mahdar.record.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Writes all tables as one JSON-LD graph: each row is a node with a name of its own. Articles, people, quotations and episodes
 * are schema.org's NewsArticle, Person, Quotation and Event; where a thing comes from is said in the terms of PROV; what neither
 * knows stands in Mahdar's own vocabulary, under the column's name.
 */
final class LinkedRows implements RowWriter {

    private static final String OWN = "urn:mahdar:ns#";

    private record Kind(
            String prefix, String type, List<String> key, Map<String, String> terms, Map<String, String> links) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "articles",
                    new Kind(
                            "article",
                            "schema:NewsArticle",
                            List.of("key"),
                            Map.of(
                                    "title", "schema:headline",
                                    "published", "schema:datePublished",
                                    "outlet", "schema:publisher",
                                    "author", "schema:author",
                                    "url", "schema:url",
                                    "text", "schema:articleBody",
                                    "sha256", "schema:identifier"),
                            Map.of()),
            "people", new Kind("person", "schema:Person", List.of("id"), Map.of("name", "schema:name"), Map.of()),
            "mentions",
                    new Kind(
                            "mention",
                            "schema:Role",
                            List.of("article", "n"),
                            Map.of("office", "schema:roleName", "name", "schema:name"),
                            Map.of("article", "article", "person", "person")),
            "quotes",
                    new Kind(
                            "quote",
                            "schema:Quotation",
                            List.of("article", "n"),
                            Map.of(
                                    "text",
                                    "schema:text",
                                    "speaker",
                                    "schema:spokenByCharacter",
                                    "date",
                                    "schema:dateCreated"),
                            Map.of("article", "article")),
            "events",
                    new Kind(
                            "event",
                            "prov:Entity",
                            List.of("key"),
                            Map.of("date", "schema:startDate", "place", "schema:location"),
                            Map.of("article", "article", "episode", "episode")),
            "evidence",
                    new Kind(
                            "evidence",
                            "schema:Quotation",
                            List.of("event", "n"),
                            Map.of("text", "schema:text"),
                            Map.of("event", "event")),
            "episodes",
                    new Kind(
                            "episode",
                            "schema:Event",
                            List.of("id"),
                            Map.of("date", "schema:startDate", "place", "schema:location"),
                            Map.of()),
            "ledgers",
                    new Kind(
                            "step",
                            "own:LedgerStep",
                            List.of("episode", "ledger", "holder", "towards", "subject", "change"),
                            Map.of("date", "schema:startDate"),
                            Map.of("episode", "episode")));

    private final JsonGenerator json;
    private ExportTable table;
    private Kind kind;

    LinkedRows(Writer out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("schema", "https://schema.org/");
        json.writeStringField("prov", "http://www.w3.org/ns/prov#");
        json.writeStringField("own", OWN);
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void table(ExportTable next) {
        table = next;
        kind = KINDS.get(next.name());
    }

    @Override
    public void row(List<Object> values) throws IOException {
        json.writeStartObject();
        StringBuilder id = new StringBuilder();
        for (String key : kind.key()) {
            id.append(id.length() == 0 ? "" : ":").append(word(values.get(index(key))));
        }
        json.writeStringField("@id", "urn:mahdar:" + kind.prefix() + ":" + id);
        json.writeArrayFieldStart("@type");
        json.writeString(kind.type());
        json.writeString("own:" + table.name());
        json.writeEndArray();
        for (int i = 0; i < values.size(); i++) {
            String column = table.columns().get(i).name();
            Object value = values.get(i);
            if (value != null) {
                field(column, value);
            }
        }
        json.writeEndObject();
    }

    private void field(String column, Object value) throws IOException {
        String target = kind.links().get(column);
        if (target != null) {
            // Whatever a row is derived from is what it rests on; an event is also part of its episode.
            boolean part = target.equals("episode") && table.name().equals("events");
            json.writeObjectFieldStart(
                    part ? "schema:superEvent" : derived(target) ? "prov:wasDerivedFrom" : "schema:about");
            json.writeStringField("@id", "urn:mahdar:" + target + ":" + value);
            json.writeEndObject();
        } else {
            json.writeFieldName(kind.terms().getOrDefault(column, "own:" + column));
            JsonRows.value(json, value);
        }
    }

    private static boolean derived(String target) {
        return !target.equals("person");
    }

    private int index(String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalStateException("table " + table.name() + " has no column " + column);
    }

    private static String word(Object value) {
        return value.toString().isEmpty() ? "-" : value.toString();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
