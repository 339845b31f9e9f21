package org.mahdar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;

class RecordTest {

    @TempDir
    private Path folder;

    private static final Code USA = Code.parse("USA");
    private static final Code BLR = Code.parse("BLR");

    private static Reading visit() {
        return new Draft("visit")
                .outlet("صحيفة الميزان")
                .published("2020-02-01")
                .title("بومبيو في مينسك")
                .tell(
                        "وصل وزير الخارجية الأميركي إلى مينسك والتقى الرئيس البيلاروسي.",
                        Told.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV")
                                .on("2020-02-01")
                                .in("مينسك"))
                .tell(
                        "وكانت واشنطن قد فرضت عقوبات على بيلاروسيا في 2006.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR").on("2006"))
                .tell("كما نددت موسكو بالزيارة.", Told.of(EventType.ACCUSE, "RUS.GOV", "USA"))
                .reading();
    }

    private Record withVisit() {
        Record record = Record.open(folder, Record.Mode.WRITE);
        record.add(List.of(visit()));
        return record;
    }

    @Test
    void whatWasAddedIsThereAfterReopening() {
        try (Record record = Record.open(folder.resolve("r"), Record.Mode.WRITE)) {
            assertThat(record.add(List.of(visit()))).isEqualTo(new AddResult(1, 1, 0, 0));
        }
        try (Record record = Record.open(folder.resolve("r"), Record.Mode.READ)) {
            assertThat(record.stats().articles()).isEqualTo(1);
            KeptArticle kept = record.article("visit").orElseThrow();
            assertThat(kept.reading()).isEqualTo(visit());
            assertThat(record.article(kept.key())).contains(kept);
            assertThat(kept.events())
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event.episode()).isNotNull());
        }
    }

    @Test
    void anArticleIsKeptOnceByItsText() {
        try (Record record = withVisit()) {
            assertThat(record.add(List.of(visit()))).isEqualTo(new AddResult(1, 0, 1, 0));
            assertThat(record.add(List.of(visit(), visit()))).isEqualTo(new AddResult(2, 0, 2, 0));
            assertThat(record.holds(visit().article().text())).isTrue();
            assertThat(record.holds("نص آخر")).isFalse();
            assertThat(record.stats().events()).isEqualTo(3);
        }
    }

    @Test
    void theTimelineStandsOldestFirstWithItsProof() {
        try (Record record = withVisit()) {
            Page<Episode> timeline = record.episodes(EpisodeQuery.between(BLR, Code.parse("USA.GOV")));
            assertThat(timeline.total()).isEqualTo(2);
            assertThat(timeline.items())
                    .extracting(Episode::type)
                    .containsExactly(EventType.SANCTION, EventType.CONSULT);
            Episode sanction = timeline.items().get(0);
            assertThat(sanction.date()).hasToString("2006");
            assertThat(sanction.at()).isEqualTo(LocalDate.of(2006, 1, 1));
            assertThat(sanction.score()).isEqualTo(-6);
            assertThat(sanction.reports()).hasSize(1);
            Evidence evidence =
                    sanction.reports().get(0).claims().get(0).event().evidence().get(0);
            assertThat(evidence.span().of(visit().article().text())).isEqualTo(evidence.text());
        }
    }

    @Test
    void episodesAreFilteredByTypeSidesDaysStatusAndOutlet() {
        try (Record record = withVisit()) {
            EpisodeQuery all = EpisodeQuery.all();
            assertThat(record.episodes(all).total()).isEqualTo(3);
            assertThat(record.episodes(all.withTypes(Set.of(EventType.CONSULT))).total())
                    .isEqualTo(1);
            assertThat(record.episodes(all.withActor(USA)).total()).isEqualTo(2);
            assertThat(record.episodes(all.withRecipient(USA)).total()).isEqualTo(1);
            assertThat(record.episodes(all.withSides(USA, null)).total()).isEqualTo(3);
            assertThat(record.episodes(all.withSides(Code.parse("BLR.OPP"), USA))
                            .total())
                    .isZero();
            assertThat(record.episodes(all.withStatuses(Set.of(Status.DENIED))).total())
                    .isZero();
            assertThat(record.episodes(all.withOutlet("صحيفة الميزان")).total()).isEqualTo(3);
            assertThat(record.episodes(all.withOutlet("أخرى")).total()).isZero();
            EpisodeQuery year2006 = all.withDays(LocalDate.of(2006, 5, 1), LocalDate.of(2006, 6, 1));
            assertThat(record.episodes(year2006).items())
                    .extracting(Episode::type)
                    .containsExactly(EventType.SANCTION);
            Page<Episode> second = record.episodes(all.withPage(1, 1));
            assertThat(second.items()).hasSize(1);
            assertThat(second.total()).isEqualTo(3);
            assertThat(second.hasMore()).isTrue();
        }
    }

    @Test
    void whatAStateDoesToItsPrisonersBelongsToTheRelationThatTheArticleIsAbout() {
        Reading release = new Draft("release")
                .published("2025-12-13")
                .title("كويل في مينسك")
                .tell(
                        "التقى المبعوث الأميركي رئيس بيلاروسيا.",
                        Told.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV").on("2025-12-13"))
                .tell(
                        "وأفرجت بيلاروسيا عن عشرات السجناء منذ تموز.",
                        Told.of(Mode.RETREAT_RELEASE, "BLR.GOV", "BLR.PRISONER").on("2025-07"))
                .reading();
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(release));
            assertThat(record.episodes(EpisodeQuery.between(USA, BLR)).items())
                    .extracting(Episode::type)
                    .containsExactly(EventType.RETREAT, EventType.CONSULT);
            assertThat(record.episodes(EpisodeQuery.between(Code.parse("RUS"), BLR))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void relationsAreListedWithCountsDaysAndScores() {
        try (Record record = withVisit()) {
            Page<Relation> relations = record.relations(RelationQuery.all());
            assertThat(relations.total()).isEqualTo(2);
            Relation first = relations.items().get(0);
            assertThat(first.a() + first.b()).isEqualTo("BLRUSA");
            assertThat(first.episodes()).isEqualTo(2);
            assertThat(first.first()).isEqualTo(LocalDate.of(2006, 1, 1));
            assertThat(first.last()).isEqualTo(LocalDate.of(2020, 2, 1));
            assertThat(first.score()).isEqualTo(-1);
            assertThat(record.relations(RelationQuery.all().withPrincipal("RUS"))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void theScoreCurveLeavesOutWhatIsTooVagueAndSaysSo() {
        try (Record record = withVisit()) {
            ScoreCurve months = record.scores("USA", "BLR", Grain.MONTH);
            assertThat(months.points()).hasSize(1);
            assertThat(months.points().get(0).start()).isEqualTo(LocalDate.of(2020, 2, 1));
            assertThat(months.points().get(0).mean()).isEqualTo(4);
            assertThat(months.unplaced()).isEqualTo(1);
            ScoreCurve years = record.scores("BLR", "USA", Grain.YEAR);
            assertThat(years.points()).hasSize(2);
            assertThat(years.unplaced()).isZero();
        }
    }

    @Test
    void theSameTextElsewhereIsOneArticleWithSeveralAppearances() {
        List<Reading> three = new ArrayList<>(List.of(
                new Draft("b")
                        .outlet("ب")
                        .published("2020-01-02")
                        .say("نص واحد.")
                        .reading(),
                new Draft("a")
                        .outlet("أ")
                        .published("2020-01-01")
                        .say("نص واحد.")
                        .reading(),
                new Draft("c").say("نص واحد.").reading()));
        Random random = new Random(7);
        List<KeptArticle> outcomes = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(three, random);
            try (Record record = Record.open(folder.resolve("r" + round), Record.Mode.WRITE)) {
                for (Reading reading : three) {
                    record.add(List.of(reading));
                }
                assertThat(record.stats().articles()).isEqualTo(1);
                outcomes.add(record.article("a").orElseThrow());
                assertThat(record.article("c")).isPresent();
            }
        }
        assertThat(outcomes).allSatisfy(kept -> {
            assertThat(kept.reading().article().id()).isEqualTo("a");
            assertThat(kept.appearances())
                    .extracting(KeptArticle.Appearance::id)
                    .containsExactly("a", "b", "c");
        });
    }

    @Test
    void anIdThatCameWithTwoTextsIsNotGuessed() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    new Draft("1").say("نص أول.").reading(),
                    new Draft("1").say("نص ثان.").reading()));
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> record.article("1"))
                    .withMessageContaining("2 articles")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.BAD_REQUEST));
            assertThat(record.article("no such")).isEmpty();
        }
    }

    @Test
    void textsOfEveryKindComeBackAsTheyWere() {
        List<String> texts = List.of(
                "",
                "\0نص\0",
                "نِصٌّ مُشَكَّلٌ ـــ \u200f(2020)\u202c",
                "half a pair \uD800 and the other \uDC00 half",
                "😀 rest",
                "'; DROP TABLE article; --",
                "سطر\r\nآخر\tتبويب");
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                readings.add(new Reading(
                        Article.of("t" + i, texts.get(i)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "c",
                        "l"));
            }
            record.add(readings);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(record.article("t" + i).orElseThrow().reading()).isEqualTo(readings.get(i));
                assertThat(record.holds(texts.get(i))).isTrue();
            }
        }
    }

    @Test
    void aFailingBatchLeavesNothing() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            List<Reading> batch = new ArrayList<>(new World(1, 20, 10).articles(5));
            batch.add(null);
            assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> record.add(batch));
            assertThat(record.stats().articles()).isZero();
            assertThat(record.add(batch.subList(0, 5)).added()).isEqualTo(5);
        }
    }

    @Test
    void aListenerHearsOfEveryChangeAndSeesIt() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            List<Long> heard = new ArrayList<>();
            Runnable end = record.onChange(() -> heard.add(record.stats().articles()));
            List<Reading> readings = new World(1, 20, 10).articles(5);
            record.add(readings.subList(0, 3));
            record.add(readings);
            assertThat(heard).containsExactly(3L, 5L);
            end.run();
            record.add(new World(2, 20, 10).articles(2));
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    void aFolderWithOtherThingsIsNoPlaceForARecord() throws Exception {
        Files.writeString(folder.resolve("article.txt"), "x");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(folder, Record.Mode.WRITE))
                .withMessageContaining("article.txt")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_RECORD));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(folder.resolve("none"), Record.Mode.READ))
                .withMessageContaining("There is no record in")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_RECORD));
    }

    @Test
    void aClosedRecordSaysSo() {
        Record record = Record.open(folder, Record.Mode.WRITE);
        record.close();
        record.close();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(record::stats)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CLOSED));
    }

    @Test
    void aRecordOpenedForReadingIsNotChanged() {
        Record.open(folder, Record.Mode.WRITE).close();
        try (Record one = Record.open(folder, Record.Mode.READ);
                Record other = Record.open(folder, Record.Mode.READ)) {
            assertThat(one.stats()).isEqualTo(other.stats());
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> one.add(List.of(visit())))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
        }
    }

    @Test
    void aSecondWriterLearnsWhoHasTheRecord() {
        try (Record first = Record.open(folder, Record.Mode.WRITE)) {
            first.announce("the server at http://127.0.0.1:7000/");
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> Record.open(folder, Record.Mode.WRITE))
                    .withMessageContaining("http://127.0.0.1:7000/")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.IN_USE));
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> Record.open(folder, Record.Mode.READ))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.IN_USE));
        }
        Record.open(folder, Record.Mode.WRITE).close();
    }
}
