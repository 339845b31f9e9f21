package org.mahdar.server.relation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.record.Record;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.server.label.Principal;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/** Who has to do with whom, as a net; and one side's relations on a map. Each drawing has a table that says the same. */
public final class NetworkPages {

    /** The most sides that the net draws. */
    static final int MOST_SIDES = 300;

    /** The most lines between them. */
    static final int MOST_LINES = 1200;

    /** How far back the board looks where nobody says. */
    private static final int SPAN = 90;

    private final Record record;
    private final Pages pages;

    public NetworkPages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /** A side and all its relations together. */
    public record Side(String code, long relations, long episodes, double score) {}

    /**
     * What is drawn.
     *
     * @param sides those with most episodes first, only those that are drawn
     * @param lines the relations that are drawn
     * @param allSides how many sides there are
     * @param allLines how many relations there are
     */
    public record Net(List<Side> sides, List<Relation> lines, long allSides, long allLines) {

        public Net {
            sides = List.copyOf(sides);
            lines = List.copyOf(lines);
        }

        /** Whether the drawing leaves something out. */
        public boolean isCut() {
            return sides.size() < allSides || lines.size() < allLines;
        }

        static Net of(List<Relation> relations) {
            Map<String, List<Relation>> bySide = new LinkedHashMap<>();
            for (Relation relation : relations) {
                bySide.computeIfAbsent(relation.a(), none -> new ArrayList<>()).add(relation);
                bySide.computeIfAbsent(relation.b(), none -> new ArrayList<>()).add(relation);
            }
            List<Side> all = new ArrayList<>();
            bySide.forEach((code, own) -> all.add(side(code, own)));
            all.sort(Comparator.comparingLong((Side side) -> -side.episodes).thenComparing(Side::code));
            List<Side> sides = all.subList(0, Math.min(MOST_SIDES, all.size()));
            Set<String> drawn = new LinkedHashSet<>();
            sides.forEach(side -> drawn.add(side.code));
            List<Relation> lines = relations.stream()
                    .filter(relation -> drawn.contains(relation.a()) && drawn.contains(relation.b()))
                    .limit(MOST_LINES)
                    .toList();
            return new Net(sides, lines, all.size(), relations.size());
        }

        private static Side side(String code, List<Relation> own) {
            long episodes = own.stream().mapToLong(Relation::episodes).sum();
            double sum = own.stream()
                    .mapToDouble(relation -> relation.score() * relation.episodes())
                    .sum();
            return new Side(code, own.size(), episodes, episodes == 0 ? 0 : sum / episodes);
        }
    }

    /** The net of all relations, or the map and the relations of one side. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        Board.Question asked = question(params);
        String of = asked.with();
        List<Relation> relations = record.relations(RelationQuery.all()
                        .withPrincipal(of)
                        .withDays(asked.from(), asked.to())
                        .withTypes(asked.types()))
                .items();
        Net net = Net.of(relations);
        Map<String, Object> values = new HashMap<>();
        values.put("net", net);
        values.put("asked", params);
        values.put("of", of);
        values.put("types", params.types("type"));
        values.put("drawn", of == null ? net(net, screen) : map(of, relations, screen));
        pages.send(context, screen, "network", values);
    }

    /** What a request for the net asks, as the board asks it. */
    public static Board.Question question(Params params) {
        params.inOrder("from", "to");
        return new Board.Question(
                null,
                params.code("of") == null ? null : params.code("of").principal(),
                null,
                params.types("type"),
                params.firstDay("from"),
                params.lastDay("to"),
                Board.Order.EPISODES,
                SPAN,
                0,
                Integer.MAX_VALUE);
    }

    /** Asks what the page asks at first. */
    public void rehearse() {
        record.relations(RelationQuery.all());
    }

    private static String net(Net net, Screen screen) {
        return json(out -> {
            out.writeArrayFieldStart("sides");
            for (Side side : net.sides) {
                out.writeStartObject();
                out.writeStringField("code", side.code);
                out.writeStringField("name", screen.speech().name(side.code));
                out.writeNumberField("episodes", side.episodes);
                out.writeStringField(
                        "href", screen.address().with("of", side.code).toString());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("lines");
            for (Relation line : net.lines) {
                line(line, screen, out);
            }
            out.writeEndArray();
        });
    }

    private static String map(String of, List<Relation> relations, Screen screen) {
        Speech speech = screen.speech();
        return json(out -> {
            out.writeStringField("of", number(of, speech));
            out.writeStringField("name", speech.name(of));
            out.writeArrayFieldStart("lines");
            for (Relation line : relations) {
                line(line, screen, out);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("numbers");
            for (Relation line : relations) {
                String other = line.a().equals(of) ? line.b() : line.a();
                String number = number(other, speech);
                if (!number.isEmpty()) {
                    out.writeStringField(other, number);
                }
            }
            out.writeEndObject();
        });
    }

    private static String number(String code, Speech speech) {
        return speech.principals().find(code).map(Principal::number).orElse("");
    }

    private static void line(Relation line, Screen screen, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("a", line.a());
        out.writeStringField("b", line.b());
        out.writeStringField(
                "name", screen.speech().name(line.a()) + " – " + screen.speech().name(line.b()));
        out.writeNumberField("episodes", line.episodes());
        out.writeNumberField("score", Math.round(line.score() * 100) / 100.0);
        out.writeStringField("href", screen.to("relations", line.a(), line.b()).toString());
        out.writeEndObject();
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private static String json(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return text.toString();
    }
}
