package org.mahdar.server.relation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.server.label.Speech;

/**
 * A score curve for drawing: every period between the first and the last, also those in which nothing happened.
 *
 * @param rows the periods in which something did, for the table beside the drawing
 * @param json what the script draws
 */
public record CurveData(List<Row> rows, long unplaced, String json) {

    /** A period in words. */
    public record Row(String label, ScoreCurve.Point point) {}

    /** The curve between two days; null for no bound. */
    static CurveData of(ScoreCurve curve, Speech speech, LocalDate from, LocalDate to) {
        List<Row> rows = new ArrayList<>();
        for (ScoreCurve.Point point : curve.points()) {
            LocalDate end = next(point.start(), curve.grain()).minusDays(1);
            boolean after = from == null || !end.isBefore(from);
            boolean before = to == null || !point.start().isAfter(to);
            if (after && before) {
                rows.add(new Row(label(point.start(), curve.grain(), speech), point));
            }
        }
        return new CurveData(rows, curve.unplaced(), json(curve.grain(), rows, speech));
    }

    static String label(LocalDate start, Grain grain, Speech speech) {
        return switch (grain) {
            case WEEK -> speech.day(start);
            case MONTH ->
                speech.t("month.short." + start.getMonthValue()) + " "
                        + speech.digits(Integer.toString(start.getYear()));
            case YEAR -> speech.digits(Integer.toString(start.getYear()));
        };
    }

    static LocalDate next(LocalDate start, Grain grain) {
        return switch (grain) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    private static String json(Grain grain, List<Row> rows, Speech speech) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("grain", grain.label());
            out.writeArrayFieldStart("periods");
            if (!rows.isEmpty()) {
                periods(grain, rows, speech, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer failed", e);
        }
        return text.toString();
    }

    private static void periods(Grain grain, List<Row> rows, Speech speech, JsonGenerator out) throws IOException {
        Map<LocalDate, ScoreCurve.Point> points = new HashMap<>();
        rows.forEach(row -> points.put(row.point.start(), row.point));
        LocalDate last = rows.get(rows.size() - 1).point.start();
        for (LocalDate start = rows.get(0).point.start(); !start.isAfter(last); start = next(start, grain)) {
            out.writeStartObject();
            out.writeStringField("start", start.toString());
            out.writeStringField("end", next(start, grain).minusDays(1).toString());
            out.writeStringField("label", label(start, grain, speech));
            ScoreCurve.Point point = points.get(start);
            if (point != null) {
                numbers(point, out);
            }
            out.writeEndObject();
        }
    }

    private static void numbers(ScoreCurve.Point point, JsonGenerator out) throws IOException {
        out.writeNumberField("mean", point.mean());
        out.writeNumberField("sum", point.sum());
        out.writeNumberField("cooperation", point.cooperation());
        out.writeNumberField("conflict", point.conflict());
        out.writeNumberField("episodes", point.episodes());
        out.writeNumberField("independent", point.independent());
    }

    /** The fields of a curve in the API. */
    static void write(ScoreCurve curve, JsonGenerator out) throws IOException {
        out.writeStringField("grain", curve.grain().label());
        out.writeNumberField("unplaced", curve.unplaced());
        out.writeArrayFieldStart("points");
        for (ScoreCurve.Point point : curve.points()) {
            out.writeStartObject();
            out.writeStringField("start", point.start().toString());
            numbers(point, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
