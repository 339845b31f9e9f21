package org.mahdar.server.search;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;
import org.mahdar.record.Record;
import org.mahdar.record.search.Form;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchPage;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/** The page and the API of search. */
public final class SearchPages {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final Record record;
    private final Pages pages;
    private final NameSource names;
    private final Json json = new Json();

    public SearchPages(Record record, Pages pages, NameSource names) {
        this.record = record;
        this.pages = pages;
        this.names = names;
    }

    /**
     * A stretch of a snippet.
     *
     * @param form the narrowest form in which it fits, or null where it is only context
     */
    public record Part(String text, Form form) {}

    /** A hit as it is shown. */
    public record Found(Hit hit, List<Part> parts) {}

    /** The page. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        SearchQuery query = SearchQuestion.of(params, USUAL, MOST);
        SearchPage found = record.search(query, names);
        Map<String, Object> values = new HashMap<>();
        values.put("asked", params);
        values.put("query", query);
        values.put(
                "found", found.hits().items().stream().map(SearchPages::shown).toList());
        values.put("facets", facets(found, screen));
        values.put("histogram", Histogram.of(found.months(), screen.speech(), screen.address()));
        values.put("notIndexed", found.notIndexed());
        values.put("paging", Paging.of(found.hits(), screen.address(), query.limit()));
        pages.send(context, screen, "search", values);
    }

    private static Found shown(Hit hit) {
        int start = hit.snippet().start();
        String text = hit.text();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : hit.marks()) {
            int from = mark.span().start() - start;
            int to = mark.span().end() - start;
            if (from >= at && to <= text.length()) {
                if (from > at) {
                    parts.add(new Part(text.substring(at, from), null));
                }
                parts.add(new Part(text.substring(from, to), mark.form()));
                at = to;
            }
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), null));
        }
        return new Found(hit, parts);
    }

    private static List<Facet> facets(SearchPage found, Screen screen) {
        Speech speech = screen.speech();
        return List.of(
                Facet.of("code", found.codes(), code -> name(code, speech), screen.address()),
                Facet.of("type", found.types(), type -> speech.type(EventType.valueOf(type)), screen.address()),
                Facet.of("status", found.statuses(), status -> speech.status(Status.ofLabel(status)), screen.address()),
                Facet.of("outlet", found.outlets(), outlet -> outlet, screen.address()));
    }

    private static String name(String code, Speech speech) {
        try {
            return speech.name(Code.parse(code));
        } catch (IllegalArgumentException e) {
            // An address may hold anything; it is shown as it is.
            return code;
        }
    }

    /** {@code GET /api/search}. */
    public void api(Context context) {
        Params params = Params.of(context).only(SearchQuestion.PARAMETERS);
        SearchPage found = record.search(SearchQuestion.of(params, USUAL, MOST), names);
        json.object(context, out -> {
            Json.list(out, found.hits(), pages.screen(context).address(), SearchPages::write);
            out.writeObjectFieldStart("facets");
            counts("outlets", found.outlets(), out);
            counts("codes", found.codes(), out);
            counts("types", found.types(), out);
            counts("statuses", found.statuses(), out);
            counts("months", found.months(), out);
            out.writeEndObject();
            out.writeNumberField("not_indexed", found.notIndexed());
        });
    }

    private static void counts(String name, Map<String, Long> counts, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> one : new TreeMap<>(counts).entrySet()) {
            out.writeNumberField(one.getKey(), one.getValue());
        }
        out.writeEndObject();
    }

    private static void write(Hit hit, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", hit.article().key());
        out.writeStringField("id", hit.article().id());
        out.writeStringField("title", hit.article().title());
        out.writeStringField("outlet", hit.article().outlet());
        Json.text(out, "published", hit.article().published());
        out.writeNumberField("score", hit.score());
        out.writeNumberField("start", hit.snippet().start());
        out.writeNumberField("end", hit.snippet().end());
        out.writeStringField("text", hit.text());
        out.writeArrayFieldStart("marks");
        for (Hit.Mark mark : hit.marks()) {
            out.writeStartObject();
            out.writeNumberField("start", mark.span().start());
            out.writeNumberField("end", mark.span().end());
            out.writeStringField("form", mark.form().label());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
