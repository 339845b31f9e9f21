package org.mahdar.server.article;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.server.label.Marker;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** The pages and the API of articles. */
public final class ArticlePages {

    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final String NONE = "none";

    private final Record record;
    private final Pages pages;
    private final Marker marker;
    private final Json json = new Json();

    public ArticlePages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
        this.marker = pages.marker();
    }

    /** All articles, the latest first. */
    public void list(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        int limit = params.number("limit", USUAL, 1, MOST);
        Page<ArticleLine> page = record.articles(params.number("offset", 0, 0, Integer.MAX_VALUE), limit);
        pages.send(
                context,
                screen,
                "articles",
                Map.of("articles", page.items(), "paging", Paging.of(page, screen.address(), limit)));
    }

    /** One article. */
    public void one(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        KeptArticle article = article(context.pathParam("id"));
        Set<MarkedText.Layer> layers = layers(params);
        Map<String, Object> values = new HashMap<>();
        values.put("a", article);
        values.put("marker", marker);
        values.put("stretches", MarkedText.of(article, layers, params.text("event"), marker));
        values.put("switches", switches(layers, screen));
        values.put("chosen", params.text("event"));
        pages.send(context, screen, "article", values);
    }

    /**
     * A kind of mark that can be switched.
     *
     * @param href the page with this mark switched
     */
    public record Switch(String name, boolean on, String href) {}

    private static List<Switch> switches(Set<MarkedText.Layer> layers, Screen screen) {
        return Arrays.stream(MarkedText.Layer.values())
                .map(layer -> {
                    Set<MarkedText.Layer> others = EnumSet.noneOf(MarkedText.Layer.class);
                    others.addAll(layers);
                    boolean on = !others.add(layer);
                    if (on) {
                        others.remove(layer);
                    }
                    boolean all = others.size() == MarkedText.Layer.values().length;
                    Object[] named = others.stream().map(ArticlePages::word).toArray();
                    return new Switch(
                            word(layer),
                            on,
                            (all
                                            ? screen.address().without("marks")
                                            : screen.address()
                                                    .with("marks", others.isEmpty() ? new Object[] {NONE} : named))
                                    .toString());
                })
                .toList();
    }

    private static String word(MarkedText.Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    private static Set<MarkedText.Layer> layers(Params params) {
        if (params.texts("marks").isEmpty()) {
            return EnumSet.allOf(MarkedText.Layer.class);
        }
        return params.texts("marks").equals(List.of(NONE))
                ? EnumSet.noneOf(MarkedText.Layer.class)
                : params.chosen("marks", MarkedText.Layer.class);
    }

    /** {@code GET /api/articles}. */
    public void apiList(Context context) {
        Params params = Params.of(context).only("offset", "limit");
        Page<ArticleLine> page =
                record.articles(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", 100, 1, MOST));
        json.list(context, page, pages.screen(context).address(), ArticlePages::line);
    }

    private static void line(ArticleLine line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", line.key());
        out.writeStringField("id", line.id());
        out.writeStringField("title", line.title());
        out.writeStringField("outlet", line.outlet());
        out.writeStringField("agency", line.agency());
        Json.text(out, "published", line.published());
        out.writeStringField("url", line.url());
        out.writeNumberField("events", line.events());
        out.writeEndObject();
    }

    /** {@code GET /api/articles/{id}}: the text, the reading as {@code mahdar read} prints it, and what the record adds. */
    public void apiOne(Context context) {
        Params.of(context).only();
        KeptArticle article = article(context.pathParam("id"));
        json.object(context, out -> {
            out.writeStringField("key", article.key());
            out.writeStringField("sha256", article.sha256());
            out.writeStringField("kept_at", article.keptAt() + "Z");
            out.writeStringField("text", article.reading().article().text());
            out.writeFieldName("reading");
            new ReadingJson().write(article.reading(), out);
            out.writeArrayFieldStart("events");
            for (KeptArticle.InEpisode event : article.events()) {
                out.writeStartObject();
                out.writeStringField("event", event.claim().key());
                out.writeStringField("episode", event.episode());
                out.writeStringField("review", event.claim().standing().label());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("appearances");
            for (KeptArticle.Appearance seen : article.appearances()) {
                appearance(seen, out);
            }
            out.writeEndArray();
            Json.texts(out, "copies", article.copies());
        });
    }

    private static void appearance(KeptArticle.Appearance seen, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", seen.id());
        out.writeStringField("source", seen.source());
        out.writeStringField("url", seen.url());
        out.writeStringField("outlet", seen.outlet());
        out.writeStringField("title", seen.title());
        Json.text(out, "published", seen.published());
        out.writeEndObject();
    }

    private KeptArticle article(String id) {
        return record.article(id).orElseThrow(() -> Wrong.notKept("article", id));
    }

    /** The article as a note or a book would name it. */
    public static String cite(KeptArticle article, Speech speech) {
        Reading reading = article.reading();
        List<String> source = new ArrayList<>();
        for (String part : new String[] {reading.author(), reading.outlet(), reading.agency()}) {
            if (part != null) {
                source.add(part);
            }
        }
        source.add(reading.title() == null ? reading.article().id() : "«" + reading.title() + "»");
        source.add(speech.date(reading.published()));
        if (reading.article().url() != null) {
            source.add(reading.article().url());
        }
        return speech.t("article.cite", speech.apart(source), article.key(), article.sha256(), reading.coder());
    }
}
