package org.mahdar.reader.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Code;
import org.mahdar.model.Count;

class AnnotationJoinTest {

    private static final String TEXT = "قال بوريس تاديتش إن صربيا «لن تعترف بكوسوفو».\nحمّل تطبيقنا";

    @TempDir
    Path folder;

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void wordsComeBackToTheirPlaces() throws IOException, NoSuchAlgorithmException {
        assertThat(join(hash(TEXT))).containsExactly(1, 0);
        JsonNode article = mapper.readTree(Files.readString(folder.resolve("out.jsonl")));
        assertThat(article.at("/text").asText()).isEqualTo(TEXT);
        assertThat(article.at("/people/0/name").asText()).isEqualTo("بوريس تاديتش");
        assertThat(article.at("/quotes/0/text").asText()).isEqualTo("لن تعترف بكوسوفو");
        assertThat(article.at("/events/0/evidence/0").asText()).isEqualTo("لن تعترف بكوسوفو");
        int word = TEXT.indexOf("لن");
        assertThat(article.at("/events/0/triggers/0/0").toString()).isEqualTo("[" + word + "," + (word + 8) + "]");
        assertThat(article.at("/boilerplate/0").asText()).isEqualTo("حمّل تطبيقنا");
    }

    @Test
    void anotherTextIsLeftOut() throws IOException, NoSuchAlgorithmException {
        assertThat(join(hash("نص آخر"))).containsExactly(0, 1);
        assertThat(Files.readString(folder.resolve("out.jsonl"))).isEmpty();
    }

    @Test
    void everyTriggerOfTheAnnotationsStandsInItsEvidence() throws IOException {
        int triggers = 0;
        for (JsonNode article : Annotations.rows("ant-2018.jsonl")) {
            for (JsonNode event : article.path("events")) {
                for (JsonNode piece : event.path("evidence")) {
                    for (JsonNode word : piece.get(1)) {
                        Annotations.assertInside(article.get("id").asText(), word, piece.get(0));
                        triggers++;
                    }
                }
            }
        }
        assertThat(triggers).isPositive();
    }

    @Test
    void everyCodeAndEveryBoundOfTheAnnotationsIsOne() throws IOException {
        List<JsonNode> rows = Annotations.rows("ant-2018.jsonl");
        for (JsonNode article : rows) {
            String id = article.get("id").asText();
            article.path("events").forEach(event -> {
                List.of("actors", "recipients").forEach(side -> event.path(side).forEach(code -> assertCode(id, code)));
                assertCode(id, event.path("attributed_to"));
                JsonNode bound = event.path("count").path("bound");
                assertThat(bound.isTextual() ? bound.asText() : "exact")
                        .as(id)
                        .isIn(Stream.of(Count.Bound.values())
                                .map(Count.Bound::label)
                                .toList());
            });
            article.path("people").forEach(person -> assertCode(id, person.path("code")));
            article.path("quotes")
                    .forEach(quote -> assertCode(id, quote.path("speaker").path("code")));
        }
        assertThat(rows).isNotEmpty();
    }

    private static void assertCode(String id, JsonNode code) {
        if (code.isTextual()) {
            assertThatCode(() -> Code.parse(code.asText())).as(id).doesNotThrowAnyException();
        }
    }

    private int[] join(String hash) throws IOException {
        Path corpus = folder.resolve("corpus.jsonl");
        Path annotations = folder.resolve("annotations.jsonl");
        Files.writeString(
                corpus,
                mapper.writeValueAsString(
                        mapper.createObjectNode().put("id", "a1").put("text", TEXT)));
        int quote = TEXT.indexOf("لن");
        int name = TEXT.indexOf("بوريس");
        String places = "[%d,%d]".replaceFirst("%d", "" + quote).replaceFirst("%d", "" + (quote + 16));
        Files.write(
                annotations,
                List.of("{\"id\":\"a1\",\"sha256\":\"" + hash
                        + "\",\"part\":\"train\",\"events\":[{\"type\":\"REJECT\","
                        + "\"place\":null,\"evidence\":[[" + places + ",[[" + quote + "," + (quote + 8) + "]]]]}],"
                        + "\"people\":[{\"name\":[" + name + "," + (name + 12)
                        + "],\"code\":\"SRB.GOV\",\"office\":null}],"
                        + "\"quotes\":[{\"text\":" + places + ",\"speaker\":null}],\"boilerplate_lines\":[2]}"));
        return new AnnotationJoin().join(corpus, annotations, "train", folder.resolve("out.jsonl"));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
