package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/**
 * Quotations as steps in the ledger of positions. There are many of them, so what all of them say is read only where it is shown:
 * {@link #steps} gives them bare, {@link #whole} in full.
 */
final class Quotations {

    /** In a bare step: the article and the place in it as one number. */
    private static final String PLACE = "quotation";
    /** In a bare step: the key of the article. */
    private static final String KEY = "quoted_article";

    /** More than an article has; article and place in it make one number. */
    private static final long QUOTES_OF_AN_ARTICLE = 1L << 20;

    private static final String NUMBERED = "CAST(article AS BIGINT) * " + QUOTES_OF_AN_ARTICLE + " + n";

    /** Every quotation of a known side with each of its issues and its article; joined by one number, which takes half the time. */
    static final String TOLD = " FROM (SELECT article, issue, " + NUMBERED
            + " AS place FROM quote_issue) i JOIN (SELECT"
            + " article, n, code, addressee, date, " + NUMBERED + " AS place FROM quote WHERE code IS NOT NULL) q ON"
            + " q.place = i.place JOIN card c ON c.article = i.article WHERE true";

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
        Set<String> codes = voices.stream().map(Voice::code).collect(Collectors.toCollection(TreeSet::new));
        values.addAll(codes);
        return steps(
                sql,
                " AND (q.code, coalesce(q.addressee, ''), i.issue) IN (" + wanted + ") AND q.code IN ("
                        + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")",
                values);
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
                "SELECT q.article, q.n, q.code, q.addressee, q.date, i.issue, c.published_day, c.key" + TOLD + where
                        + " ORDER BY c.published_day NULLS FIRST, c.key, q.n",
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
                            Map.of(PLACE, Long.toString(number(row.getInt(1), row.getInt(2))), KEY, row.getString(8)),
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
        Map<Long, String> keys = new TreeMap<>();
        for (Step step : bare) {
            String place = step.details().get(PLACE);
            if (place != null) {
                keys.put(Long.valueOf(place), step.details().get(KEY));
            }
        }
        if (keys.isEmpty()) {
            return bare;
        }
        Map<Long, Map<String, String>> details = new HashMap<>();
        sql.each(
                "SELECT article, n, text, kind, speaker, start_at, end_at FROM quote WHERE " + NUMBERED + " IN ("
                        + Sql.in(keys.keySet()) + ")",
                row -> {
                    long place = number(row.getInt(1), row.getInt(2));
                    Map<String, String> all = new LinkedHashMap<>();
                    all.put("words", row.getString(3));
                    all.put("kind", row.getString(4));
                    all.put("article", keys.get(place));
                    all.put("start", Integer.toString(row.getInt(6)));
                    all.put("end", Integer.toString(row.getInt(7)));
                    if (row.getString(5) != null) {
                        all.put("speaker", row.getString(5));
                    }
                    details.put(place, all);
                });
        return bare.stream()
                .map(step -> step.details().containsKey(PLACE)
                        ? step.withDetails(
                                details.get(Long.valueOf(step.details().get(PLACE))))
                        : step)
                .toList();
    }

    private static long number(int article, int n) {
        return article * QUOTES_OF_AN_ARTICLE + n;
    }
}
