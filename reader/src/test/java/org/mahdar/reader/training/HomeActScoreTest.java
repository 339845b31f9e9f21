package org.mahdar.reader.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The score counts sentences by what they tell, whether or not it is found, and leaves out what readers could judge differently. */
class HomeActScoreTest {

    private static final String BOMB = "انفجرت سيارة مفخخة في بغداد.";
    private static final String CALM = "افتتح معرض الكتاب في بغداد.";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void sentencesAreCountedOnceForEachType() throws IOException {
        HomeActScore score = new HomeActScore();
        score.add(mapper.readTree(
                line(BOMB, "{\"type\":\"ASSAULT\",\"scope\":\"domestic\",\"country\":\"IRQ\",\"sure\":true}")));
        score.add(mapper.readTree(line(BOMB, "")));
        score.add(mapper.readTree(
                line(CALM, "{\"type\":\"PROTEST\",\"scope\":\"domestic\",\"country\":\"IRQ\",\"sure\":true}")));
        score.add(mapper.readTree(
                line(CALM, "{\"type\":\"ASSAULT\",\"scope\":\"domestic\",\"country\":\"IRQ\",\"sure\":false}")));
        assertThat(score.toString())
                .contains("ASSAULT: 1 wanted, 2 found, 1 right: precision 0.500 recall 1.000")
                .contains("PROTEST: 1 wanted, 0 found, 0 right")
                .contains("of 1 domestic ones that were found 1 are called domestic, in 1 of 1 with the right country");
    }

    private static String line(String text, String act) {
        return "{\"id\":\"x\",\"published\":\"2018-04-10\",\"text\":\"" + text + "\",\"line\":[0," + text.length()
                + "],\"acts\":[" + act + "]}";
    }
}
