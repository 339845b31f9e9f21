package org.mahdar.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page states about its article in schema.org's words, as JSON-LD. */
final class JsonLd {

    private static final int SCRIPT_UNITS = 1 << 20;
    private static final int DEPTH = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(SCRIPT_UNITS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** What the first article among the page's scripts states. */
    Stated of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<Stated> stated =
                    parse(script.data()).flatMap(node -> article(node, 0)).map(JsonLd::stated);
            if (stated.isPresent()) {
                return stated.get();
            }
        }
        return Stated.NOTHING;
    }

    private Optional<JsonNode> parse(String json) {
        if (json.isBlank() || json.length() > SCRIPT_UNITS) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            // Pages write what they like there: then the page's other words count, which always stand beside.
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth > 3) {
            return Optional.empty();
        }
        if (node.isArray()) {
            for (JsonNode child : node) {
                Optional<JsonNode> found = article(child, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        for (String field : new String[] {"@graph", "mainEntity"}) {
            if (node.has(field)) {
                return article(node.get(field), depth + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText("");
        return name.endsWith("Article") || name.endsWith("Posting");
    }

    private static Stated stated(JsonNode article) {
        JsonNode publisher = article.path("publisher");
        if (publisher.isArray()) {
            publisher = publisher.path(0);
        }
        JsonNode page = article.path("mainEntityOfPage");
        String url = text(article.path("url"));
        return new Stated(
                url != null ? url : text(page.isObject() ? page.path("@id") : page),
                text(publisher.isObject() ? publisher.path("name") : publisher),
                text(article.path("headline")),
                PageDate.parse(text(article.path("datePublished"))));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            return null;
        }
        return Parser.unescapeEntities(node.asText(), false)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
