package org.mahdar.record.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Reading;
import org.mahdar.record.Record;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.search.SearchQuery;

/**
 * Adds a collection of news to a record and measures. Run as: {@code CorpusBench ARTICLES.jsonl FOLDER [BATCH [LIMIT]]}.
 */
public final class CorpusBench {

    private CorpusBench() {}

    public static void main(String[] args) throws IOException {
        int batch = args.length > 2 ? Integer.parseInt(args[2]) : 256;
        int limit = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
        List<Article> articles = load(Path.of(args[0]), limit);
        RoughCoder coder = new RoughCoder();
        long reading = System.nanoTime();
        List<Reading> readings = articles.stream().map(coder::read).toList();
        long events = readings.stream().mapToLong(one -> one.events().size()).sum();
        System.out.printf("read %d articles, %d events in %.1f s%n", readings.size(), events, since(reading));
        try (Record record = Record.open(Path.of(args[1]), Record.Mode.WRITE)) {
            long start = System.nanoTime();
            long lap = start;
            for (int at = 0; at < readings.size(); at += batch) {
                record.add(readings.subList(at, Math.min(readings.size(), at + batch)));
                if (at / batch % 20 == 19) {
                    System.out.printf("%6d articles, the last %d in %.2f s%n", at + batch, 20 * batch, since(lap));
                    lap = System.nanoTime();
                }
            }
            System.out.printf("added in %.1f s, %.1f s of processor time so far%n", since(start), processorSeconds());
            queries(record);
            searches(record);
            start = System.nanoTime();
            record.close();
            System.out.printf("closed in %.2f s%n", since(start));
        }
    }

    static List<Article> load(Path file, int limit) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && all.size() < limit; line = lines.readLine()) {
                JsonNode doc = mapper.readTree(line);
                all.add(new Article(
                        doc.get("id").asText(),
                        file.getFileName() + ":" + (all.size() + 1),
                        doc.path("url").asText(null),
                        doc.path("outlet").asText(null),
                        doc.path("title").asText(null),
                        doc.hasNonNull("published")
                                ? LocalDate.parse(doc.get("published").asText())
                                : null,
                        doc.get("text").asText(),
                        false));
            }
        }
        return all;
    }

    private static void queries(Record record) {
        System.out.println(record.stats());
        for (Relation relation :
                record.relations(RelationQuery.all().withPage(0, 5)).items()) {
            EpisodeQuery query = EpisodeQuery.between(Code.parse(relation.a()), Code.parse(relation.b()));
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                long total = record.episodes(query).total();
                System.out.printf("%s timeline: %d in %.0f ms%n", relation, total, since(start) * 1000);
            }
        }
    }

    private static void searches(Record record) {
        for (String text : List.of("العقوبات", "بوتين", "Lukashenko", "\"مجلس الأمن\"", "Saudi Arabia", "كأس العالم")) {
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                long total = record.search(SearchQuery.of(text)).hits().total();
                System.out.printf("search %s: %d in %.0f ms%n", text, total, since(start) * 1000);
            }
        }
        for (LedgerName name : LedgerName.values()) {
            for (int round = 0; round < 2; round++) {
                long start = System.nanoTime();
                Ledger pair = record.ledger(LedgerQuery.between(name, Code.parse("USA"), Code.parse("IRN")));
                System.out.printf(
                        "ledger %s USA IRN: %d in %.0f ms", name, pair.entries().total(), since(start) * 1000);
                start = System.nanoTime();
                Ledger whole = record.ledger(LedgerQuery.of(name).withPage(0, 100));
                System.out.printf(", all: %d in %.0f ms%n", whole.entries().total(), since(start) * 1000);
            }
        }
        long start = System.nanoTime();
        long people = record.people(null, null, 0, 50).total();
        System.out.printf("people: %d in %.0f ms%n", people, since(start) * 1000);
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
