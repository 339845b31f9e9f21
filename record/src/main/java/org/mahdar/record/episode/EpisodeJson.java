package org.mahdar.record.episode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.Evidence;
import org.mahdar.model.Scope;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.record.store.Standing;

/** Writes an episode as one JSON object on one line, the form that {@code mahdar timeline --json} and the API give. */
public final class EpisodeJson {

    private final JsonFactory factory = new JsonFactory();

    /** The object as a string without a line end. */
    public String toJson(Episode episode) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(episode, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    /** Writes the object to a generator, which stays open. */
    public void write(Episode episode, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", episode.id());
        text(json, "date", episode.date());
        text(json, "at", episode.at());
        json.writeStringField("type", episode.type().name());
        json.writeStringField(
                "mode", episode.mode() == null ? null : episode.mode().label());
        codes(json, "actors", episode.actors());
        codes(json, "recipients", episode.recipients());
        json.writeStringField("status", episode.status().label());
        ReadingJson.count(json, episode.count());
        json.writeNumberField("score", episode.score());
        json.writeStringField("place", episode.place());
        if (episode.scope() != Scope.INTERNATIONAL) {
            json.writeStringField("scope", episode.scope().label());
        }
        json.writeNumberField("confidence", episode.confidence());
        json.writeArrayFieldStart("reports");
        for (Report report : episode.reports()) {
            report(json, report);
        }
        json.writeEndArray();
        json.writeNumberField("independent", episode.independent());
        json.writeArrayFieldStart("rule");
        for (String rule : episode.rules()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        differences(json, episode.differences());
        json.writeEndObject();
    }

    private static void report(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("article", report.article());
        json.writeStringField("key", report.key());
        json.writeStringField("outlet", report.outlet());
        json.writeStringField("agency", report.agency());
        json.writeStringField("title", report.title());
        text(json, "published", report.published());
        json.writeNumberField("copy_group", report.copyGroup());
        json.writeArrayFieldStart("evidence");
        for (Claim claim : report.claims()) {
            for (Evidence evidence : claim.event().evidence()) {
                json.writeStartObject();
                json.writeNumberField("start", evidence.span().start());
                json.writeNumberField("end", evidence.span().end());
                json.writeStringField("text", evidence.text());
                json.writeStringField("trigger", evidence.triggerText());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        for (Claim claim : report.claims()) {
            claim(json, claim);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", claim.key());
        json.writeStringField("type", claim.event().type().name());
        json.writeStringField("status", claim.event().status().label());
        text(json, "date", claim.event().date());
        ReadingJson.count(json, claim.event().count());
        text(json, "attributed_to", claim.event().attributedTo());
        json.writeNumberField("confidence", claim.event().confidence());
        json.writeStringField("rule", claim.event().rule());
        if (claim.standing() != Standing.CODED) {
            json.writeStringField("review", claim.standing().label());
        }
        json.writeEndObject();
    }

    private static void differences(JsonGenerator json, List<Difference> differences) throws IOException {
        if (differences.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("field", difference.field());
            json.writeArrayFieldStart("versions");
            for (Difference.Version version : difference.versions()) {
                json.writeStartObject();
                json.writeStringField("value", version.value());
                json.writeNumberField("independent", version.independent());
                json.writeArrayFieldStart("articles");
                for (String article : version.articles()) {
                    json.writeString(article);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void codes(JsonGenerator json, String field, List<Code> codes) throws IOException {
        json.writeArrayFieldStart(field);
        for (Code code : codes) {
            json.writeString(code.toString());
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, Object value) throws IOException {
        json.writeStringField(field, value == null ? null : value.toString());
    }
}
