package org.mahdar.reader.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Article;
import org.mahdar.model.Span;
import org.mahdar.text.Folder;
import org.mahdar.text.TokenKind;

/**
 * Reads annotated articles (JSON Lines with {@code id}, {@code text}, {@code people} and {@code boilerplate_lines}) and finds where the names
 * of their people stand: in full everywhere, in part where the part can mean nobody else. Lines that are no part of an article and words that
 * may or may not be names are left unjudged.
 */
final class PersonLessons {

    private static final Set<String> BEFORE = Set.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل");
    private static final Set<String> PARTICLES = Set.of("بن", "ال", "عبد", "ابو", "الله", "الدين");
    private static final int SHORTEST = 3;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Folder folder = new Folder();
    private final Analyzer analyzer;

    PersonLessons(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What is found in one article. */
    private static final class Page {
        final Analysis a;
        final boolean[] used;
        final List<Span> names = new ArrayList<>();
        final List<Span> ignored = new ArrayList<>();

        Page(Analysis a) {
            this.a = a;
            this.used = new boolean[a.size()];
        }
    }

    /** The articles of a file without their annotations. */
    List<Article> articles(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                articles.add(article(mapper.readTree(line)));
            }
        }
        return articles;
    }

    /** The examples of a file, in its order. */
    List<PersonTrainer.Example> examples(Path file) throws IOException {
        List<PersonTrainer.Example> examples = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                examples.add(example(mapper.readTree(line)));
            }
        }
        return examples;
    }

    private static Article article(JsonNode gold) {
        return new Article(
                gold.get("id").asText(),
                "training",
                null,
                null,
                null,
                null,
                gold.get("text").asText(),
                false);
    }

    private PersonTrainer.Example example(JsonNode gold) {
        Article article = article(gold);
        Page page = new Page(analyzer.analyzeWithoutPersons(article));
        dropLines(page, gold.path("boilerplate_lines"));
        List<String[]> people = new ArrayList<>();
        for (JsonNode person : gold.get("people")) {
            String name = person.get("name").asText().replace('_', ' ').replace("#", "");
            people.add(folder.key(name).trim().split("[^\\p{L}\\p{M}0-9]+"));
        }
        people.sort(Comparator.comparingInt((String[] name) -> name.length).reversed());
        for (String[] name : people) {
            for (int t = 0; t < page.a.size(); t++) {
                claim(page, name, t, 0, name.length);
            }
        }
        for (String[] name : people) {
            for (int words = name.length - 1; words >= 1; words--) {
                lastWords(page, name, words);
                firstWords(page, name, words);
            }
        }
        return new PersonTrainer.Example(article, page.names, page.ignored);
    }

    private static void dropLines(Page page, JsonNode numbers) {
        Set<Integer> dropped = new HashSet<>();
        numbers.forEach(number -> dropped.add(number.asInt()));
        int line = 1;
        for (int t = 0; t < page.a.size(); t++) {
            if (page.a.tokens().kind(t) == TokenKind.LINE_END) {
                line++;
            } else if (dropped.contains(line)) {
                page.used[t] = true;
                page.ignored.add(page.a.span(t, t + 1));
            }
        }
    }

    private static void lastWords(Page page, String[] name, int words) {
        int from = name.length - words;
        if (!tells(name, from, words)) {
            return;
        }
        for (int t = 0; t < page.a.size(); t++) {
            int end = match(page, t, name, from, name.length);
            if (end > 0 && words == 1 && isOrdinary(page.a, t)) {
                page.ignored.add(page.a.span(t, end));
            } else if (end > 0) {
                claim(page, name, t, from, name.length);
            }
        }
    }

    private static void firstWords(Page page, String[] name, int words) {
        if (!tells(name, 0, words)) {
            return;
        }
        for (int t = 0; t < page.a.size(); t++) {
            int end = match(page, t, name, 0, words);
            if (end > 0 && isOrdinary(page.a, t)) {
                page.ignored.add(page.a.span(t, end));
            } else if (end > 0) {
                claim(page, name, t, 0, words);
            }
        }
    }

    private static boolean tells(String[] name, int from, int words) {
        return words > 1 || name[from].length() >= SHORTEST && !PARTICLES.contains(name[from]);
    }

    /** Whether the word is known as anything else than a given name. */
    private static boolean isOrdinary(Analysis a, int t) {
        return a.word(t) != null && (a.word(t).classes() & ~WordClass.GIVEN.bit()) != 0;
    }

    private static void claim(Page page, String[] name, int t, int from, int to) {
        int end = match(page, t, name, from, to);
        if (end < 0) {
            return;
        }
        for (int i = t; i < end; i++) {
            page.used[i] = true;
        }
        int start = page.a.tokens().end(t) - name[from].length();
        page.names.add(page.a.text().toOriginal(start, page.a.tokens().end(end - 1)));
    }

    /** The token behind the words [from, to) of the name that begin at the token, or -1. */
    private static int match(Page page, int t, String[] name, int from, int to) {
        Analysis a = page.a;
        int at = t;
        for (int i = from; i < to; i++) {
            while (i > from && (a.isMark(at, '-') || a.isMark(at, '#'))) {
                at++;
            }
            if (at >= a.size() || a.tokens().kind(at) != TokenKind.WORD || page.used[at]) {
                return -1;
            }
            String word = a.tokens().folded(at);
            boolean same = i > from
                    ? word.equals(name[i])
                    : word.endsWith(name[i]) && BEFORE.contains(word.substring(0, word.length() - name[i].length()));
            if (!same) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
