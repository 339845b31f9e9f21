package org.mahdar.server.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.quote.QuotePage;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.server.label.Speech;
import org.mahdar.server.ledger.LedgerSpeech;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.search.Facet;
import org.mahdar.server.search.Histogram;

/** The page and the API of quotations. */
public final class QuotePages {

    private static final int USUAL = 30;
    private static final int MOST = 1000;

    private final Record record;
    private final Pages pages;
    private final LedgerSpeech issues = new LedgerSpeech();
    private final Json json = new Json();

    public QuotePages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /** All quotations, filtered, with facets. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        QuoteQuery query = QuoteQuestion.of(params, USUAL, MOST);
        QuotePage found = record.quotes(query);
        Map<String, Object> values = new HashMap<>();
        values.put("asked", params);
        values.put("quotes", found.quotes().items());
        values.put("facets", facets(found, screen));
        values.put("histogram", Histogram.of(found.months(), screen.speech(), screen.address()));
        values.put("paging", Paging.of(found.quotes(), screen.address(), query.limit()));
        pages.send(context, screen, "quotes", values);
    }

    /** Asks what the page asks at first. */
    public void rehearse() {
        record.quotes(QuoteQuestion.of(Params.of(Address.of()), USUAL, MOST));
    }

    private List<Facet> facets(QuotePage found, Screen screen) {
        Speech speech = screen.speech();
        return List.of(
                Facet.of("side", found.sides(), code -> name(code, speech), screen.address()),
                Facet.of("person", found.speakers(), id -> called(id, found), screen.address()),
                Facet.of("addressee", found.addressees(), code -> name(code, speech), screen.address()),
                Facet.of("issue", found.issues(), issue -> issues.subject(issue, speech), screen.address()),
                Facet.of("kind", found.kinds(), kind -> speech.t("quote.kind." + kind), screen.address()),
                Facet.of("outlet", found.outlets(), outlet -> outlet, screen.address()));
    }

    /** The name of a speaker, also of one who said nothing of what is shown. */
    private String called(String person, QuotePage found) {
        String name = found.names().get(person);
        return name != null
                ? name
                : record.person(person, KnownPeople.NOBODY)
                        .map(one -> one.line().name())
                        .orElse(person);
    }

    private static String name(String code, Speech speech) {
        try {
            return speech.name(Code.parse(code));
        } catch (IllegalArgumentException e) {
            // An address may hold anything; it is shown as it is.
            return code;
        }
    }

    /** {@code GET /api/quotes}. */
    public void api(Context context) {
        Params params = Params.of(context).only(QuoteQuestion.PARAMETERS);
        QuotePage found = record.quotes(QuoteQuestion.of(params, 100, MOST));
        json.object(context, out -> {
            Json.list(out, found.quotes(), pages.screen(context).address(), QuotePages::write);
            out.writeObjectFieldStart("facets");
            Json.counts(out, "sides", found.sides());
            Json.counts(out, "speakers", found.speakers());
            out.writeObjectFieldStart("names");
            for (Map.Entry<String, String> one : new TreeMap<>(found.names()).entrySet()) {
                out.writeStringField(one.getKey(), one.getValue());
            }
            out.writeEndObject();
            Json.counts(out, "addressees", found.addressees());
            Json.counts(out, "issues", found.issues());
            Json.counts(out, "kinds", found.kinds());
            Json.counts(out, "outlets", found.outlets());
            Json.counts(out, "months", found.months());
            out.writeEndObject();
        });
    }

    private static void write(QuoteLine line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("article", line.article());
        out.writeStringField("id", line.id());
        out.writeStringField("title", line.title());
        out.writeStringField("outlet", line.outlet());
        Json.text(out, "published", line.published());
        out.writeNumberField("start", line.place().start());
        out.writeNumberField("end", line.place().end());
        out.writeStringField("text", line.text());
        out.writeStringField("kind", line.kind());
        out.writeStringField("speaker", line.speaker());
        out.writeStringField("person", line.person());
        Json.text(out, "code", line.code());
        Json.text(out, "addressee", line.addressee());
        Json.text(out, "date", line.date());
        out.writeEndObject();
    }
}
