package org.mahdar.server.episode;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeJson;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.server.label.Marker;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** The pages and the API of episodes. */
public final class EpisodePages {

    /** Items on a page where none is asked for. */
    public static final int USUAL = 50;

    /** The most items of one answer. */
    public static final int MOST = 1000;

    private final Record record;
    private final Pages pages;
    private final Json json = new Json();
    private final Marker marker;

    public EpisodePages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
        this.marker = pages.marker();
    }

    /** All episodes, filtered. */
    public void list(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        EpisodeQuery query = EpisodeQuestion.of(params, USUAL, MOST);
        Page<Episode> page = record.episodes(query);
        List<Card> cards = new ArrayList<>();
        page.items().forEach(episode -> cards.add(Card.of(episode, page.offset() + cards.size() + 1L, marker)));
        pages.send(
                context,
                screen,
                "episodes",
                Map.of(
                        "cards", cards,
                        "filter", Filter.of(params),
                        "paging", Paging.of(page, screen.address(), query.limit())));
    }

    /** Asks what the list asks at first. */
    public void rehearse() {
        record.episodes(EpisodeQuestion.of(Params.of(Address.of()), USUAL, MOST));
    }

    /** One episode with all its proof. */
    public void one(Context context) {
        Screen screen = pages.screen(context);
        Episode episode = episode(context.pathParam("id"));
        pages.send(context, screen, "episode", Map.of("card", Card.of(episode, 0, marker)));
    }

    /** {@code GET /api/episodes}. */
    public void apiList(Context context) {
        Params params = Params.of(context).only(EpisodeQuestion.PARAMETERS);
        EpisodeQuery query = EpisodeQuestion.of(params, 100, MOST);
        EpisodeJson writer = new EpisodeJson();
        json.list(context, record.episodes(query), pages.screen(context).address(), writer::write);
    }

    /** {@code GET /api/episodes/{id}}. */
    public void apiOne(Context context) {
        Params.of(context).only();
        context.contentType("application/json; charset=utf-8")
                .result(new EpisodeJson().toJson(episode(context.pathParam("id"))));
    }

    private Episode episode(String id) {
        return record.episode(id).orElseThrow(() -> Wrong.notKept("episode", id));
    }
}
