package org.mahdar.record.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingParser;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;

/** Prints the timeline and the ledgers of two sides. Run as: {@code ShowLedgers READINGS.jsonl FOLDER A B [DAY…]}. */
public final class ShowLedgers {

    private ShowLedgers() {}

    public static void main(String[] args) throws IOException {
        List<Reading> readings = load(Path.of(args[0]));
        Code a = Code.parse(args[2]);
        Code b = Code.parse(args[3]);
        try (Record record = Record.open(Path.of(args[1]), Record.Mode.WRITE)) {
            record.add(readings);
            for (Episode episode : record.episodes(EpisodeQuery.between(a, b)).items()) {
                System.out.printf(
                        "%s %s %s %s>%s %s %s [%d/%d] %s%n",
                        episode.date(),
                        episode.type(),
                        episode.mode(),
                        episode.actors(),
                        episode.recipients(),
                        episode.status(),
                        episode.count(),
                        episode.independent(),
                        episode.reports().size(),
                        episode.claims().get(0).event().evidence().get(0).text());
                episode.differences().forEach(difference -> System.out.println("    differs: " + difference));
            }
            for (LedgerName name : LedgerName.values()) {
                for (int i = 4; i <= args.length; i++) {
                    LocalDate day = i == args.length ? null : LocalDate.parse(args[i]);
                    show(record.ledger(LedgerQuery.between(name, a, b).asOf(day)));
                }
            }
        }
    }

    private static void show(Ledger ledger) {
        System.out.println("== " + ledger.query().ledger() + " as of " + ledger.asOf() + " " + ledger.gaps());
        for (Entry entry : ledger.entries().items()) {
            System.out.printf(
                    "  %s>%s %s: %s since %s %s pending %s %s%n",
                    entry.holder(),
                    entry.towards(),
                    entry.subject(),
                    entry.state(),
                    entry.since(),
                    entry.count(),
                    entry.pending(),
                    entry.details());
            entry.steps()
                    .forEach(step ->
                            System.out.println("      " + step.date() + " " + step.change() + " " + step.episode()));
            entry.gaps().forEach(gap -> System.out.println("      gap: " + gap.text()));
        }
    }

    static List<Reading> load(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ReadingParser parser = new ReadingParser();
        List<Reading> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            Article article = new Article(
                    node.get("id").asText(),
                    node.get("source").asText(),
                    null,
                    node.path("outlet").asText(null),
                    node.path("title").asText(null),
                    node.hasNonNull("published")
                            ? LocalDate.parse(node.get("published").asText())
                            : null,
                    node.get("text").asText(),
                    false);
            all.add(parser.parse(line, article));
        }
        return all;
    }
}
