package org.mahdar.record.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeJson;

/** Writes a ledger's entries as JSON, the form that {@code mahdar ledger --json} and the API give. */
public final class LedgerJson {

    private final JsonFactory factory = new JsonFactory();
    private final EpisodeJson episodes = new EpisodeJson();

    /** One entry as an object on one line, with the episodes it rests on. */
    public String toJson(Ledger ledger, Entry entry) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(ledger, entry, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** Writes the entry to a generator, which stays open. */
    public void write(Ledger ledger, Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ledger", ledger.query().ledger().label());
        json.writeStringField(
                "as_of", ledger.asOf() == null ? null : ledger.asOf().toString());
        json.writeStringField("holder", entry.holder());
        json.writeStringField("towards", entry.towards().isEmpty() ? null : entry.towards());
        json.writeStringField("subject", entry.subject().isEmpty() ? null : entry.subject());
        json.writeStringField("state", entry.state().label());
        text(json, "since", entry.since());
        ReadingJson.count(json, entry.count());
        json.writeStringField(
                "pending", entry.pending() == null ? null : entry.pending().label());
        details(json, entry.details());
        text(json, "last_report", entry.lastReport());
        json.writeArrayFieldStart("steps");
        for (Step step : entry.steps()) {
            step(json, step, step.episode() == null ? null : ledger.episodes().get(step.episode()));
        }
        json.writeEndArray();
        gaps(json, entry.gaps());
        json.writeEndObject();
    }

    private void step(JsonGenerator json, Step step, Episode episode) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", step.change().label());
        text(json, "date", step.date());
        text(json, "day", step.day());
        text(json, "first_report", step.firstReport());
        ReadingJson.count(json, step.count());
        details(json, step.details());
        json.writeNumberField("independent", step.independent());
        if (episode != null) {
            json.writeFieldName("episode");
            episodes.write(episode, json);
        }
        json.writeEndObject();
    }

    private static void details(JsonGenerator json, Map<String, String> details) throws IOException {
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, String> detail : new TreeMap<>(details).entrySet()) {
            json.writeStringField(detail.getKey(), detail.getValue());
        }
        json.writeEndObject();
    }

    /** Writes the gaps as an array of kind and sentence. */
    public static void gaps(JsonGenerator json, List<Gap> gaps) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Gap gap : gaps) {
            json.writeStartObject();
            json.writeStringField(
                    "kind", gap.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("text", gap.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, Object value) throws IOException {
        json.writeStringField(field, value == null ? null : value.toString());
    }
}
