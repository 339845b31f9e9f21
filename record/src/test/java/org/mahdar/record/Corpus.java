package org.mahdar.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingParser;

/**
 * A collection of news that whoever runs the tests has: {@code -Dmahdar.corpus=ARTICLES.jsonl} names it and
 * {@code -Dmahdar.readings=READINGS.jsonl} what {@code mahdar read --json ARTICLES.jsonl} made of it.
 */
public final class Corpus {

    private static final String ARTICLES = System.getProperty("mahdar.corpus");
    private static final String READINGS = System.getProperty("mahdar.readings");

    private Corpus() {}

    /** Why there is none, or null when there is one. */
    public static String missing() {
        if (ARTICLES == null || READINGS == null) {
            return "name a collection with -Dmahdar.corpus=ARTICLES.jsonl and its readings, which `mahdar read --json` prints,"
                    + " with -Dmahdar.readings=READINGS.jsonl";
        }
        return null;
    }

    /** Draws that many articles and writes them, with their readings, into a folder for {@link #read}. */
    public static void draw(int wanted, long seed, Path folder) throws IOException {
        List<Integer> lines = new ArrayList<>();
        try (Stream<String> all = Files.lines(Path.of(ARTICLES))) {
            long count = all.count();
            Random random = new Random(seed);
            Set<Integer> drawn = new HashSet<>();
            while (drawn.size() < Math.min(wanted, count)) {
                drawn.add(random.nextInt(Math.toIntExact(count)));
            }
            lines.addAll(drawn);
        }
        Files.createDirectories(folder);
        Set<String> ids = new HashSet<>();
        ObjectMapper mapper = new ObjectMapper();
        List<String> articles = pick(Path.of(ARTICLES), lines);
        for (String article : articles) {
            ids.add(mapper.readTree(article).get("id").asText());
        }
        Files.write(folder.resolve("articles.jsonl"), articles);
        List<String> readings = new ArrayList<>();
        try (BufferedReader all = Files.newBufferedReader(Path.of(READINGS))) {
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                if (ids.contains(mapper.readTree(line).get("id").asText())) {
                    readings.add(line);
                }
            }
        }
        Files.write(folder.resolve("readings.jsonl"), readings);
    }

    private static List<String> pick(Path file, List<Integer> numbers) throws IOException {
        Set<Integer> wanted = new HashSet<>(numbers);
        List<String> lines = new ArrayList<>();
        try (BufferedReader all = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                if (wanted.contains(number++)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** The readings that {@link #draw} wrote. */
    public static List<Reading> read(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Article> articles = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            Article article = article(mapper.readTree(line), ++number);
            articles.put(article.id(), article);
        }
        ReadingParser parser = new ReadingParser();
        List<Reading> readings = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("readings.jsonl"))) {
            readings.add(parser.parse(
                    line, articles.get(mapper.readTree(line).get("id").asText())));
        }
        return readings;
    }

    /** Hands over the readings of all articles but these, so many at once; both files have the same articles in one order. */
    public static void others(List<Reading> but, int batch, Consumer<List<Reading>> take) throws IOException {
        Set<String> left = new HashSet<>();
        but.forEach(reading -> left.add(reading.article().id()));
        ObjectMapper mapper = new ObjectMapper();
        ReadingParser parser = new ReadingParser();
        List<Reading> some = new ArrayList<>();
        try (BufferedReader articles = Files.newBufferedReader(Path.of(ARTICLES));
                BufferedReader readings = Files.newBufferedReader(Path.of(READINGS))) {
            int number = 0;
            for (String line = articles.readLine(); line != null; line = articles.readLine()) {
                Article article = article(mapper.readTree(line), ++number);
                Reading reading = parser.parse(readings.readLine(), article);
                if (!left.contains(article.id())) {
                    some.add(reading);
                }
                if (some.size() == batch) {
                    take.accept(List.copyOf(some));
                    some.clear();
                }
            }
        }
        take.accept(some);
    }

    private static Article article(JsonNode doc, int number) {
        String published = doc.path("published").asText(null);
        return new Article(
                doc.get("id").asText(),
                "articles.jsonl:" + number,
                doc.path("url").asText(null),
                doc.path("outlet").asText(null),
                doc.path("title").asText(null),
                published == null ? null : LocalDate.parse(published.substring(0, 10)),
                doc.get("text").asText(),
                false);
    }
}
