package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/**
 * Quotations as steps in the ledger of positions. There are many of them, so what all of them say is read only where it is shown:
 * {@link #steps} gives them bare, {@link #whole} in full.
 */
final class Quotations {

    /** In a bare step: the number of the article and the number of the quotation in it. */
    private static final String PLACE = "quotation";

    /** More than an article has; article and place in it make one number. */
    private static final long QUOTES_OF_AN_ARTICLE = 1L << 20;

    private final Map<String, String> sides = new HashMap<>();

    /** Whose words, to whom or null, on which issue: cells as they stand. */
    record Voice(String code, String addressee, String issue) {}

    String holder(Voice voice) {
        return side(voice.code());
    }

    String towards(Voice voice) {
        return voice.addressee() == null ? "" : side(voice.addressee());
    }

    /** The steps of these voices, bare. */
    List<Step> of(Sql sql, List<Voice> voices) {
        if (voices.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (Voice voice : voices) {
            values.addAll(List.of(voice.code(), voice.addressee() == null ? "" : voice.addressee(), voice.issue()));
        }
        String wanted = String.join(", ", Collections.nCopies(voices.size(), "(?, ?, ?)"));
        return steps(sql, " AND (q.code, coalesce(q.addressee, ''), i.issue) IN (" + wanted + ")", values);
    }

    /** The steps, without words, speakers and places. */
    List<Step> steps(Sql sql, LedgerQuery query) {
        List<Object> values = new ArrayList<>();
        String where = "";
        if (query.a() != null) {
            where = " AND split_part(q.code, '.', 1) IN (?, ?)";
            values.add(query.a().principal());
            values.add(query.b() == null ? query.a().principal() : query.b().principal());
        }
        if (query.a() != null && query.b() != null) {
            where +=
                    " AND (split_part(q.addressee, '.', 1) IN (?, ?) OR q.article IN (SELECT v.article FROM event v JOIN pair p ON"
                            + " p.event = v.no WHERE p.a = ? AND p.b = ?))";
            Set<String> both =
                    new TreeSet<>(Set.of(query.a().principal(), query.b().principal()));
            values.addAll(List.of(query.a().principal(), query.b().principal()));
            values.addAll(both);
            if (both.size() == 1) {
                values.addAll(both);
            }
        }
        return steps(sql, where, values);
    }

    private List<Step> steps(Sql sql, String where, List<Object> values) {
        return sql.list(
                "SELECT q.article, q.n, q.code, q.addressee, q.date, i.issue, c.published_day FROM quote q JOIN quote_issue i"
                        + " ON i.article = q.article AND i.n = q.n JOIN card c ON c.article = q.article WHERE q.code IS NOT NULL"
                        + where + " ORDER BY c.published_day NULLS FIRST, c.key, q.n",
                row -> {
                    LocalDate published = row.getObject(7, LocalDate.class);
                    PartialDate date = Cells.date(row.getString(5));
                    String addressee = row.getString(4);
                    return new Step(
                            LedgerName.POSITIONS,
                            side(row.getString(3)),
                            addressee == null ? "" : side(addressee),
                            row.getString(6),
                            Change.SAYS,
                            date,
                            date == null ? published : date.first(),
                            published,
                            null,
                            Map.of(PLACE, row.getInt(1) + " " + row.getInt(2)),
                            null,
                            1);
                },
                values.toArray());
    }

    private String side(String code) {
        return sides.computeIfAbsent(code, cell -> Telling.side(Code.parse(cell)));
    }

    /** The steps in the same order, those that were bare in full. */
    List<Step> whole(Sql sql, List<Step> bare) {
        Set<Integer> articles = new TreeSet<>();
        Set<Long> places = new TreeSet<>();
        for (Step step : bare) {
            String place = step.details().get(PLACE);
            if (place != null) {
                int blank = place.indexOf(' ');
                int article = Integer.parseInt(place.substring(0, blank));
                articles.add(article);
                places.add(article * QUOTES_OF_AN_ARTICLE + Long.parseLong(place.substring(blank + 1)));
            }
        }
        if (articles.isEmpty()) {
            return bare;
        }
        Map<String, Map<String, String>> details = new HashMap<>();
        sql.each(
                "SELECT q.article AS article_no, q.n, q.text, q.kind, q.speaker, q.start_at, q.end_at, c.key FROM quote q"
                        + " JOIN card c ON c.article = q.article WHERE q.article IN (" + Sql.in(articles)
                        + ") AND CAST(q.article AS BIGINT) * " + QUOTES_OF_AN_ARTICLE + " + q.n IN (" + Sql.in(places)
                        + ")",
                row -> {
                    Map<String, String> all = new LinkedHashMap<>();
                    all.put("words", row.getString("text"));
                    all.put("kind", row.getString("kind"));
                    all.put("article", row.getString("key"));
                    all.put("start", Integer.toString(row.getInt("start_at")));
                    all.put("end", Integer.toString(row.getInt("end_at")));
                    if (row.getString("speaker") != null) {
                        all.put("speaker", row.getString("speaker"));
                    }
                    details.put(row.getInt("article_no") + " " + row.getInt("n"), all);
                });
        return bare.stream()
                .map(step -> step.details().containsKey(PLACE)
                        ? step.withDetails(details.get(step.details().get(PLACE)))
                        : step)
                .toList();
    }
}
