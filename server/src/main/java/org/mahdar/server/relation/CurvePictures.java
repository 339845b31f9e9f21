package org.mahdar.server.relation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.score.Grain;
import org.mahdar.server.chart.CurveImage;
import org.mahdar.server.door.Door;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/** The score curve of a relation as a picture that can stand in a page or a document of others. */
public final class CurvePictures {

    private final Record record;
    private final Pages pages;
    private final Clock clock;

    public CurvePictures(Record record, Pages pages, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code GET /chart/{language}/relations/{a}/{b}}: parameters grain, from, to. */
    public void send(Context context) {
        Screen screen = pages.screenOf(context, context.pathParam("language"));
        Params params = Params.of(context).only("grain", "from", "to", Door.KEY);
        params.inOrder("from", "to");
        Code a = DyadPages.side(context, "a");
        Code b = DyadPages.side(context, "b");
        Speech speech = screen.speech();
        CurveData drawn = CurveData.of(
                record.scores(a.principal(), b.principal(), params.choice("grain", Grain.MONTH)),
                speech,
                params.firstDay("from"),
                params.lastDay("to"));
        List<CurveImage.Period> periods = new ArrayList<>();
        drawn.rows().forEach(row -> periods.add(new CurveImage.Period(row.label(), row.point())));
        String title = speech.name(a) + " – " + speech.name(b);
        String svg = CurveImage.of(
                periods,
                new CurveImage.Caption(
                        title,
                        screen.language().code(),
                        screen.language().direction(),
                        screen.t("curve.note"),
                        screen.t(
                                "picture.source",
                                screen.t("curve.mean"),
                                speech.count(
                                        "count.episodes",
                                        periods.stream()
                                                .mapToLong(
                                                        period -> period.point().episodes())
                                                .sum()),
                                speech.day(LocalDate.now(clock)))));
        context.contentType("image/svg+xml; charset=utf-8").result(svg);
    }
}
