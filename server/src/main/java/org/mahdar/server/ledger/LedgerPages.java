package org.mahdar.server.ledger;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerJson;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.ledger.LedgerSpread;
import org.mahdar.record.ledger.Step;
import org.mahdar.server.episode.Card;
import org.mahdar.server.label.Marker;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.search.Facet;
import org.mahdar.server.search.Histogram;

/** The pages and the API of ledgers. */
public final class LedgerPages {

    private static final int USUAL = 20;
    private static final int USUAL_STEPS = 6;
    private static final int MOST = 1000;

    private final Record record;
    private final Pages pages;
    private final Marker marker;
    private final LedgerSpeech speech = new LedgerSpeech();
    private final Json json = new Json();

    public LedgerPages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
        this.marker = pages.marker();
    }

    /**
     * A step with its proof.
     *
     * @param card the episode it rests on, or null for words that somebody said
     */
    public record Shown(Step step, Card card) {}

    /**
     * An entry with its steps, the latest first.
     *
     * @param all the page with all steps of all entries, or null when all are shown
     */
    public record Row(Entry entry, List<Shown> steps, Address all) {

        public Row {
            steps = List.copyOf(steps);
        }
    }

    public LedgerSpeech speech() {
        return speech;
    }

    /** One ledger. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        LedgerQuery query = LedgerQuestion.of(context, params, USUAL, MOST);
        int steps = params.number("steps", USUAL_STEPS, 1, Integer.MAX_VALUE);
        Ledger ledger = record.ledger(query, LedgerQuestion.wanted(params), steps);
        Address whole = screen.address().with("steps", Integer.MAX_VALUE);
        Map<String, Object> values = new HashMap<>();
        values.put("name", query.ledger());
        values.put("ledger", ledger);
        values.put(
                "rows",
                ledger.entries().items().stream()
                        .map(entry -> row(entry, ledger.episodes(), steps, whole))
                        .toList());
        values.put("asked", params);
        values.put("facets", facets(ledger.spread(), screen));
        values.put("histogram", Histogram.of(ledger.spread().months(), screen.speech(), screen.address()));
        values.put("words", speech);
        values.put("paging", Paging.of(ledger.entries(), screen.address(), query.limit()));
        pages.send(context, screen, "ledger", values);
    }

    private List<Facet> facets(LedgerSpread spread, Screen screen) {
        return List.of(
                Facet.of("state", spread.states(), state -> screen.t("state." + state), screen.address()),
                Facet.of(
                        "subject",
                        spread.subjects(),
                        subject -> speech.subject(subject, screen.speech()),
                        screen.address()));
    }

    /** Asks what the pages of all ledgers ask at first. */
    public void rehearse() {
        for (LedgerName name : LedgerName.values()) {
            record.ledger(LedgerQuery.of(name).withPage(0, USUAL), USUAL_STEPS);
        }
    }

    private Row row(Entry entry, Map<String, Episode> episodes, int most, Address whole) {
        List<Step> steps = reversed(entry.steps());
        List<Shown> shown = steps.stream()
                .limit(most)
                .map(step -> {
                    Episode episode = step.episode() == null ? null : episodes.get(step.episode());
                    return new Shown(step, episode == null ? null : Card.of(episode, 0, marker));
                })
                .toList();
        return new Row(entry, shown, shown.size() < steps.size() ? whole : null);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** {@code GET /api/ledgers/{name}}. */
    public void api(Context context) {
        Params params = Params.of(context).only(LedgerQuestion.PARAMETERS);
        Ledger ledger = record.ledger(
                LedgerQuestion.of(context, params, 100, MOST), LedgerQuestion.wanted(params), Integer.MAX_VALUE);
        LedgerJson writer = new LedgerJson();
        json.object(context, out -> {
            out.writeStringField("ledger", ledger.query().ledger().label());
            Json.text(out, "as_of", ledger.asOf());
            Json.list(
                    out,
                    ledger.entries(),
                    pages.screen(context).address(),
                    (entry, json) -> writer.write(ledger, entry, json));
            LedgerJson.gaps(out, ledger.gaps());
            out.writeObjectFieldStart("facets");
            Json.counts(out, "states", ledger.spread().states());
            Json.counts(out, "subjects", ledger.spread().subjects());
            Json.counts(out, "months", ledger.spread().months());
            out.writeEndObject();
        });
    }
}
