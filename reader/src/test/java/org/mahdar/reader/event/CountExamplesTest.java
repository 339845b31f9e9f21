package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.lexicon.CountUnit;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Table;
import org.mahdar.model.Article;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;

/** Every unit that is counted is proved by a sentence; dates, shares and vague words are no magnitudes. */
class CountExamplesTest {

    private static final Lexicon LEXICON = Bundled.LEXICON;
    private static final ArticleReader READER = Bundled.FRAMES_ALONE;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 15);

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest("line " + row.line() + ": " + row.get("sentence"), () -> check(row)));
    }

    /** Currencies fit the same events by one rule, so that two of them stand for all. */
    @Test
    void everyUnitHasAnExample() throws IOException {
        Set<String> shown = rows().stream().map(row -> row.get("unit")).collect(Collectors.toSet());
        assertThat(LEXICON.countUnits().all())
                .filteredOn(unit -> unit.kind() != CountUnit.Kind.MONEY)
                .extracting(CountUnit::name)
                .isSubsetOf(shown);
    }

    private static void check(Table.Row row) {
        List<Event> events = read(row.get("sentence"));
        EventType type = EventType.valueOf(row.need("type"));
        List<Event> ofType = events.stream().filter(e -> e.type() == type).toList();
        assertThat(ofType).as("events of the type among %s", events).isNotEmpty();
        if (row.get("value").equals("-")) {
            assertThat(ofType).extracting(Event::count).containsOnlyNulls();
        } else {
            Count wanted = new Count(
                    Double.parseDouble(row.get("value")), row.get("unit"), Count.Bound.ofLabel(row.get("bound")));
            assertThat(ofType).extracting(Event::count).contains(wanted);
        }
    }

    private static List<Event> read(String sentence) {
        Article article = new Article("example", "counts.tsv", null, null, null, PUBLISHED, sentence, false);
        return READER.read(article).events();
    }

    private static List<Table.Row> rows() throws IOException {
        try (InputStream in = CountExamplesTest.class.getResourceAsStream("counts.tsv")) {
            return Table.parse("counts.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows();
        }
    }
}
