package org.mahdar.server.relation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.record.store.Sides;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** The score curves of several relations on one axis. */
public final class ComparePages {

    private static final int MOST = 6;
    private static final String PAIR = "two codes with a hyphen between, such as USA-BLR";

    private final Record record;
    private final Pages pages;

    public ComparePages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /**
     * One of the relations compared.
     *
     * @param without the page without it
     */
    public record Line(String name, String href, String without, Map<LocalDate, ScoreCurve.Point> points) {}

    /** A pair that could be added. */
    public record Offer(String value, String name) {}

    /** The page. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        params.inOrder("from", "to");
        Grain grain = params.choice("grain", Grain.YEAR);
        Map<String, Sides> pairs = pairs(params);
        LocalDate from = params.firstDay("from");
        LocalDate to = params.lastDay("to");
        List<Line> lines = new ArrayList<>();
        pairs.forEach((pair, sides) ->
                lines.add(line(pair, sides, within(record.scores(sides.a(), sides.b(), grain), from, to), screen)));
        TreeSet<LocalDate> periods = new TreeSet<>();
        lines.forEach(line -> periods.addAll(line.points.keySet()));
        Map<String, Object> values = new HashMap<>();
        values.put("lines", lines);
        values.put("periods", List.copyOf(periods));
        values.put("grain", grain);
        values.put("asked", params);
        values.put("offers", offers(pairs.keySet(), screen.speech()));
        values.put("drawn", drawn(lines, periods, grain, screen.speech()));
        pages.send(context, screen, "compare", values);
    }

    /** The pairs that a request names, each once. */
    public static Map<String, Sides> pairs(Params params) {
        List<String> pairs = params.texts("pair").stream().distinct().toList();
        if (pairs.size() > MOST) {
            throw Wrong.parameter("pair", String.join(", ", pairs), "at most " + MOST + " pairs");
        }
        Map<String, Sides> sides = new LinkedHashMap<>();
        pairs.forEach(pair -> sides.put(pair, sides(pair)));
        return sides;
    }

    private static Sides sides(String pair) {
        String[] sides = pair.toUpperCase(Locale.ROOT).split("-", -1);
        try {
            if (sides.length == 2) {
                return Sides.of(
                        Code.parse(sides[0]).principal(), Code.parse(sides[1]).principal());
            }
        } catch (IllegalArgumentException e) {
            throw Wrong.parameter("pair", pair, PAIR);
        }
        throw Wrong.parameter("pair", pair, PAIR);
    }

    /** The points of a curve whose period touches the days asked for; null for no bound. */
    public static List<ScoreCurve.Point> within(ScoreCurve curve, LocalDate from, LocalDate to) {
        return curve.points().stream()
                .filter(point -> {
                    LocalDate end = CurveData.next(point.start(), curve.grain()).minusDays(1);
                    return (from == null || !end.isBefore(from))
                            && (to == null || !point.start().isAfter(to));
                })
                .toList();
    }

    private static Line line(String pair, Sides sides, List<ScoreCurve.Point> points, Screen screen) {
        Speech speech = screen.speech();
        return new Line(
                speech.name(sides.a()) + " – " + speech.name(sides.b()),
                screen.to("relations", sides.a(), sides.b()).toString(),
                screen.address().toggled("pair", pair).toString(),
                points.stream().collect(Collectors.toMap(ScoreCurve.Point::start, point -> point)));
    }

    private List<Offer> offers(Set<String> chosen, Speech speech) {
        List<Offer> offers = new ArrayList<>();
        for (Relation relation : record.relations(RelationQuery.all()).items()) {
            String value = relation.a() + "-" + relation.b();
            if (!chosen.contains(value)) {
                offers.add(new Offer(
                        value,
                        speech.name(relation.a()) + " – " + speech.name(relation.b()) + " ("
                                + speech.number(relation.episodes()) + ")"));
            }
        }
        return offers;
    }

    /** A period in words. */
    public static String label(LocalDate start, Grain grain, Speech speech) {
        return CurveData.label(start, grain, speech);
    }

    private static String drawn(List<Line> lines, TreeSet<LocalDate> periods, Grain grain, Speech speech) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            List<LocalDate> all = new ArrayList<>();
            if (!periods.isEmpty()) {
                for (LocalDate at = periods.first(); !at.isAfter(periods.last()); at = CurveData.next(at, grain)) {
                    all.add(at);
                }
            }
            out.writeArrayFieldStart("labels");
            for (LocalDate at : all) {
                out.writeString(label(at, grain, speech));
            }
            out.writeEndArray();
            out.writeArrayFieldStart("lines");
            for (Line line : lines) {
                out.writeStartObject();
                out.writeStringField("name", line.name);
                out.writeArrayFieldStart("means");
                for (LocalDate at : all) {
                    ScoreCurve.Point point = line.points.get(at);
                    if (point == null) {
                        out.writeNull();
                    } else {
                        out.writeNumber(Math.round(point.mean() * 100) / 100.0);
                    }
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return text.toString();
    }
}
