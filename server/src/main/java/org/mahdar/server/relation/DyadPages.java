package org.mahdar.server.relation;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeJson;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.server.chart.Core;
import org.mahdar.server.chart.Window;
import org.mahdar.server.episode.Card;
import org.mahdar.server.episode.EpisodePages;
import org.mahdar.server.episode.Filter;
import org.mahdar.server.label.Marker;
import org.mahdar.server.ledger.LedgerPages;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** What happened between two sides: the page and the API. */
public final class DyadPages {

    private static final int USUAL = 30;
    private static final int BRIEF = 3;
    private static final int REHEARSED = 10;

    private final Record record;
    private final Pages pages;
    private final Marker marker;
    private final LedgerPages ledgers;
    private final Json json = new Json();

    public DyadPages(Record record, Pages pages, LedgerPages ledgers) {
        this.record = record;
        this.pages = pages;
        this.ledgers = ledgers;
        this.marker = pages.marker();
    }

    /** The page of two sides. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        Code a = side(context, "a");
        Code b = side(context, "b");
        EpisodeQuery query = query(params, a, b);
        List<EpisodeLine> unfiltered = record.episodeLines(query.withTypes(Set.of()));
        if (unfiltered.isEmpty() && params.names().isEmpty()) {
            throw Wrong.notKept("relation", a + "/" + b);
        }
        List<EpisodeLine> all = chosen(unfiltered, query.types());
        boolean newestFirst = !"old".equals(params.text("order"));
        int limit = params.number("limit", USUAL, 1, EpisodePages.MOST);
        Page<Card> cards = cards(all, newestFirst, params.number("offset", 0, 0, Integer.MAX_VALUE), limit);
        Dyad.Summary summary = Dyad.Summary.of(all);
        Core core = Dyad.core(all, query);
        Grain grain = params.choice(
                "grain", Dyad.grain(core == null ? null : core.first(), core == null ? null : core.last()));
        Dyad dyad = new Dyad(
                a,
                b,
                Filter.of(params).withCounts(Dyad.counts(unfiltered)),
                summary,
                curve(grain, a, b),
                Dyad.lanes(all, core, screen),
                Dyad.months(cards),
                Paging.of(cards, screen.address(), limit),
                newestFirst);
        CurveData drawn = CurveData.of(
                dyad.curve(),
                screen.speech(),
                core == null ? query.from() : core.first(),
                core == null ? query.to() : core.last());
        Map<String, Object> values = new HashMap<>();
        values.put("d", dyad);
        values.put("outside", core == null ? 0L : core.outside());
        values.put("curve", drawn);
        values.put("standing", record.standing(a, b, params.lastDay("as-of"), BRIEF));
        values.put("words", ledgers.speech());
        values.put("asOf", params.text("as-of", ""));
        values.put("window", window(query, core));
        values.put("frame", CurvePictures.frame(screen, a, b).toString());
        values.put("root", context.scheme() + "://" + context.req().getHeader("Host"));
        pages.send(context, screen, "dyad", values);
    }

    /** Asks what the pages of the largest relations ask at first. */
    public void rehearse() {
        record.relations(RelationQuery.all()).items().stream().limit(REHEARSED).forEach(relation -> {
            Code a = Code.parse(relation.a());
            Code b = Code.parse(relation.b());
            List<EpisodeLine> all = record.episodeLines(query(Params.of(Address.of()), a, b));
            cards(all, true, 0, USUAL);
            record.standing(a, b, null, BRIEF);
        });
    }

    /** The card numbers count from the oldest, whichever way the list runs. */
    private Page<Card> cards(List<EpisodeLine> all, boolean newestFirst, int offset, int limit) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            places.add(i);
        }
        if (newestFirst) {
            // What has no day stands behind all that has one, whichever way the list runs.
            int dated =
                    (int) all.stream().filter(episode -> episode.at() != null).count();
            Collections.reverse(places.subList(0, dated));
        }
        Page<Integer> page = Page.of(places, offset, limit);
        List<Episode> episodes = record.episodesNamed(
                page.items().stream().map(place -> all.get(place).id()).toList());
        Map<String, Episode> byId = new HashMap<>();
        episodes.forEach(episode -> byId.put(episode.id(), episode));
        // An episode may have gone since the lines were read; its place then stays empty.
        Page<Integer> kept = new Page<>(
                page.items().stream()
                        .filter(place -> byId.containsKey(all.get(place).id()))
                        .toList(),
                page.total(),
                page.offset());
        return kept.map(place -> Card.of(byId.get(all.get(place).id()), place + 1L, marker));
    }

    private static List<EpisodeLine> chosen(List<EpisodeLine> episodes, Set<EventType> types) {
        return types.isEmpty()
                ? episodes
                : episodes.stream()
                        .filter(episode -> types.contains(episode.type()))
                        .toList();
    }

    private ScoreCurve curve(Grain grain, Code a, Code b) {
        return record.scores(a.principal(), b.principal(), grain);
    }

    /** The stretch that steps in time start from; null when nothing has a day. */
    private static Window window(EpisodeQuery query, Core core) {
        if (query.from() != null && query.to() != null) {
            return new Window(query.from(), query.to());
        }
        return core == null ? null : new Window(core.first(), core.last());
    }

    static EpisodeQuery query(Params params, Code a, Code b) {
        params.inOrder("from", "to");
        return EpisodeQuery.between(a, b)
                .withTypes(params.types("type"))
                .withDays(params.firstDay("from"), params.lastDay("to"))
                .withStatuses(params.statuses("status"))
                .withOutlet(params.text("outlet"));
    }

    static Code side(Context context, String name) {
        String text = context.pathParam(name);
        try {
            return Code.parse(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Wrong.parameter(name, text, "a code such as USA, UN or BLR.OPP");
        }
    }

    /** {@code GET /api/relations/{a}/{b}}. */
    public void api(Context context) {
        Params params = Params.of(context).only("type", "from", "to", "status", "outlet", "grain", "offset", "limit");
        Code a = side(context, "a");
        Code b = side(context, "b");
        EpisodeQuery query = query(params, a, b)
                .withPage(
                        params.number("offset", 0, 0, Integer.MAX_VALUE),
                        params.number("limit", 100, 1, EpisodePages.MOST));
        Page<Episode> page = record.episodes(query);
        ScoreCurve curve = record.scores(a.principal(), b.principal(), params.choice("grain", Grain.MONTH));
        EpisodeJson writer = new EpisodeJson();
        json.object(context, out -> {
            out.writeStringField("a", a.toString());
            out.writeStringField("b", b.toString());
            out.writeObjectFieldStart("scores");
            CurveData.write(curve, out);
            out.writeEndObject();
            out.writeObjectFieldStart("episodes");
            Json.list(out, page, pages.screen(context).address(), writer::write);
            out.writeEndObject();
        });
    }
}
