package org.mahdar.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mahdar.model.Article;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Span;
import org.mahdar.model.Status;

/**
 * An article with the events that a careful reader found in it.
 *
 * @param article the article
 * @param events the events
 * @param whole whether their dates and on whose word they are told were annotated too
 */
record Annotated(Article article, List<GoldEvent> events, boolean whole) {

    /**
     * One annotated event.
     *
     * @param type the type
     * @param types the type and the others that a careful reader could choose
     * @param actors principals that act
     * @param recipients principals that receive
     * @param status whether it happened
     * @param mode how, or null
     * @param date when, as precise as the text tells, or null
     * @param attributedTo the principal on whose word the text tells it, or null for the narrator
     * @param core whether a careful reader must record it
     * @param evidence where the text tells it
     * @param words the words of the evidence that tell the act, where the annotator marked them; may be empty
     */
    record GoldEvent(
            EventType type,
            Set<EventType> types,
            Set<String> actors,
            Set<String> recipients,
            Status status,
            Mode mode,
            PartialDate date,
            String attributedTo,
            boolean core,
            List<Span> evidence,
            List<Span> words) {

        private static final Set<EventType> SYMMETRIC =
                EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

        /** Whether either direction of reading the sides is right. */
        boolean symmetric(EventType type) {
            return SYMMETRIC.contains(type) || actors.size() > 1 && recipients.isEmpty();
        }

        /** Whether the principals are the event's sides, by the rules of the scorer. */
        boolean sameSides(Set<String> actor, Set<String> recipient, EventType type) {
            if (symmetric(type)) {
                Set<String> gold = new HashSet<>(actors);
                gold.addAll(recipients);
                Set<String> guess = new HashSet<>(actor);
                guess.addAll(recipient);
                int wanted = Math.min(2, gold.size());
                guess.retainAll(gold);
                return guess.size() >= wanted && !guess.isEmpty();
            }
            return meets(actors, actor) && meets(recipients, recipient);
        }

        private static boolean meets(Set<String> gold, Set<String> guess) {
            return gold.isEmpty() && guess.isEmpty() || gold.stream().anyMatch(guess::contains);
        }

        /** Whether the date is the event's, by the rules of the scorer: at least as precise, or no coarser than a month. */
        boolean at(PartialDate guess) {
            if (date == null || guess == null) {
                return date == guess;
            }
            String gold = date.toString();
            String told = guess.toString();
            return told.startsWith(gold) || gold.startsWith(told) && guess.month() != 0;
        }

        /** Whether the annotator marked the stretch as words that tell the act; the whole evidence does where none are marked. */
        boolean names(int from, int to) {
            return meets(words.isEmpty() ? evidence : words, from, to);
        }

        boolean tells(int from, int to) {
            return meets(evidence, from, to);
        }

        private static boolean meets(List<Span> spans, int from, int to) {
            return spans.stream().anyMatch(span -> span.start() < to && from < span.end());
        }
    }

    /** Reads a line of a gold file: {@code id}, {@code text}, {@code published} or {@code published_hint}, {@code events}. */
    static Annotated parse(JsonNode node) {
        String text = node.get("text").asText();
        String day = node.path("published").isTextual()
                ? node.get("published").asText()
                : node.path("published_hint").asText("");
        Article article = new Article(
                node.get("id").asText(),
                node.get("id").asText(),
                null,
                null,
                null,
                day.isEmpty() ? null : LocalDate.parse(day),
                text,
                false);
        List<GoldEvent> events = new ArrayList<>();
        for (JsonNode event : node.path("events")) {
            Set<EventType> types =
                    EnumSet.of(EventType.valueOf(event.get("type").asText()));
            event.path("alt").forEach(alt -> types.add(EventType.valueOf(alt.asText())));
            List<Span> evidence = new ArrayList<>();
            for (JsonNode piece : event.path("evidence")) {
                int at = text.indexOf(piece.asText());
                if (at >= 0) {
                    evidence.add(new Span(at, at + piece.asText().length()));
                }
            }
            List<Span> words = new ArrayList<>();
            event.path("triggers")
                    .forEach(piece -> piece.forEach(word ->
                            words.add(new Span(word.get(0).asInt(), word.get(1).asInt()))));
            events.add(new GoldEvent(
                    EventType.valueOf(event.get("type").asText()),
                    types,
                    principals(event.path("actors")),
                    principals(event.path("recipients")),
                    Status.valueOf(event.path("status").asText("occurred").toUpperCase(Locale.ROOT)),
                    Mode.of(
                                    EventType.valueOf(event.get("type").asText()),
                                    event.path("mode").asText(""))
                            .orElse(null),
                    event.path("date").isTextual()
                            ? PartialDate.parse(event.get("date").asText())
                            : null,
                    event.path("attributed_to").isTextual()
                            ? principal(event.get("attributed_to").asText())
                            : null,
                    event.path("core").asBoolean(true) && !home(event),
                    evidence,
                    List.copyOf(words)));
        }
        return new Annotated(article, events, true);
    }

    /** Whether the event stays within one country: such events may be recorded and may be left out, but for prisoners of state. */
    private static boolean home(JsonNode event) {
        Set<String> actors = principals(event.path("actors"));
        Set<String> recipients = principals(event.path("recipients"));
        boolean prisoners = false;
        for (JsonNode code : event.path("recipients")) {
            prisoners |= code.asText().endsWith(".PRISONER");
        }
        return actors.size() == 1 && actors.equals(recipients) && !prisoners;
    }

    private static Set<String> principals(JsonNode codes) {
        Set<String> all = new HashSet<>();
        codes.forEach(code -> all.add(principal(code.asText())));
        return all;
    }

    private static String principal(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
