package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.learning.NameLearner;
import org.mahdar.reader.learning.NameModel;
import org.mahdar.reader.learning.Question;

/**
 * Counts in unannotated articles which people the text itself gives a side: «وزير الخارجية الروسي سيرغي لافروف».
 *
 * <pre>
 * NameCounter NAMES.tsv UNANNOTATED.jsonl [LEFT_OUT.jsonl…]
 * </pre>
 *
 * Articles hold an object a line with {@code id}, {@code text} and {@code published}. Written is a line for each naming: the name, a tab, the
 * side. Articles whose id or text stands in one of the last files are left out, so that they can be read as unseen ones. Deterministic.
 */
public final class NameCounter {

    /** Two texts that agree in so many letters at their beginning are one. */
    private static final int BEGINNING = 80;

    private final Lexicon lexicon = Lexicon.bundled();
    private final ObjectMapper mapper = new ObjectMapper();

    /** Runs the counter; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "usage: NAMES.tsv UNANNOTATED.jsonl [LEFT_OUT.jsonl…]; got: " + List.of(args));
        }
        NameCounter counter = new NameCounter();
        Set<String> leftOut = new HashSet<>();
        for (int i = 2; i < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]), StandardCharsets.UTF_8)) {
                JsonNode node = counter.mapper.readTree(line);
                leftOut.add(node.path("id").asText());
                leftOut.add(beginning(node.path("text").asText()));
            }
        }
        counter.count(Path.of(args[1]), leftOut, Path.of(args[0]));
    }

    private void count(Path articles, Set<String> leftOut, Path to) throws IOException {
        List<String> found = new ArrayList<>();
        ArticleReader reader = new ArticleReader(lexicon, null, question -> {
            if (question.matter() == Question.Matter.PERSON && question.told()) {
                found.add(question.subject() + "\t"
                        + question.answers().get(0).code().principal());
            }
            return 0;
        });
        try (BufferedReader in = Files.newBufferedReader(articles);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(to))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = mapper.readTree(line);
                String id = node.path("id").asText();
                String text = node.path("text").asText();
                if (!leftOut.contains(id) && !leftOut.contains(beginning(text))) {
                    String day = node.path("published").asText("");
                    LocalDate published = day.length() < 10 ? null : LocalDate.parse(day.substring(0, 10));
                    reader.prepare(new Article(id, id, null, null, null, published, text, false));
                    found.forEach(out::println);
                    found.clear();
                }
            }
        }
    }

    private static String beginning(String text) {
        String letters = text.replaceAll("[^\\p{L}]", "");
        return letters.substring(0, Math.min(BEGINNING, letters.length()));
    }

    /** The model of the names that the file holds. */
    static NameModel model(Path names) throws IOException {
        NameLearner learner = new NameLearner();
        for (String line : Files.readAllLines(names, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            learner.add(cells[0], cells[1]);
        }
        return learner.model();
    }
}
