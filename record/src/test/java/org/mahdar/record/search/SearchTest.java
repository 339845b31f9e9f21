package org.mahdar.record.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.OpenRecord;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.World;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.episode.EpisodeQuery;

class SearchTest extends OpenRecord {

    @BeforeEach
    void keep() {
        record.add(List.of(
                article("1", "2020-01-01", "فُرِضت عُقُوبات جديدة على قطاع الطيران."),
                article("2", "2020-01-02", "وبالعقوبات وحدها لا تحل الأزمات، قال الوزير."),
                article("3", "2020-01-03", "العقوبة التي أقرتها المحكمة خفيفة."),
                article("4", "2020-02-01", "زار الرئيس لوكاشينكو المصنع، وكانت زيارته قصيرة."),
                article("5", "2020-02-02", "يتدفق الغاز من بيلاروسيا إلى الغرب."),
                article("6", "2020-02-03", "صوت الزير يطرب الحاضرين في مدينة بعقوبة."),
                article("7", "2020-03-01", "المسؤول عن الشؤون المالية تحدث عن مسئولية الجميع."),
                article("8", "2020-03-02", "فريق تحرير The Voice يصل إلى القاهرة.")));
    }

    private static Reading article(String id, String day, String text) {
        return new Draft(id).outlet("صحيفة " + id).published(day).say(text).reading();
    }

    private Set<String> found(String text, Form... forms) {
        return found(SearchQuery.of(text).withForms(Set.of(forms)));
    }

