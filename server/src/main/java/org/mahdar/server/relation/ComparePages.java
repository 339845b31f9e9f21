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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** The score curves of several relations on one axis. */
public final class ComparePages {

    private static final int MOST = 6;

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
        List<String> pairs = params.texts("pair").stream().distinct().toList();
        if (pairs.size() > MOST) {
            throw Wrong.parameter("pair", String.join(", ", pairs), "at most " + MOST + " pairs");
        }
        LocalDate from = params.firstDay("from");
        LocalDate to = params.lastDay("to");
        List<Line> lines = new ArrayList<>();
        for (String pair : pairs) {
            lines.add(line(pair, grain, from, to, screen));
        }
        TreeSet<LocalDate> periods = new TreeSet<>();
        lines.forEach(line -> periods.addAll(line.points.keySet()));
        Map<String, Object> values = new HashMap<>();
        values.put("lines", lines);
        values.put("periods", List.copyOf(periods));
        values.put("grain", grain);
        values.put("asked", params);
        values.put("offers", offers(pairs, screen.speech()));
        values.put("drawn", drawn(lines, periods, grain, screen.speech()));
        pages.send(context, screen, "compare", values);
    }

    private Line line(String pair, Grain grain, LocalDate from, LocalDate to, Screen screen) {
        String[] sides = pair.toUpperCase(Locale.ROOT).split("-", -1);
        try {
            String a = Code.parse(sides[0]).principal();
            String b = Code.parse(sides[sides.length - 1]).principal();
            if (sides.length != 2) {
                throw Wrong.parameter("pair", pair, "two codes with a hyphen between, such as USA-BLR");
            }
            Map<LocalDate, ScoreCurve.Point> points = new HashMap<>();
            for (ScoreCurve.Point point : record.scores(a, b, grain).points()) {
                LocalDate end = CurveData.next(point.start(), grain).minusDays(1);
                if ((from == null || !end.isBefore(from))
                        && (to == null || !point.start().isAfter(to))) {
                    points.put(point.start(), point);
                }
            }
            Speech speech = screen.speech();
            return new Line(
                    speech.name(a) + " – " + speech.name(b),
                    screen.to("relations", a, b).toString(),
                    screen.address().toggled("pair", pair).toString(),
                    points);
        } catch (IllegalArgumentException e) {
            throw Wrong.parameter("pair", pair, "two codes with a hyphen between, such as USA-BLR");
        }
    }

    private List<Offer> offers(List<String> chosen, Speech speech) {
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
