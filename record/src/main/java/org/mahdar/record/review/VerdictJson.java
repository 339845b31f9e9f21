package org.mahdar.record.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.Person;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.model.json.ReadingParser;
import org.mahdar.record.review.Judgement.NamedPerson;
import org.mahdar.record.store.TextKey;

/** Verdicts as JSON, one object a line: the form they are kept in and exchanged in. */
public final class VerdictJson {

    private static final int ID_DIGITS = 16;
    private static final Pattern ARTICLE_KEY = Pattern.compile("[0-9a-f]{16}");
    private static final List<String> EVENT_FIELDS =
            List.of("type", "actors", "recipients", "status", "confidence", "rule");

    private final JsonFactory factory = new JsonFactory();
    private final ObjectMapper mapper = new ObjectMapper();

    /** A verdict that is given now; its id follows from what it says. */
    Verdict verdict(Instant at, String author, String reason, Judgement judgement) {
        Verdict unnamed = new Verdict("", at, author, reason, judgement);
        return new Verdict(TextKey.shortName(toJson(unnamed), ID_DIGITS), at, author, reason, judgement);
    }

    /** The object without a line end. */
    public String toJson(Verdict verdict) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            if (!verdict.id().isEmpty()) {
                json.writeStringField("id", verdict.id());
            }
            json.writeStringField("at", verdict.at().toString());
            json.writeStringField("author", verdict.author());
            json.writeStringField("reason", verdict.reason());
            judgement(json, verdict.judgement());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return out.toString();
    }

    private static void judgement(JsonGenerator json, Judgement judgement) throws IOException {
        if (judgement instanceof Judgement.Accept accept) {
            json.writeStringField("verdict", "accept");
            ref(json, "event", accept.event());
        } else if (judgement instanceof Judgement.Reject reject) {
            json.writeStringField("verdict", "reject");
            ref(json, "event", reject.event());
        } else if (judgement instanceof Judgement.Correct correct) {
            json.writeStringField("verdict", "correct");
            ref(json, "event", correct.event());
            event(json, "to", correct.to());
        } else if (judgement instanceof Judgement.CorrectSpeaker speaker) {
            speaker(json, speaker);
        } else if (judgement instanceof Judgement.CorrectPerson person) {
            person(json, person);
        } else if (judgement instanceof Judgement.JoinEpisodes join) {
            json.writeStringField("verdict", "join-episodes");
            refs(json, "events", join.events());
        } else if (judgement instanceof Judgement.PartEpisodes part) {
            json.writeStringField("verdict", "part-episodes");
            refs(json, "these", part.these());
            refs(json, "others", part.others());
        } else if (judgement instanceof Judgement.JoinPeople join) {
            json.writeStringField("verdict", "join-people");
            names(json, "people", join.people());
        } else if (judgement instanceof Judgement.PartPeople part) {
            json.writeStringField("verdict", "part-people");
            names(json, "these", part.these());
            names(json, "others", part.others());
        } else if (judgement instanceof Judgement.Undo undo) {
            json.writeStringField("verdict", "undo");
            json.writeStringField("undoes", undo.verdict());
        }
    }

    private static void speaker(JsonGenerator json, Judgement.CorrectSpeaker speaker) throws IOException {
        json.writeStringField("verdict", "correct-speaker");
        json.writeStringField("article", speaker.article());
        json.writeNumberField("start", speaker.quote().start());
        json.writeNumberField("end", speaker.quote().end());
        if (speaker.to() == null) {
            json.writeNullField("to");
        } else {
            json.writeObjectFieldStart("to");
            json.writeStringField("name", speaker.to().name());
            json.writeStringField("code", text(speaker.to().code()));
            json.writeEndObject();
        }
    }

    private static void person(JsonGenerator json, Judgement.CorrectPerson person) throws IOException {
        json.writeStringField("verdict", "correct-person");
        json.writeStringField("article", person.article());
        json.writeStringField("name", person.name());
        json.writeObjectFieldStart("to");
        json.writeStringField("name", person.toName());
        json.writeStringField("code", text(person.code()));
        json.writeStringField("office", person.office());
        json.writeStringField("standing", person.standing().name());
        json.writeEndObject();
    }

    private static void ref(JsonGenerator json, String field, EventRef ref) throws IOException {
        json.writeObjectFieldStart(field);
        ref(json, ref);
        json.writeEndObject();
    }

    private static void ref(JsonGenerator json, EventRef ref) throws IOException {
        json.writeStringField("article", ref.article());
        event(json, "as", ref.event());
    }

    private static void refs(JsonGenerator json, String field, List<EventRef> refs) throws IOException {
        json.writeArrayFieldStart(field);
        for (EventRef ref : refs) {
            json.writeStartObject();
            ref(json, ref);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void event(JsonGenerator json, String field, Event event) throws IOException {
        json.writeFieldName(field);
        ReadingJson.event(json, event);
    }

    private static void names(JsonGenerator json, String field, List<NamedPerson> people) throws IOException {
        json.writeArrayFieldStart(field);
        for (NamedPerson person : people) {
            json.writeStartObject();
            json.writeStringField("name", person.name());
            json.writeStringField("principal", person.principal());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Reads a verdict back; an id that does not belong to what it says is refused, so that a file changed by hand gets new ids.
     *
     * @throws IllegalArgumentException when the line is no verdict; the message says what is wrong
     */
    public Verdict parse(String line) {
        try {
            JsonNode node = mapper.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            Verdict verdict = verdict(
                    Instant.parse(need(node, "at").asText()),
                    need(node, "author").asText(),
                    node.path("reason").asText(""),
                    judgement(node));
            String id = node.path("id").asText("");
            if (!id.isEmpty() && !id.equals(verdict.id())) {
                throw new IllegalArgumentException("the id " + id
                        + " does not belong to what the verdict says; leave the id out and it gets a new one");
            }
            return verdict;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + e.getMessage(), e);
        }
    }

    private static Judgement judgement(JsonNode node) {
        String kind = need(node, "verdict").asText();
        return switch (kind) {
            case "accept" -> new Judgement.Accept(ref(need(node, "event")));
            case "reject" -> new Judgement.Reject(ref(need(node, "event")));
            case "correct" -> new Judgement.Correct(ref(need(node, "event")), event(need(node, "to")));
            case "correct-speaker" ->
                new Judgement.CorrectSpeaker(
                        article(node),
                        new Span(need(node, "start").asInt(), need(node, "end").asInt()),
                        speaker(node.get("to")));
            case "correct-person" -> person(node);
            case "join-episodes" -> new Judgement.JoinEpisodes(refs(need(node, "events")));
            case "part-episodes" -> new Judgement.PartEpisodes(refs(need(node, "these")), refs(need(node, "others")));
            case "join-people" -> new Judgement.JoinPeople(names(need(node, "people")));
            case "part-people" -> new Judgement.PartPeople(names(need(node, "these")), names(need(node, "others")));
            case "undo" -> new Judgement.Undo(need(node, "undoes").asText());
            default -> throw new IllegalArgumentException("there is no verdict '" + kind + "'");
        };
    }

    private static Judgement person(JsonNode node) {
        JsonNode to = need(node, "to");
        return new Judgement.CorrectPerson(
                article(node),
                need(node, "name").asText(),
                need(to, "name").asText(),
                code(to.get("code")),
                to.path("office").asText(null),
                Person.Standing.valueOf(to.path("standing").asText("HOLDER")));
    }

    private static EventRef ref(JsonNode node) {
        return new EventRef(article(node), event(need(node, "as")));
    }

    private static Event event(JsonNode node) {
        for (String field : EVENT_FIELDS) {
            need(node, field);
        }
        for (JsonNode evidence : need(node, "evidence")) {
            need(evidence, "start");
            need(evidence, "end");
            need(evidence, "text");
        }
        return ReadingParser.event(node);
    }

    private static List<EventRef> refs(JsonNode nodes) {
        List<EventRef> all = new ArrayList<>();
        nodes.forEach(node -> all.add(ref(node)));
        return all;
    }

    private static List<NamedPerson> names(JsonNode nodes) {
        List<NamedPerson> all = new ArrayList<>();
        nodes.forEach(node -> all.add(new NamedPerson(
                need(node, "name").asText(), node.path("principal").asText(null))));
        return all;
    }

    private static Speaker speaker(JsonNode node) {
        return node == null || node.isNull()
                ? null
                : new Speaker(node.path("name").asText(null), code(node.get("code")));
    }

    private static Code code(JsonNode node) {
        return node == null || node.isNull() ? null : Code.parse(node.asText());
    }

    private static String article(JsonNode node) {
        String key = need(node, "article").asText();
        if (!ARTICLE_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is no key of an article: 16 hexadecimal digits");
        }
        return key;
    }

    private static JsonNode need(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the field '" + field + "' is missing");
        }
        return value;
    }
}
