package org.mahdar.server.download;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.export.ExportFormat;
import org.mahdar.record.export.Listing;
import org.mahdar.record.export.Listing.Column;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.server.label.Principals;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.people.PeopleQuestion;
import org.mahdar.server.quote.QuoteQuestion;
import org.mahdar.server.relation.Board;
import org.mahdar.server.search.SearchQuestion;

/** The lists of the pages as tables: the same question, every row and not only the stretch on the screen. */
public final class Tables {

    /** Hits are found in stretches of so many: each is marked, which takes room. */
    private static final int STRETCH = 500;

    private static final int ALL = Integer.MAX_VALUE;
    private static final List<String> PAGING = List.of("offset", "limit");

    private final Record record;
    private final Board board;
    private final NameSource names;

    public Tables(Record record, Principals principals, NameSource names) {
        this.record = record;
        this.board = new Board(record, principals);
        this.names = names;
    }

    /** {@code GET /api/tables/relations}. */
    public void relations(Context context) {
        Params params = params(context, Board.Question.PARAMETERS);
        Page<Movement> all = board.find(Board.Question.of(params, ALL, ALL), record.stats());
        List<List<Object>> rows = new ArrayList<>();
        for (Movement one : all.items()) {
            Relation relation = one.relation();
            rows.add(Arrays.asList(
                    relation.a(),
                    relation.b(),
                    relation.episodes(),
                    relation.reports(),
                    relation.independent(),
                    text(relation.first()),
                    text(relation.last()),
                    relation.score(),
                    relation.latestScore(),
                    one.recent() == null ? 0L : one.recent().episodes(),
                    one.before() == null ? 0L : one.before().episodes(),
                    one.shift()));
        }
        List<Column> columns = List.of(
                Column.text("a"),
                Column.text("b"),
                Column.whole("episodes"),
                Column.whole("reports"),
                Column.whole("independent"),
                Column.text("first"),
                Column.text("last"),
                Column.real("score"),
                Column.real("latest_score"),
                Column.whole("recent_episodes"),
                Column.whole("before_episodes"),
                Column.real("shift"));
        send(context, params, new Listing("relations", columns, rows));
    }

    /** {@code GET /api/tables/people}. */
    public void people(Context context) {
        Params params = params(context, PeopleQuestion.PARAMETERS);
        List<List<Object>> rows = new ArrayList<>();
        for (PersonLine line : PeopleQuestion.find(record, params, ALL).items()) {
            rows.add(Arrays.asList(
                    line.id(),
                    line.name(),
                    text(line.code()),
                    line.office(),
                    line.articles(),
                    text(line.first()),
                    text(line.last())));
        }
        List<Column> columns = List.of(
                Column.text("id"),
                Column.text("name"),
                Column.text("code"),
                Column.text("office"),
                Column.whole("articles"),
                Column.text("first"),
                Column.text("last"));
        send(context, params, new Listing("people", columns, rows));
    }

    /** {@code GET /api/tables/quotes}. */
    public void quotes(Context context) {
        Params params = params(context, QuoteQuestion.PARAMETERS);
        List<List<Object>> rows = new ArrayList<>();
        for (QuoteLine line :
                record.quotes(QuoteQuestion.filters(params)).quotes().items()) {
            rows.add(Arrays.asList(
                    line.article(),
                    line.id(),
                    line.title(),
                    line.outlet(),
                    text(line.published()),
                    (long) line.place().start(),
                    (long) line.place().end(),
                    line.text(),
                    line.kind(),
                    line.speaker(),
                    text(line.code()),
                    text(line.addressee()),
                    text(line.date())));
        }
        List<Column> columns = List.of(
                Column.text("article"),
                Column.text("id"),
                Column.text("title"),
                Column.text("outlet"),
                Column.text("published"),
                Column.whole("start"),
                Column.whole("end"),
                Column.text("text"),
                Column.text("kind"),
                Column.text("speaker"),
                Column.text("code"),
                Column.text("addressee"),
                Column.text("date"));
        send(context, params, new Listing("quotes", columns, rows));
    }

    /** {@code GET /api/tables/search}: the articles that fit. */
    public void search(Context context) {
        Params params = params(context, SearchQuestion.PARAMETERS);
        List<List<Object>> rows = new ArrayList<>();
        SearchQuery query = SearchQuestion.of(params, STRETCH, STRETCH);
        Page<Hit> hits = record.search(query, names).hits();
        hits.items().forEach(hit -> rows.add(row(hit)));
        while (hits.hasMore()) {
            hits = record.search(query.withPage(rows.size(), STRETCH), names).hits();
            hits.items().forEach(hit -> rows.add(row(hit)));
        }
        List<Column> columns = List.of(
                Column.text("key"),
                Column.text("id"),
                Column.text("title"),
                Column.text("outlet"),
                Column.text("published"),
                Column.real("score"),
                Column.whole("places"),
                Column.text("text"));
        send(context, params, new Listing("articles", columns, rows));
    }

    private static List<Object> row(Hit hit) {
        ArticleLine line = hit.article();
        return Arrays.asList(
                line.key(),
                line.id(),
                line.title(),
                line.outlet(),
                text(line.published()),
                hit.score(),
                (long) hit.marks().size(),
                hit.text());
    }

    private static Params params(Context context, String[] asked) {
        String[] known = Stream.concat(
                        Stream.of("format", "formula-safe"), Stream.of(asked).filter(name -> !PAGING.contains(name)))
                .toArray(String[]::new);
        return Params.of(context).only(known);
    }

    private void send(Context context, Params params, Listing listing) {
        ExportFormat format = format(params.text("format", "csv"));
        boolean formulaSafe = "true".equals(params.text("formula-safe"));
        String asked = Address.of(context.path(), context.queryParamMap()).toString();
        byte[] archive = Archive.of(
                asked,
                folder -> new Archive.Written(
                        List.of(record.write(listing, format, formulaSafe, folder)),
                        Map.of(listing.name(), (long) listing.rows().size())));
        context.contentType("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mahdar-" + listing.name() + "-" + format.label() + ".zip\"")
                .result(archive);
    }

    private static ExportFormat format(String text) {
        if (List.of("csv", "jsonl", "parquet").contains(text)) {
            return ExportFormat.ofLabel(text);
        }
        throw Wrong.parameter("format", text, "one of csv, jsonl, parquet");
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
