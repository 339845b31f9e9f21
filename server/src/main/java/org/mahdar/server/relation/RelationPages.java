package org.mahdar.server.relation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.Stats;
import org.mahdar.record.relation.Latest;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.record.store.Sides;
import org.mahdar.server.chart.Core;
import org.mahdar.server.chart.Spark;
import org.mahdar.server.chart.TimeScale;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/** The board of relations, as a page and in the API. */
public final class RelationPages {

    private static final int USUAL = 30;
    private static final int MOST = 1000;
    private static final Params NOTHING = Params.of(Address.of());

    private final Record record;
    private final Pages pages;
    private final Board board;
    private final Json json = new Json();

    public RelationPages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
        this.board = new Board(record, pages.principals());
    }

    /**
     * A line of the board.
     *
     * @param latest the latest episode, or null
     * @param href the page of the relation
     */
    public record Row(Movement line, Spark spark, Latest latest, Address href) {

        public Relation relation() {
            return line.relation();
        }
    }

    /** The board. */
    public void board(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        Board.Question question = Board.Question.of(params, USUAL, MOST);
        Stats stats = record.stats();
        Page<Movement> page = board.find(question, stats);
        List<Sides> pairs = page.items().stream().map(RelationPages::sides).toList();
        Map<Sides, ScoreCurve> curves = record.scores(pairs, Grain.MONTH);
        Map<Sides, Latest> latest = board.latest(question, pairs);
        Core core = question.from() == null && question.to() == null ? core(curves.values()) : whole(page.items());
        TimeScale scale = core == null
                ? null
                : TimeScale.ofMonths(
                        core.first(), core.last(), screen.language().isRightToLeft());
        List<Row> rows = new ArrayList<>();
        for (Movement line : page.items()) {
            Relation relation = line.relation();
            Address href = screen.to("relations", relation.a(), relation.b())
                    .with("from", params.text("from"))
                    .with("to", params.text("to"))
                    .with("type", params.texts("type").toArray());
            Spark spark = scale == null ? new Spark(List.of()) : Spark.of(curves.get(sides(line)), scale);
            rows.add(new Row(line, spark, latest.get(sides(line)), href));
        }
        pages.send(
                context,
                screen,
                "relations",
                Map.of(
                        "rows", rows,
                        "outside", core == null ? 0L : core.outside(),
                        "question", question,
                        "asked", params,
                        "stats", stats,
                        "ticks", scale == null ? List.of() : scale.ticks(screen.speech(), 5),
                        "paging", Paging.of(page, screen.address(), question.limit())));
    }

    /** Asks what the board asks at first. */
    public void rehearse() {
        Board.Question question = Board.Question.of(NOTHING, USUAL, MOST);
        Page<Movement> page = board.find(question, record.stats());
        List<Sides> pairs = page.items().stream().map(RelationPages::sides).toList();
        record.scores(pairs, Grain.MONTH);
        board.latest(question, pairs);
    }

    private static Sides sides(Movement line) {
        return Sides.of(line.relation().a(), line.relation().b());
    }

    /** The time that all curves of a page share, so that they can be compared; null when nothing has a day. */
    private static Core core(Collection<ScoreCurve> curves) {
        Map<LocalDate, Long> counts = new HashMap<>();
        for (ScoreCurve curve : curves) {
            curve.points().forEach(point -> counts.merge(point.start(), point.episodes(), Long::sum));
        }
        return Core.of(counts);
    }

    /** From the first to the last day of the relations. */
    private static Core whole(List<Movement> lines) {
        LocalDate first = null;
        LocalDate last = null;
        for (Movement line : lines) {
            Relation relation = line.relation();
            if (relation.first() != null) {
                first = first == null || relation.first().isBefore(first) ? relation.first() : first;
                last = last == null || relation.last().isAfter(last) ? relation.last() : last;
            }
        }
        return first == null ? null : new Core(first, last, 0);
    }

    /** {@code GET /api/relations}. */
    public void api(Context context) {
        Params params = Params.of(context).only(Board.Question.PARAMETERS);
        Page<Movement> page = board.find(Board.Question.of(params, 100, MOST), record.stats());
        json.list(context, page, pages.screen(context).address(), (line, out) -> write(line, out));
    }

    private void write(Movement line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        fields(line.relation(), out);
        out.writeObjectFieldStart("recent");
        out.writeNumberField(
                "episodes", line.recent() == null ? 0 : line.recent().episodes());
        out.writeNumberField("before", line.before() == null ? 0 : line.before().episodes());
        out.writeNumberField("shift", Math.round(line.shift() * 1000) / 1000.0);
        out.writeEndObject();
        out.writeEndObject();
    }

    /** The fields of a relation in JSON. */
    static void fields(Relation relation, JsonGenerator out) throws IOException {
        out.writeStringField("a", relation.a());
        out.writeStringField("b", relation.b());
        out.writeNumberField("episodes", relation.episodes());
        out.writeNumberField("reports", relation.reports());
        out.writeNumberField("independent", relation.independent());
        Json.text(out, "first", relation.first());
        Json.text(out, "last", relation.last());
        out.writeNumberField("score", relation.score());
        out.writeNumberField("latest_score", relation.latestScore());
    }

    /** The order as an address names it. */
    public static String word(Board.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
