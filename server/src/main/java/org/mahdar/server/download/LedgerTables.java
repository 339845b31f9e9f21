package org.mahdar.server.download;

import static org.mahdar.server.download.Tables.text;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mahdar.model.Count;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;
import org.mahdar.record.export.Listing;
import org.mahdar.record.export.Listing.Column;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.Step;
import org.mahdar.server.ledger.LedgerQuestion;
import org.mahdar.server.page.Params;

/** Ledgers as tables: one of the entries as they stand, one of every step with the sentence it rests on. */
public final class LedgerTables {

    private final Record record;
    private final Packing packing;

    public LedgerTables(Record record) {
        this.record = record;
        this.packing = new Packing(record);
    }

    /** {@code GET /api/tables/ledgers/{name}}: parameters as for the ledger, without its stretch. */
    public void send(Context context) {
        Params params = Packing.params(context, LedgerQuestion.PARAMETERS);
        Ledger ledger = record.ledger(
                LedgerQuestion.filters(context, params), LedgerQuestion.wanted(params), Integer.MAX_VALUE);
        List<List<Object>> entries = new ArrayList<>();
        List<List<Object>> steps = new ArrayList<>();
        for (Entry entry : ledger.entries().items()) {
            long number = entries.size() + 1L;
            entries.add(row(number, entry));
            entry.steps().forEach(step -> steps.add(row(number, step, ledger.episodes())));
        }
        String name = ledger.query().ledger().label();
        packing.send(
                context,
                params,
                new Listing(name, entryColumns(), entries),
                new Listing(name + "-steps", stepColumns(), steps));
    }

    private static List<Column> entryColumns() {
        return List.of(
                Column.whole("entry"),
                Column.text("holder"),
                Column.text("towards"),
                Column.text("subject"),
                Column.text("state"),
                Column.text("since"),
                Column.real("count"),
                Column.text("unit"),
                Column.text("bound"),
                Column.text("pending"),
                Column.text("details"),
                Column.whole("steps"),
                Column.text("last_report"),
                Column.text("gaps"));
    }

    private static List<Object> row(long number, Entry entry) {
        Count count = entry.count();
        return Arrays.asList(
                number,
                entry.holder(),
                entry.towards(),
                entry.subject(),
                entry.state().label(),
                text(entry.since()),
                count == null ? null : count.value(),
                count == null ? null : count.unit(),
                count == null ? null : count.bound().label(),
                entry.pending() == null ? null : entry.pending().label(),
                details(entry.details()),
                (long) entry.steps().size(),
                text(entry.lastReport()),
                entry.gaps().stream()
                        .map(gap -> gap.kind().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
    }

    private static List<Column> stepColumns() {
        return List.of(
                Column.whole("entry"),
                Column.text("change"),
                Column.text("date"),
                Column.text("first_report"),
                Column.real("count"),
                Column.text("unit"),
                Column.text("bound"),
                Column.whole("independent"),
                Column.text("episode"),
                Column.text("article"),
                Column.text("text"),
                Column.text("details"));
    }

    private static List<Object> row(long number, Step step, Map<String, Episode> episodes) {
        Count count = step.count();
        Episode episode = step.episode() == null ? null : episodes.get(step.episode());
        Report report = episode == null ? null : episode.reports().get(0);
        Map<String, String> details = new TreeMap<>(step.details());
        String words = details.remove("words");
        String article = details.remove("article");
        return Arrays.asList(
                number,
                step.change().label(),
                text(step.date()),
                text(step.firstReport()),
                count == null ? null : count.value(),
                count == null ? null : count.unit(),
                count == null ? null : count.bound().label(),
                (long) step.independent(),
                step.episode(),
                report == null ? article : report.key(),
                report == null ? words : report.words(),
                details(details));
    }

    /** The facts by name, in the order of the names, so that the same facts are always the same words. */
    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
    }
}
