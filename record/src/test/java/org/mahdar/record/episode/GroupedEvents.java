package org.mahdar.record.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.json.ReadingParser;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Standing;

/**
 * The events of weeks whose annotators said which of them are one ({@code annotations/same-event-2018.jsonl}): as they were annotated,
 * or as they were read, as far as a read event is an annotated one.
 */
final class GroupedEvents {

    /** An event that stands in no group. */
    static final int ALONE = 0;

    /**
     * An event and the group it is in.
     *
     * @param group its number, {@link #ALONE} for none
     */
    record Grouped(EventCard card, int group) {

        /** Whether both tell one event in different articles. */
        boolean isOneWith(Grouped other) {
            return group != ALONE && group == other.group && card.article() != other.card.article();
        }
    }

    /** An annotated event, as far as reading is compared with it. */
    private record Annotated(Set<EventType> types, Set<String> parties, List<String> evidence, int group) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final Terms terms = Terms.load();
    private final Map<String, JsonNode> groups = new TreeMap<>();
    private final Map<String, JsonNode> articles = new HashMap<>();

    /**
     * Reads which events are one.
     *
     * @param grouped the groups
     * @param joined annotated articles with their text, as {@code AnnotationJoin} writes them
     */
    GroupedEvents(Path grouped, List<Path> joined) throws IOException {
        for (String line : Files.readAllLines(grouped, StandardCharsets.UTF_8)) {
            JsonNode row = mapper.readTree(line);
            groups.put(row.get("id").asText(), row);
        }
        for (Path file : joined) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    JsonNode article = mapper.readTree(line);
                    if (groups.containsKey(article.get("id").asText())) {
                        articles.put(article.get("id").asText(), article);
                    }
                }
            }
        }
        if (!articles.keySet().equals(groups.keySet())) {
            throw new IOException(grouped + " names " + groups.size() + " articles, of which the annotated files hold "
                    + articles.size());
        }
    }

    /** The first days of the weeks. */
    Set<String> weeks() {
        Set<String> weeks = new TreeSet<>();
        groups.values().forEach(row -> weeks.add(row.get("week").asText()));
        return weeks;
    }

    /** The events of a week as they were annotated. */
    List<Grouped> annotated(String week) {
        List<Grouped> all = new ArrayList<>();
        int article = 0;
        for (String id : of(week)) {
            article++;
            JsonNode whole = articles.get(id);
            for (int i = 0; i < whole.get("events").size(); i++) {
                Event event = annotated(whole, whole.get("events").get(i));
                if (event != null) {
                    all.add(grouped(whole, event, article, i, group(id, i)));
                }
            }
        }
        return all;
    }

    /** The events of a week as they were read, those that were annotated too. */
    List<Grouped> read(String week, Path readings) throws IOException {
        Map<String, JsonNode> read = new HashMap<>();
        for (String line : Files.readAllLines(readings, StandardCharsets.UTF_8)) {
            JsonNode reading = mapper.readTree(line);
            read.put(reading.get("id").asText(), reading);
        }
        List<Grouped> all = new ArrayList<>();
        int article = 0;
        for (String id : of(week)) {
            article++;
            List<Annotated> wanted = wanted(id);
            JsonNode events = read.get(id).get("events");
            for (int i = 0; i < events.size(); i++) {
                Event event = ReadingParser.event(events.get(i));
                Annotated told = told(event, wanted);
                if (told != null) {
                    wanted.remove(told);
                    all.add(grouped(articles.get(id), event, article, i, told.group));
                }
            }
        }
        return all;
    }

    private List<String> of(String week) {
        return groups.entrySet().stream()
                .filter(row -> row.getValue().get("week").asText().equals(week))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int group(String id, int event) {
        return groups.get(id).get("groups").get(event).asInt(ALONE);
    }

    private List<Annotated> wanted(String id) {
        List<Annotated> wanted = new ArrayList<>();
        JsonNode events = articles.get(id).get("events");
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            Set<EventType> types = new TreeSet<>();
            types.add(EventType.valueOf(event.get("type").asText()));
            event.path("alt").forEach(type -> types.add(EventType.valueOf(type.asText())));
            List<String> evidence = new ArrayList<>();
            event.get("evidence").forEach(piece -> evidence.add(piece.asText()));
            wanted.add(new Annotated(types, parties(event), evidence, group(id, i)));
        }
        return wanted;
    }

    /** The annotated event of that type between these sides, one that shares words first; null for none. */
    private static Annotated told(Event event, List<Annotated> wanted) {
        Set<String> parties = KeptEvent.parties(event);
        Annotated found = null;
        for (Annotated one : wanted) {
            Set<String> shared = new TreeSet<>(parties);
            shared.retainAll(one.parties);
            if (!one.types.contains(event.type()) || shared.size() < Math.min(2, one.parties.size())) {
                continue;
            }
            if (overlaps(event, one)) {
                return one;
            }
            found = found == null ? one : found;
        }
        return found;
    }

    private static boolean overlaps(Event event, Annotated one) {
        return event.evidence().stream()
                .map(Evidence::text)
                .anyMatch(text -> one.evidence.stream().anyMatch(told -> told.contains(text) || text.contains(told)));
    }

    private static Set<String> parties(JsonNode event) {
        Set<String> parties = new TreeSet<>();
        for (String side : List.of("actors", "recipients")) {
            event.get(side)
                    .forEach(code -> parties.add(Code.parse(code.asText()).principal()));
        }
        return parties;
    }

    /** An annotated event in the form in which readings are written; null where it has no side or no evidence. */
    private Event annotated(JsonNode article, JsonNode event) {
        if (parties(event).isEmpty() || event.get("evidence").isEmpty()) {
            return null;
        }
        ObjectNode node = event.deepCopy();
        node.set("evidence", evidence(article.get("text").asText(), event));
        JsonNode count = event.path("count");
        if (!count.path("value").isNumber() || !count.hasNonNull("unit")) {
            node.remove("count");
        }
        if (Mode.of(
                        EventType.valueOf(event.get("type").asText()),
                        event.path("mode").asText())
                .isEmpty()) {
            node.remove("mode");
        }
        return ReadingParser.event(node.put("confidence", 1).put("rule", "annotated"));
    }

    private ArrayNode evidence(String text, JsonNode event) {
        ArrayNode evidence = mapper.createArrayNode();
        for (int i = 0; i < event.get("evidence").size(); i++) {
            String words = event.get("evidence").get(i).asText();
            JsonNode triggers = event.path("triggers").path(i);
            int from =
                    triggers.isEmpty() ? 0 : Math.max(0, triggers.get(0).get(1).asInt() - words.length());
            int at = Math.max(text.indexOf(words, from), text.indexOf(words));
            int end = at + words.length();
            ObjectNode piece =
                    evidence.addObject().put("start", at).put("end", end).put("text", words);
            ArrayNode inside = piece.putArray("trigger_spans");
            for (JsonNode trigger : triggers) {
                if (trigger.get(0).asInt() >= at && trigger.get(1).asInt() <= end) {
                    inside.add(trigger);
                }
            }
        }
        return evidence;
    }

    private Grouped grouped(JsonNode article, Event event, int number, int i, int group) {
        String key = KeptEvent.nameOf(article.get("id").asText(), event, i);
        KeptEvent kept = new KeptEvent(KeptEvent.number(number, i), number, key, event, Standing.CODED);
        PartialDate published = PartialDate.parse(article.get("published").asText());
        Headline headline = Headline.of(terms, article.path("title").asText(null));
        return new Grouped(EventCard.of(kept, published, terms.of(event), headline), group);
    }
}
