package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.reader.ArticleReader;

/**
 * Holds force and protest that are read with every scope against an annotation of single sentences.
 *
 * <pre>
 * HomeActScore ANNOTATED.jsonl
 * </pre>
 *
 * The file is a part of {@code annotations/home-2018.jsonl} that {@link AnnotationJoin} has put the words back into. Each sentence is read
 * alone, as an article. A sentence counts once for each type: it tells an act of the type, or none; sentences that careful readers could judge
 * differently count for neither. An event counts when it occurred by its status, whatever its scope.
 */
public final class HomeActScore {

    private static final System.Logger LOG = System.getLogger(HomeActScore.class.getName());

    private static final List<EventType> TYPES = List.of(EventType.ASSAULT, EventType.PROTEST);

    private final ArticleReader wide = new ArticleReader(Lexicon.bundled()).withScope(Scope.DOMESTIC);

    /** Sentences by what they tell and what was found, for each type. */
    private final int[] wanted = new int[TYPES.size()];

    private final int[] found = new int[TYPES.size()];
    private final int[] right = new int[TYPES.size()];

    private int domestic;
    private int countries;
    private int rightCountries;
    private int calledDomestic;
    private int crossing;

    /** Runs the comparison; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ANNOTATED.jsonl; got: " + List.of(args));
        }
        HomeActScore score = new HomeActScore();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            score.add(mapper.readTree(line));
        }
        LOG.log(System.Logger.Level.INFO, score.toString());
    }

    /** Reads the sentence that is annotated and counts. */
    void add(JsonNode article) {
        String text = article.get("text")
                .asText()
                .substring(article.at("/line/0").asInt(), article.at("/line/1").asInt());
        String id = article.get("id").asText();
        LocalDate published = article.path("published").isTextual()
                ? LocalDate.parse(article.get("published").asText())
                : null;
        List<Event> events = wide.read(new Article(id, id, null, null, null, published, text, false)).events().stream()
                .filter(event -> event.status() == Status.OCCURRED)
                .toList();
        for (int k = 0; k < TYPES.size(); k++) {
            EventType type = TYPES.get(k);
            List<JsonNode> acts = acts(article, type);
            boolean told = acts.stream().anyMatch(act -> act.path("sure").asBoolean(true));
            if (!told && !acts.isEmpty()) {
                continue;
            }
            List<Event> read = events.stream().filter(e -> e.type() == type).toList();
            wanted[k] += told ? 1 : 0;
            found[k] += read.isEmpty() ? 0 : 1;
            right[k] += told && !read.isEmpty() ? 1 : 0;
            if (told && !read.isEmpty()) {
                scopes(acts, read);
            }
        }
    }

    private static List<JsonNode> acts(JsonNode article, EventType type) {
        List<JsonNode> acts = new ArrayList<>();
        for (JsonNode act : article.get("acts")) {
            if (act.get("type").asText().equals(type.name())) {
                acts.add(act);
            }
        }
        return acts;
    }

    private void scopes(List<JsonNode> acts, List<Event> read) {
        boolean home = read.stream().anyMatch(event -> event.scope() == Scope.DOMESTIC);
        if (acts.stream().allMatch(act -> act.path("scope").asText().equals("domestic"))) {
            domestic++;
            calledDomestic += home ? 1 : 0;
            String country = acts.get(0).path("country").asText("");
            if (!country.isEmpty() && home) {
                countries++;
                rightCountries += read.stream().anyMatch(event -> in(event, country)) ? 1 : 0;
            }
        } else if (acts.stream().allMatch(act -> act.path("scope").asText().equals("international"))) {
            crossing += home ? 1 : 0;
        }
    }

    private static boolean in(Event event, String country) {
        Code code = new Code(country, null);
        return event.scope() == Scope.DOMESTIC && (code.isAmong(event.actors()) || code.isAmong(event.recipients()));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < TYPES.size(); k++) {
            double precision = right[k] / (double) Math.max(1, found[k]);
            double recall = right[k] / (double) Math.max(1, wanted[k]);
            out.append(String.format(
                    Locale.ROOT,
                    "%n%s: %d wanted, %d found, %d right: precision %.3f recall %.3f F1 %.3f",
                    TYPES.get(k),
                    wanted[k],
                    found[k],
                    right[k],
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall)));
        }
        out.append(String.format(
                Locale.ROOT,
                "%nof %d domestic ones that were found %d are called domestic, in %d of %d with the right country; "
                        + "%d that cross a border are called domestic",
                domestic,
                calledDomestic,
                rightCountries,
                countries,
                crossing));
        return out.toString();
    }
}
