package org.mahdar.reader.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IndirectSpeechScoreTest {

    private static final String LINE = "وقالت موسكو إن الحوار مع واشنطن مستمر. وقالت أنقرة إن السفير سيعود قريبا.";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void countsWhatIsFoundMissedAndTooMuch() {
        ObjectNode article = article();
        said(article, "الحوار مع واشنطن مستمر", "RUS", false);
        said(article, "واشنطن مستمر", "USA", false);
        IndirectSpeechScore score = new IndirectSpeechScore();
        score.add(article);
        assertThat(score.toString())
                .isEqualTo("wanted 2, found 2, right 1: precision 0.500, recall 0.500; side of the speaker 1 of 1");
    }

    @Test
    void whatIsOptionalCountsForNothing() {
        ObjectNode article = article();
        said(article, "الحوار مع واشنطن مستمر", "RUS", false);
        said(article, "السفير سيعود قريبا", "TUR", true);
        IndirectSpeechScore score = new IndirectSpeechScore();
        score.add(article);
        assertThat(score.toString()).startsWith("wanted 1, found 1, right 1:");
    }

    @Test
    void everyStretchOfTheAnnotationsStandsInItsLine() throws IOException {
        int stretches = 0;
        for (JsonNode article : Annotations.rows("indirect-2018.jsonl")) {
            for (JsonNode said : article.path("said")) {
                Annotations.assertInside(article.get("id").asText(), said.get("words"), article.get("line"));
                stretches++;
            }
        }
        assertThat(stretches).isGreaterThan(200);
    }

    private ObjectNode article() {
        ObjectNode article = mapper.createObjectNode();
        article.put("id", "a");
        article.put("text", "عنوان\n" + LINE);
        article.putArray("line").add(6).add(6 + LINE.length());
        article.putArray("said");
        return article;
    }

    private static void said(ObjectNode article, String words, String code, boolean optional) {
        int from = article.get("text").asText().indexOf(words);
        ObjectNode one = ((ArrayNode) article.get("said")).addObject();
        one.putArray("words").add(from).add(from + words.length());
        one.put("code", code);
        one.put("optional", optional);
    }
}
