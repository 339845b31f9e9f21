package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.lexicon.Table;
import org.mahdar.model.Article;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;

/** On whose word an event is told, and the chain by which the word came. */
class AttributionExamplesTest {

    private static final ArticleReader READER = Bundled.FRAMES_ALONE;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 15);

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest("line " + row.line() + ": " + row.get("sentence"), () -> check(row)));
    }

    /** What the article tells in its own words too is the narrator's, whoever else says it. */
    @Test
    void narratorWinsOverASpeaker() {
        List<Event> events =
                read("قصفت إسرائيل سوريا مساء الخميس.\nوقال وزير الخارجية السوري إن إسرائيل قصفت سوريا مساء الخميس.");
        assertThat(events)
                .filteredOn(e -> e.type() == EventType.ASSAULT)
                .singleElement()
                .satisfies(e -> assertThat(e.attributedTo()).isNull());
    }

    private static void check(Table.Row row) {
        EventType type = EventType.valueOf(row.need("type"));
        List<Event> found =
                read(row.get("sentence")).stream().filter(e -> e.type() == type).toList();
        assertThat(found).isNotEmpty();
        String wanted = row.get("attributed").equals("-") ? null : row.get("attributed");
        assertThat(found)
                .extracting(
                        e -> e.attributedTo() == null ? null : e.attributedTo().toString())
                .containsOnly(wanted);
        assertThat(found).extracting(Event::sources).containsOnly(row.list("sources"));
    }

    private static List<Event> read(String text) {
        Article article = new Article("example", "attributions.tsv", null, null, null, PUBLISHED, text, false);
        return READER.read(article).events();
    }

    private static List<Table.Row> rows() throws IOException {
        try (InputStream in = AttributionExamplesTest.class.getResourceAsStream("attributions.tsv")) {
            return Table.parse("attributions.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows();
        }
    }
}
