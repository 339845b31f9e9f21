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
import java.util.Objects;
import java.util.Set;
import org.mahdar.record.Record;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.server.label.Principal;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Address;
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
     * @param sides those with most episodes first; where there are too many to draw, {@link #REST} stands last for all others
     * @param lines the relations that are drawn; those with the same side among the others are one
     * @param allSides how many sides there are
     * @param allLines how many relations there are
     */
    public record Net(List<Side> sides, List<Relation> lines, long allSides, long allLines) {

        /** The code of all the sides together that are not drawn. */
        public static final String REST = "*";

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
            boolean tooMany = all.size() > MOST_SIDES;
            List<Side> sides = new ArrayList<>(all.subList(0, tooMany ? MOST_SIDES - 1 : all.size()));
            Set<String> drawn = new LinkedHashSet<>();
            sides.forEach(side -> drawn.add(side.code));
            List<Relation> lines = tooMany ? together(relations, drawn) : relations;
            if (tooMany) {
                List<Relation> rest = relations.stream()
                        .filter(one -> !drawn.contains(one.a()) || !drawn.contains(one.b()))
                        .toList();
                sides.add(side(REST, rest));
            }
            return new Net(sides, lines.stream().limit(MOST_LINES).toList(), all.size(), relations.size());
        }

        /** How many sides {@link #REST} stands for. */
        public long others() {
            boolean rest =
                    !sides.isEmpty() && sides.get(sides.size() - 1).code().equals(REST);
            return rest ? allSides - sides.size() + 1 : 0;
        }

        /** The relations between these sides, and one of each of them with all others together; those with most episodes first. */
        private static List<Relation> together(List<Relation> relations, Set<String> drawn) {
            List<Relation> lines = new ArrayList<>();
            Map<String, List<Relation>> outside = new LinkedHashMap<>();
            for (Relation one : relations) {
                boolean first = drawn.contains(one.a());
                boolean second = drawn.contains(one.b());
                if (first && second) {
                    lines.add(one);
                } else if (first || second) {
                    outside.computeIfAbsent(first ? one.a() : one.b(), none -> new ArrayList<>())
                            .add(one);
                }
            }
            outside.forEach((code, own) -> lines.add(sum(code, own)));
            lines.sort(Comparator.comparingLong((Relation one) -> -one.episodes())
                    .thenComparing(Relation::a)
                    .thenComparing(Relation::b));
            return lines;
        }

        private static Relation sum(String code, List<Relation> own) {
            Side side = side(code, own);
            return new Relation(
                    REST,
                    code,
                    side.episodes,
                    own.stream().mapToLong(Relation::reports).sum(),
                    own.stream().mapToLong(Relation::independent).sum(),
                    own.stream()
                            .map(Relation::first)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    own.stream()
                            .map(Relation::last)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    side.score,
                    side.score);
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
                boolean rest = side.code.equals(Net.REST);
                out.writeStartObject();
                out.writeStringField("code", side.code);
                out.writeStringField("name", name(side.code, net, screen.speech()));
                out.writeNumberField("episodes", side.episodes);
                out.writeStringField(
                        "href",
                        rest ? null : screen.address().with("of", side.code).toString());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("lines");
            for (Relation line : net.lines) {
                if (line.a().equals(Net.REST)) {
                    rest(line, net, screen, out);
                } else {
                    line(line, screen, out);
                }
            }
            out.writeEndArray();
        });
    }

    /** The name of a side, or of all that are not drawn. */
    public static String name(String code, Net net, Speech speech) {
        return code.equals(Net.REST) ? speech.count("network.rest", net.others()) : speech.name(code);
    }

    private static void rest(Relation line, Net net, Screen screen, JsonGenerator out) throws IOException {
        Speech speech = screen.speech();
        String name = speech.name(line.b()) + " – " + name(Net.REST, net, speech);
        line(line, name, screen.address().with("of", line.b()), out);
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
        Speech speech = screen.speech();
        line(
                line,
                speech.name(line.a()) + " – " + speech.name(line.b()),
                screen.to("relations", line.a(), line.b()),
                out);
    }

    private static void line(Relation line, String name, Address href, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("a", line.a());
        out.writeStringField("b", line.b());
        out.writeStringField("name", name);
        out.writeNumberField("episodes", line.episodes());
        out.writeNumberField("score", Math.round(line.score() * 100) / 100.0);
        out.writeStringField("href", href.toString());
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
