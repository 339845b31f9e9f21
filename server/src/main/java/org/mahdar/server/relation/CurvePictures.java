package org.mahdar.server.relation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.server.chart.Core;
import org.mahdar.server.chart.CurveImage;
import org.mahdar.server.door.Door;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/**
 * The score curve of a relation as a picture that can stand in a page or a document of others, and curve and timeline together
 * as a page for a frame. Both show the time that the relation's page shows, and need nothing else of ours.
 */
public final class CurvePictures {

    private final Record record;
    private final Pages pages;
    private final Clock clock;

    public CurvePictures(Record record, Pages pages, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    /** What is drawn of a relation. */
    private record Drawn(String title, List<EpisodeLine> episodes, Core core, CurveData curve, String svg) {}

    /** {@code GET /chart/{language}/relations/{a}/{b}}: parameters grain, from, to, theme. */
    public void send(Context context) {
        Screen screen = pages.screenOf(context, context.pathParam("language"));
        Params params = Params.of(context).only("grain", "from", "to", "theme", Door.KEY);
        context.contentType("image/svg+xml; charset=utf-8")
                .result(drawn(context, params, screen).svg());
    }

    /** {@code GET /chart/{language}/relations/{a}/{b}/frame}: the same parameters. */
    public void frame(Context context) {
        Screen screen = pages.screenOf(context, context.pathParam("language"));
        Params params = Params.of(context).only("grain", "from", "to", "theme", Door.KEY);
        Drawn drawn = drawn(context, params, screen);
        Map<String, Object> values = new HashMap<>();
        values.put("title", drawn.title());
        values.put("dark", theme(params) == CurveImage.Theme.DARK);
        values.put("svg", drawn.svg());
        values.put("lanes", Dyad.lanes(drawn.episodes(), drawn.core(), screen));
        values.put("curve", drawn.curve());
        pages.send(context, screen, "frame", values);
    }

    /** The address of the frame that shows what the page of two sides shows, for pages of others. */
    static Address frame(Screen screen, Code a, Code b) {
        return screen.address()
                .without("type", "status", "outlet", "offset", "limit", "order", "as-of")
                .with(Door.KEY, screen.key())
                .at(
                        "chart",
                        screen.language().code(),
                        "relations",
                        a.toString(),
                        b.toString(),
                        Door.FRAME.substring(1));
    }

    private static CurveImage.Theme theme(Params params) {
        return params.choice("theme", CurveImage.Theme.LIGHT);
    }

    private Drawn drawn(Context context, Params params, Screen screen) {
        params.inOrder("from", "to");
        Code a = DyadPages.side(context, "a");
        Code b = DyadPages.side(context, "b");
        Speech speech = screen.speech();
        var query = DyadPages.query(params, a, b).withTypes(Set.of());
        List<EpisodeLine> episodes = record.episodeLines(query);
        Core core = Dyad.core(episodes, query);
        LocalDate from = core == null ? query.from() : core.first();
        LocalDate to = core == null ? query.to() : core.last();
        Grain grain = params.choice("grain", Dyad.grain(from, to));
        CurveData curve = CurveData.of(record.scores(a.principal(), b.principal(), grain), speech, from, to);
        String title = speech.name(a) + " – " + speech.name(b);
        String svg = CurveImage.of(periods(curve, grain, speech), caption(title, curve, screen), theme(params));
        return new Drawn(title, episodes, core, curve, svg);
    }

    /** Every period between the first and the last, so that equal times are equally long. */
    private static List<CurveImage.Period> periods(CurveData curve, Grain grain, Speech speech) {
        Map<LocalDate, ScoreCurve.Point> points = new HashMap<>();
        curve.rows().forEach(row -> points.put(row.point().start(), row.point()));
        List<CurveImage.Period> periods = new ArrayList<>();
        if (!points.isEmpty()) {
            LocalDate last = curve.rows().get(curve.rows().size() - 1).point().start();
            LocalDate at = curve.rows().get(0).point().start();
            while (!at.isAfter(last)) {
                periods.add(new CurveImage.Period(CurveData.label(at, grain, speech), points.get(at)));
                at = CurveData.next(at, grain);
            }
        }
        return periods;
    }

    private CurveImage.Caption caption(String title, CurveData curve, Screen screen) {
        long episodes =
                curve.rows().stream().mapToLong(row -> row.point().episodes()).sum();
        return new CurveImage.Caption(
                title,
                screen.language().code(),
                screen.language().direction(),
                screen.t("curve.note"),
                screen.t(
                        "picture.source",
                        screen.t("curve.mean"),
                        screen.speech().count("count.episodes", episodes),
                        screen.speech().day(LocalDate.now(clock))));
    }
}
