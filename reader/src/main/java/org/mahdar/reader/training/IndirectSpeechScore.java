package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Quote;
import org.mahdar.model.Span;
import org.mahdar.reader.ArticleReader;

/**
 * Holds the indirect speech that the reader finds against an annotation.
 *
 * <pre>
 * IndirectSpeechScore ANNOTATED.jsonl
 * </pre>
 *
 * The file is a part of {@code annotations/indirect-2018.jsonl} that {@link AnnotationJoin} has put the words back into. Each annotated line
 * is read alone, as an article. Two stretches are one when half of the words of the longer are common; each is used once. A stretch marked
 * optional is neither missed nor found too much.
 */
public final class IndirectSpeechScore {

    private static final System.Logger LOG = System.getLogger(IndirectSpeechScore.class.getName());

    /** The share of the longer's words that two stretches have in common when they are one. */
    private static final double SAME = 0.5;

    private final ArticleReader reader = new ArticleReader(Lexicon.bundled());

    private int wanted;
    private int found;
    private int right;
    private int sides;
    private int rightSides;

    /** One annotated stretch. */
    private record Said(Set<Integer> words, List<String> sides, boolean optional) {}

    /** Runs the comparison; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ANNOTATED.jsonl; got: " + List.of(args));
        }
        IndirectSpeechScore score = new IndirectSpeechScore();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            score.add(mapper.readTree(line));
        }
        LOG.log(System.Logger.Level.INFO, score.toString());
    }

    /** Reads the line of the article that is annotated and counts. */
    void add(JsonNode article) {
        int start = article.at("/line/0").asInt();
        String text = article.get("text")
                .asText()
                .substring(start, article.at("/line/1").asInt());
        List<Said> said = new ArrayList<>();
        for (JsonNode one : article.get("said")) {
            Span span = new Span(
                    one.at("/words/0").asInt() - start, one.at("/words/1").asInt() - start);
            List<String> codes = one.path("code").isTextual()
                    ? List.of(one.get("code").asText().split("/"))
                    : List.of();
            said.add(new Said(words(text, span), codes, one.path("optional").asBoolean()));
        }
        String id = article.get("id").asText();
        LocalDate published = article.path("published").isTextual()
                ? LocalDate.parse(article.get("published").asText())
                : null;
        List<Quote> quotes =
                reader.read(new Article(id, id, null, null, null, published, text, false)).quotes().stream()
                        .filter(quote -> quote.kind() == Quote.Kind.INDIRECT)
                        .toList();
        count(text, said, quotes);
    }

    private void count(String text, List<Said> said, List<Quote> quotes) {
        Quote[] of = new Quote[said.size()];
        boolean[] used = new boolean[quotes.size()];
        for (boolean optional : new boolean[] {false, true}) {
            for (int s = 0; s < of.length; s++) {
                int best = said.get(s).optional() == optional ? best(text, said.get(s), quotes, used) : -1;
                if (best >= 0) {
                    used[best] = true;
                    of[s] = quotes.get(best);
                }
            }
        }
        found += quotes.size();
        for (int s = 0; s < of.length; s++) {
            Said one = said.get(s);
            if (one.optional()) {
                found -= of[s] == null ? 0 : 1;
                continue;
            }
            wanted++;
            right += of[s] == null ? 0 : 1;
            if (of[s] != null && !one.sides().isEmpty()) {
                sides++;
                boolean coded = of[s].speaker() != null && of[s].speaker().code() != null;
                rightSides +=
                        coded && one.sides().contains(of[s].speaker().code().principal()) ? 1 : 0;
            }
        }
    }

    private static int best(String text, Said said, List<Quote> quotes, boolean[] used) {
        int best = -1;
        double most = SAME;
        for (int q = 0; q < quotes.size(); q++) {
            Set<Integer> words = words(text, quotes.get(q).span());
            Set<Integer> common = new HashSet<>(words);
            common.retainAll(said.words());
            double share = common.size()
                    / (double) Math.max(1, Math.max(words.size(), said.words().size()));
            if (!used[q] && share >= most && (best < 0 || share > most)) {
                best = q;
                most = share;
            }
        }
        return best;
    }

    /** Where the words of the text begin that stand in the span, in part or whole. */
    private static Set<Integer> words(String text, Span span) {
        Set<Integer> words = new HashSet<>();
        int at = 0;
        for (String word : text.split("\\s", -1)) {
            if (!word.isEmpty() && at < span.end() && at + word.length() > span.start()) {
                words.add(at);
            }
            at += word.length() + 1;
        }
        return words;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "wanted %d, found %d, right %d: precision %.3f, recall %.3f; side of the speaker %d of %d",
                wanted,
                found,
                right,
                right / (double) Math.max(1, found),
                right / (double) Math.max(1, wanted),
                rightSides,
                sides);
    }
}
