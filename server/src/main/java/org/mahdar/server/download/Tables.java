package org.mahdar.server.download;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.export.Listing;
import org.mahdar.record.export.Listing.Column;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.record.store.Sides;
import org.mahdar.server.label.Principals;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.people.PeopleQuestion;
import org.mahdar.server.quote.QuoteQuestion;
import org.mahdar.server.relation.Board;
import org.mahdar.server.relation.ComparePages;
import org.mahdar.server.search.SearchQuestion;

/** The lists of the pages as tables: the same question, every row and not only the stretch on the screen. */
public final class Tables {

    /** Hits are found in stretches of so many: each is marked, which takes room. */
    private static final int STRETCH = 500;

    private static final int ALL = Integer.MAX_VALUE;

    private final Record record;
    private final Board board;
    private final NameSource names;
    private final Packing packing;

    public Tables(Record record, Principals principals, NameSource names) {
        this.record = record;
        this.board = new Board(record, principals);
        this.names = names;
        this.packing = new Packing(record);
    }

    /** {@code GET /api/tables/relations}. */
    public void relations(Context context) {
        Params params = Packing.params(context, Board.Question.PARAMETERS);
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
        packing.send(context, params, new Listing("relations", columns, rows));
    }

    /** {@code GET /api/tables/people}. */
    public void people(Context context) {
        Params params = Packing.params(context, PeopleQuestion.PARAMETERS);
        List<List<Object>> rows = new ArrayList<>();
        for (PersonLine line : record.people(PeopleQuestion.filters(params)).items()) {
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
        packing.send(context, params, new Listing("people", columns, rows));
    }

    /** {@code GET /api/tables/quotes}. */
    public void quotes(Context context) {
        Params params = Packing.params(context, QuoteQuestion.PARAMETERS);
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
                    line.person(),
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
                Column.text("person"),
                Column.text("code"),
                Column.text("addressee"),
                Column.text("date"));
        packing.send(context, params, new Listing("quotes", columns, rows));
    }

    /** {@code GET /api/tables/search}: the articles that fit. */
    public void search(Context context) {
        Params params = Packing.params(context, SearchQuestion.PARAMETERS);
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
        packing.send(context, params, new Listing("articles", columns, rows));
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

    /** {@code GET /api/tables/scores}: the periods of the curves compared. */
    public void scores(Context context) {
        Params params = Packing.params(context, new String[] {"pair", "grain", "from", "to"});
        params.inOrder("from", "to");
        Grain grain = params.choice("grain", Grain.YEAR);
        List<List<Object>> rows = new ArrayList<>();
        for (Sides sides : ComparePages.pairs(params).values()) {
            ScoreCurve curve = record.scores(sides.a(), sides.b(), grain);
            for (ScoreCurve.Point point : ComparePages.within(curve, params.firstDay("from"), params.lastDay("to"))) {
                rows.add(Arrays.asList(
                        sides.a(),
                        sides.b(),
                        grain.label(),
                        text(point.start()),
                        point.mean(),
                        point.cooperation(),
                        point.conflict(),
                        point.episodes(),
                        point.independent()));
            }
        }
        List<Column> columns = List.of(
                Column.text("a"),
                Column.text("b"),
                Column.text("grain"),
                Column.text("start"),
                Column.real("mean"),
                Column.real("cooperation"),
                Column.real("conflict"),
                Column.whole("episodes"),
                Column.whole("independent"));
        packing.send(context, params, new Listing("scores", columns, rows));
    }

    /** {@code GET /api/tables/articles}: all of them. */
    public void articles(Context context) {
        Params params = Packing.params(context, new String[0]);
        List<List<Object>> rows = new ArrayList<>();
        for (ArticleLine line : record.articles(0, ALL).items()) {
            rows.add(Arrays.asList(
                    line.key(), line.id(), line.title(), line.outlet(), line.agency(), text(line.published()), (long)
                            line.events()));
        }
        List<Column> columns = List.of(
                Column.text("key"),
                Column.text("id"),
                Column.text("title"),
                Column.text("outlet"),
                Column.text("agency"),
                Column.text("published"),
                Column.whole("events"));
        packing.send(context, params, new Listing("articles", columns, rows));
    }

    /** {@code GET /api/tables/people/{id}}: every sentence that names the person. */
    public void mentions(Context context) {
        Params params = Packing.params(context, new String[0]);
        String id = context.pathParam("id");
        Page<PersonView.Sentence> said = record.mentions(id, 0, ALL);
        if (said.items().isEmpty()) {
            throw Wrong.notKept("person", id);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (PersonView.Sentence one : said.items()) {
            rows.add(Arrays.asList(
                    one.article(),
                    one.id(),
                    one.outlet(),
                    text(one.published()),
                    (long) one.sentence().start(),
                    (long) one.sentence().end(),
                    one.text(),
                    (long) one.mention().start(),
                    (long) one.mention().end()));
        }
        List<Column> columns = List.of(
                Column.text("article"),
                Column.text("id"),
                Column.text("outlet"),
                Column.text("published"),
                Column.whole("start"),
                Column.whole("end"),
                Column.text("text"),
                Column.whole("name_start"),
                Column.whole("name_end"));
        packing.send(context, params, new Listing("mentions", columns, rows));
    }

    /** What a cell of a table says; null for nothing. */
    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
