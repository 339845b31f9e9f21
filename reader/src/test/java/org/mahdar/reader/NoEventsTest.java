package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.model.Article;
import org.mahdar.model.Event;

/** Sport, culture, courts, weather and markets speak the language of war, and no event between states may come of it. */
class NoEventsTest {

    private static final ArticleReader FRAMES_ALONE = Bundled.FRAMES_ALONE;
    private static final ArticleReader AS_SHIPPED = Bundled.READER;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @TestFactory
    Stream<DynamicTest> noEventInAnEverydaySentence() throws IOException {
        return sentences().stream()
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1], () -> {
                    assertThat(events(FRAMES_ALONE, row[1])).isEmpty();
                    assertThat(events(AS_SHIPPED, row[1])).isEmpty();
                }));
    }

    @Test
    void thereAreManySentencesOfManyFields() throws IOException {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences().stream().map(row -> row[0]).distinct()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theSameWordsBetweenStatesAreAnEvent() {
        assertThat(events(FRAMES_ALONE, "شن الجيش التركي هجوما على القوات السورية في إدلب."))
                .isNotEmpty();
    }

    private static List<Event> events(ArticleReader reader, String text) {
        return reader.read(new Article("example", "no-events.tsv", null, null, null, PUBLISHED, text, false))
                .events();
    }

    private static List<String[]> sentences() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NoEventsTest.class.getResourceAsStream("no-events.tsv")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("field\t"))
                    .forEach(line -> rows.add(line.split("\t", 2)));
        }
        return rows;
    }
}