    private Set<String> found(SearchQuery query) {
        SearchPage page = record.search(query);
        assertThat(page.hits().total()).isEqualTo(page.hits().items().size());
        return page.hits().items().stream()
                .map(hit -> hit.article().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachFormFindsMoreThanTheOneBefore() {
        assertThat(found("عُقُوبات", Form.EXACT)).containsExactly("1");
        assertThat(found("عقوبات", Form.EXACT)).isEmpty();
        assertThat(found("عقوبات", Form.NORMALISED)).containsExactly("1");
        assertThat(found("العقوبات", Form.WITHOUT_CLITICS)).contains("1", "2", "3");
        assertThat(found("العقوبات")).contains("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "وزير, 2",
        "بعقوبة, 6",
        "مسئول, 7",
        "مسؤولية, 7",
        "شئون, 7",
        "مصنع, 4",
        "زيارة, 4",
        "رئيس, 4",
        "قاهره, 8",
        "الازمه, 2"
    })
    void spellingAndCliticsDoNotMatter(String asked, String id) {
        assertThat(found(asked)).contains(id);
    }

    @Test
    void aWordIsNotCutWhereItsFirstLetterIsItsOwn() {
        assertThat(found("وزير")).doesNotContain("6");
        assertThat(found("بعقوبة", Form.NORMALISED)).containsExactly("6");
    }

    @ParameterizedTest
    @CsvSource({"Lukashenko, 4", "lukashenka, 4", "Belarus, 5", "voice, 8"})
    void latinNamesFindArabicMentions(String asked, String id) {
        assertThat(found(asked)).containsExactly(id);
        if (!id.equals("8")) {
            assertThat(found(asked, Form.EXACT, Form.NORMALISED, Form.WITHOUT_CLITICS))
                    .isEmpty();
        }
    }

    @Test
    void namesOfStatesFindWhatTheCoderSawOfThem() {
        record.add(List.of(new Draft("us")
                .tell("التقى المبعوث الأميركي الرئيس في الرياض.", Told.of(EventType.CONSULT, "USA.GOV", "SAU.GOV"))
                .reading()));
        assertThat(found("Saudi Arabia")).containsExactly("us");
        assertThat(found("United States")).containsExactly("us");
        assertThat(found("usa")).containsExactly("us");
        NameSource names = latin -> latin.equals("riyadh") ? List.of("الرياض") : List.of();
        assertThat(record.search(SearchQuery.of("Riyadh"), names).hits().total())
                .isEqualTo(1);
    }

    @Test
    void phrasesExclusionsAlternativesAndPrefixes() {
        assertThat(found("\"قطاع الطيران\"")).containsExactly("1");
        assertThat(found("«الطيران قطاع»")).isEmpty();
        assertThat(found("“وزيارته قصيرة”")).isEmpty();
        assertThat(found("عقوبات -المحكمة")).contains("1", "2").doesNotContain("3");
        assertThat(found("الغاز OR المصنع")).containsExactlyInAnyOrder("4", "5");
        assertThat(found("الغاز | المصنع")).containsExactlyInAnyOrder("4", "5");
        assertThat(found("لوكاش*")).containsExactly("4");
        assertThat(found("الغاز المصنع")).isEmpty();
        assertThat(found("-عقوبات -العقوبة")).contains("4", "5").doesNotContain("1");
        assertThat(found("")).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "«",
                "- -",
                "((((",
                "*",
                "**",
                "OR",
                "| |",
                "-",
                "\\",
                "a:b",
                "[x TO y]",
                "~",
                "^5",
                "\0",
                "\uD800",
                "؟؟",
                "«\"»",
                "--x",
                "\"-\" OR",
                "{!func}",
                "/regex.*/"
            })
    void whateverIsTypedIsAnswered(String text) {
        assertThat(record.search(SearchQuery.of(text)).hits().total()).isNotNegative();
    }

    @Test
    void filtersNarrowAndFacetsCountAllHits() {
        record.add(List.of(
                new Draft("e1")
                        .outlet("مجلة")
                        .published("2021-05-01")
                        .tell("فرضت باريس رسوما على روما.", Told.of(EventType.SANCTION, "FRA.GOV", "ITA"))
                        .reading(),
                new Draft("e2")
                        .outlet("مجلة")
                        .published("2021-06-01")
                        .tell(
                                "نفت روما رسوما جديدة.",
                                Told.of(EventType.SANCTION, "ITA", "FRA").as(Status.DENIED))
                        .reading()));
        SearchQuery fees = SearchQuery.of("رسوم*");
        SearchPage page = record.search(fees.withPage(0, 1));
        assertThat(page.hits().items()).hasSize(1);
        assertThat(page.hits().total()).isEqualTo(2);
        assertThat(page.outlets()).isEqualTo(Map.of("مجلة", 2L));
        assertThat(page.codes()).containsEntry("FRA", 2L).containsEntry("FRA.GOV", 1L);
        assertThat(page.types()).isEqualTo(Map.of("SANCTION", 2L));
        assertThat(page.statuses()).isEqualTo(Map.of("occurred", 1L, "denied", 1L));
        assertThat(page.months()).isEqualTo(Map.of("2021-05", 1L, "2021-06", 1L));
        assertThat(found(fees.withStatuses(Set.of(Status.DENIED)))).containsExactly("e2");
        assertThat(found(fees.withCodes(Set.of("FRA.GOV", "ITA")))).containsExactly("e1");
        assertThat(found(fees.withDays(LocalDate.of(2021, 5, 15), null))).containsExactly("e2");
        assertThat(found(fees.withOutlets(Set.of("أخرى")))).isEmpty();
        assertThat(found(SearchQuery.of("").withTypes(Set.of(EventType.SANCTION))))
                .containsExactly("e1", "e2");
        assertThat(record.search(SearchQuery.of("")
                                .withTypes(Set.of(EventType.SANCTION))
                                .withLatestFirst())
                        .hits()
                        .items())
                .extracting(hit -> hit.article().id())
                .containsExactly("e2", "e1");
    }

    @Test
    void marksStandExactlyOnTheWordsWithTheirSigns() {
        Hit hit = record.search(SearchQuery.of("العقوبات -المحكمة -الأزمات -مدينة"))
                .hits()
                .items()
                .get(0);
        String text = record.article("1").orElseThrow().reading().article().text();
        assertThat(hit.marks()).hasSize(1);
        assertThat(hit.marks().get(0).span().of(text)).isEqualTo("عُقُوبات");
        assertThat(hit.marks().get(0).form()).isEqualTo(Form.WITHOUT_CLITICS);
        assertThat(hit.snippet().of(text)).isEqualTo(hit.text());
    }

    @Test
    void theClosestFormComesFirst() {
        List<Hit> hits = record.search(SearchQuery.of("العقوبة")).hits().items();
        assertThat(hits.get(0).article().id()).isEqualTo("3");
        assertThat(hits.get(0).marks().get(0).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void theIndexIsMadeAnewWhenItIsLostOrDamaged() throws IOException {
        record.close();
        Path index = folder.resolve(SearchIndex.FOLDER);
        for (boolean damage : new boolean[] {false, true}) {
            try (Stream<Path> files = Files.list(index)) {
                for (Path file : files.toList()) {
                    if (damage) {
                        Files.write(file, new byte[] {1, 2, 3});
                    } else {
                        Files.delete(file);
                    }
                }
            }
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> {
                        try (Record reader = Record.open(folder, Record.Mode.READ)) {
                            reader.search(SearchQuery.of("x"));
                        }
                    })
                    .withMessageContaining("makes it anew");
            try (Record writer = Record.open(folder, Record.Mode.WRITE)) {
                assertThat(writer.search(SearchQuery.of("لوكاشينكو")).hits().total())
                        .isEqualTo(1);
            }
        }
        try (Record reader = Record.open(folder, Record.Mode.READ)) {
            SearchPage page = reader.search(SearchQuery.of("لوكاشينكو"));
            assertThat(page.hits().total()).isEqualTo(1);
            assertThat(page.notIndexed()).isZero();
        }
    }

    @Test
    void reviewsChangeWhatFiltersFind() {
        record.add(List.of(new Draft("r")
                .tell("نددت أوسلو بالقرار.", Told.of(EventType.ACCUSE, "NOR", "ISL"))
                .reading()));
        SearchQuery accusations = SearchQuery.of("").withTypes(Set.of(EventType.ACCUSE));
        assertThat(found(accusations)).containsExactly("r");
        String key = record.article("r").orElseThrow().events().get(0).claim().key();
        record.review().reject(key, "آنا", "");
        assertThat(found(accusations)).isEmpty();
    }

    @Test
    void episodesAreFoundByWordsOfTheirArticles() {
        record.add(List.of(new Draft("w")
                .tell("نددت أوسلو بالقرار.", Told.of(EventType.ACCUSE, "NOR", "ISL"))
                .say("وكان الخلاف على أسماك الرنجة.")
                .reading()));
        assertThat(record.episodes(EpisodeQuery.all().withText("الرنجة")).total())
                .isEqualTo(1);
        assertThat(record.episodes(EpisodeQuery.all().withText("التونة")).total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void searchAgreesWithReadingEveryArticle(long seed) {
        Random random = new Random(seed);
        List<Reading> articles = new World(seed, 30, 10).articles(60);
        record.add(articles);
        for (int i = 0; i < 40; i++) {
            Reading some = articles.get(random.nextInt(articles.size()));
            List<Word> words = Words.of(some.article().text());
            int at = random.nextInt(words.size() - 1);
            boolean phrase = random.nextBoolean();
            String one = words.get(at).folded();
            String two = words.get(at + 1).folded();
            String asked = phrase ? "\"" + one + " " + two + "\"" : one + " " + two;
            Set<String> expected = new TreeSet<>();
            for (Reading article : articles) {
                List<String> folded = Words.of(article.article().text()).stream()
                        .map(Word::folded)
                        .toList();
                boolean fits = phrase
                        ? Collections.indexOfSubList(folded, List.of(one, two)) >= 0
                        : folded.contains(one) && folded.contains(two);
                if (fits) {
                    expected.add(article.article().id());
                }
            }
            Set<String> found = record
                    .search(SearchQuery.of(asked)
                            .withForms(Set.of(Form.NORMALISED))
                            .withPage(0, 1000))
                    .hits()
                    .items()
                    .stream()
                    .map(hit -> hit.article().id())
                    .filter(id -> id.startsWith("a"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as("seed %d: %s", seed, asked).isEqualTo(expected);
        }
    }
}
