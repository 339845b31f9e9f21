package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.mahdar.model.Span;

/**
 * Puts the words back into annotations that hold only the ids of articles and places in them.
 *
 * <pre>
 * AnnotationJoin CORPUS.jsonl[.gz] ANNOTATIONS.jsonl PART OUT.jsonl
 * </pre>
 *
 * The corpus holds an object a line with {@code id} and {@code text}. Written are the annotated articles of that part ({@code train},
 * {@code later}, {@code holdout} or {@code silent}) whose text is the one that was annotated, in the form that trainers and scorers read. Articles that the corpus lacks or
 * has with another text are named on standard error and left out.
 */
public final class AnnotationJoin {

    private static final System.Logger LOG = System.getLogger(AnnotationJoin.class.getName());

    private final ObjectMapper mapper = new ObjectMapper();

    /** Runs the join; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: CORPUS.jsonl[.gz] ANNOTATIONS.jsonl PART OUT.jsonl");
        }
        AnnotationJoin join = new AnnotationJoin();
        int[] counts = join.join(Path.of(args[0]), Path.of(args[1]), args[2], Path.of(args[3]));
        LOG.log(System.Logger.Level.INFO, counts[0] + " articles written, " + counts[1] + " left out");
    }

    /** Joins; the counts of articles written and left out. */
    int[] join(Path corpus, Path annotations, String part, Path out) throws IOException {
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        for (String line : Files.readAllLines(annotations, StandardCharsets.UTF_8)) {
            JsonNode one = mapper.readTree(line);
            if (one.path("part").asText().equals(part)) {
                wanted.put(one.get("id").asText(), one);
            }
        }
        Map<String, ObjectNode> joined = new LinkedHashMap<>();
        try (BufferedReader reader = open(corpus)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode article = mapper.readTree(line);
                JsonNode annotation = wanted.get(article.path("id").asText());
                if (annotation != null && sameText(annotation, article)) {
                    joined.put(article.get("id").asText(), withText(annotation, article));
                }
            }
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (String id : wanted.keySet()) {
                ObjectNode article = joined.get(id);
                if (article == null) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            id + ": the corpus has no article of this id with the text that was annotated; left out");
                } else {
                    writer.write(mapper.writeValueAsString(article));
                    writer.write('\n');
                }
            }
        }
        return new int[] {joined.size(), wanted.size() - joined.size()};
    }

    private static BufferedReader open(Path corpus) throws IOException {
        InputStream in = Files.newInputStream(corpus);
        boolean packed = corpus.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static boolean sameText(JsonNode annotation, JsonNode article) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(article.path("text").asText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(hash)
                    .equals(annotation.path("sha256").asText());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    private ObjectNode withText(JsonNode annotation, JsonNode article) {
        String text = article.get("text").asText();
        ObjectNode whole = annotation.deepCopy();
        whole.remove("sha256");
        whole.remove("part");
        whole.put("text", text);
        whole.set("title", article.path("title"));
        whole.set("outlet", article.path("outlet"));
        for (JsonNode event : whole.path("events")) {
            events((ObjectNode) event, text);
        }
        for (JsonNode person : whole.path("people")) {
            words((ObjectNode) person, "name", text);
            words((ObjectNode) person, "office", text);
        }
        for (JsonNode quote : whole.path("quotes")) {
            words((ObjectNode) quote, "text", text);
            for (String who : new String[] {"speaker", "addressee"}) {
                if (quote.path(who).isObject()) {
                    words((ObjectNode) quote.get(who), "name", text);
                }
            }
        }
        ArrayNode boilerplate = whole.putArray("boilerplate");
        String[] lines = text.split("\n", -1);
        for (JsonNode line : whole.path("boilerplate_lines")) {
            boilerplate.add(lines[line.asInt() - 1]);
        }
        return whole;
    }

    private void events(ObjectNode event, String text) {
        if (event.path("place").isArray()) {
            words(event, "place", text);
        }
        ArrayNode evidence = mapper.createArrayNode();
        ArrayNode triggers = mapper.createArrayNode();
        for (JsonNode piece : event.path("evidence")) {
            Span span = span(piece.get(0));
            evidence.add(span.of(text));
            ArrayNode words = triggers.addArray();
            for (JsonNode trigger : piece.get(1)) {
                Span word = span(trigger);
                words.addArray().add(word.start()).add(word.end());
            }
        }
        event.set("evidence", evidence);
        event.set("triggers", triggers);
    }

    private static void words(ObjectNode node, String field, String text) {
        JsonNode place = node.path(field);
        if (place.isArray()) {
            node.put(field, span(place).of(text));
        } else {
            node.set(field, NullNode.getInstance());
        }
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }
}
