package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahdar.model.PartialDate;
import org.mahdar.record.Page;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/**
 * The matters of the ledger of positions between all sides. There are so many quotations that reading each takes long: the store
 * says what matters there are and when something was last said, and only the steps of those on the page asked for are read.
 */
final class PositionMatters {

    /** The first day a quotation's date may mean, else the day of its report. */
    private static final String QUOTE_DAY =
            "coalesce(CAST(CASE length(q.date) WHEN 4 THEN q.date || '-01-01' WHEN 7 THEN"
                    + " q.date || '-01' ELSE q.date END AS DATE), c.published_day)";

    private static final String STEPS = " FROM ledger_step WHERE ledger = 'positions'";

    private final LedgerQuery query;
    private final Quotations quotations = new Quotations();
    private final Map<Matter, LocalDate> lastDays = new HashMap<>();
    private final Map<Matter, List<Quotations.Voice>> voices = new HashMap<>();

    /** Who holds it, towards whom or the empty string, on which issue. */
    private record Matter(String holder, String towards, String subject) {}

    private PositionMatters(LedgerQuery query) {
        this.query = query;
    }

    /** A page of matters, each as its steps. */
    record Told(List<Step> steps, int matters, long undated) {}

    /** Those on the page asked for: the matters that changed last first. */
    static Told of(Sql sql, LedgerQuery query, LedgerRows rows) {
        PositionMatters all = new PositionMatters(query);
        all.acts(sql);
        all.quotes(sql);
        Page<Matter> page = Page.of(all.inOrder(), query.offset(), query.limit());
        return new Told(all.steps(sql, page.items(), rows), all.lastDays.size(), all.undated(sql));
    }

    private void acts(Sql sql) {
        List<Object> values = new ArrayList<>();
        sql.each(
                "SELECT holder, towards, subject, max(day)" + STEPS + until("day", "first_report", values)
                        + " GROUP BY ALL",
                row -> note(
                        new Matter(row.getString(1), row.getString(2), row.getString(3)),
                        row.getObject(4, LocalDate.class)),
                values.toArray());
    }

    private void quotes(Sql sql) {
        List<Object> values = new ArrayList<>();
        sql.each(
                "SELECT q.code, q.addressee, i.issue, max(q.date), max(CASE WHEN q.date IS NULL THEN c.published_day END)"
                        + Quotations.TOLD + until(QUOTE_DAY, "c.published_day", values) + " GROUP BY ALL",
                row -> {
                    Quotations.Voice voice = new Quotations.Voice(row.getString(1), row.getString(2), row.getString(3));
                    Matter matter = new Matter(quotations.holder(voice), quotations.towards(voice), voice.issue());
                    // Of dates as they are written the last one is also the one whose first day comes last.
                    PartialDate date = Cells.date(row.getString(4));
                    note(matter, date == null ? null : date.first());
                    note(matter, row.getObject(5, LocalDate.class));
                    voices.computeIfAbsent(matter, none -> new ArrayList<>()).add(voice);
                },
                values.toArray());
    }

    private String until(String day, String reported, List<Object> values) {
        String condition = "";
        if (query.asOf() != null) {
            condition += " AND " + day + " <= ?";
            values.add(query.asOf());
        }
        if (query.knownBy() != null) {
            condition += " AND (" + reported + " IS NULL OR " + reported + " <= ?)";
            values.add(query.knownBy());
        }
        return condition;
    }

    private void note(Matter matter, LocalDate day) {
        LocalDate known = lastDays.get(matter);
        if (known == null || (day != null && day.isAfter(known))) {
            lastDays.put(matter, day);
        }
    }

    private List<Matter> inOrder() {
        Comparator<Matter> latest = Comparator.comparing(
                        (Matter matter) -> lastDays.get(matter), Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed();
        return lastDays.keySet().stream()
                .sorted(latest.thenComparing(Matter::holder)
                        .thenComparing(Matter::towards)
                        .thenComparing(Matter::subject))
                .toList();
    }

    private List<Step> steps(Sql sql, List<Matter> matters, LedgerRows rows) {
        if (matters.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (Matter matter : matters) {
            values.addAll(List.of(matter.holder(), matter.towards(), matter.subject()));
        }
        String wanted = matters.stream().map(matter -> "(?, ?, ?)").collect(Collectors.joining(", "));
        List<Step> steps = new ArrayList<>(sql.list(
                "SELECT *" + STEPS + " AND (holder, towards, subject) IN (" + wanted + ")",
                rows::step,
                values.toArray()));
        steps.addAll(quotations.of(
                sql,
                matters.stream()
                        .flatMap(matter -> voices.getOrDefault(matter, List.of()).stream())
                        .toList()));
        return steps;
    }

    /** How many steps nothing dates; they are left out of an answer as of a day. */
    private long undated(Sql sql) {
        return query.asOf() == null
                ? 0
                : sql.number("SELECT count(*)" + STEPS + " AND day IS NULL")
                        + sql.number("SELECT count(*)" + Quotations.TOLD + " AND " + QUOTE_DAY + " IS NULL");
    }
}
