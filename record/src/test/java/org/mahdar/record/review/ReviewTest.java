package org.mahdar.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Person;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.Status;
import org.mahdar.record.Canon;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.OpenRecord;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordOptions;
import org.mahdar.record.World;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.store.Standing;

class ReviewTest extends OpenRecord {

    private static final String ANNA = "آنا";

    @Override
    protected RecordOptions options() {
        return RecordOptions.defaults().withClock(new TickingClock());
    }

    @BeforeEach
    void keep() {
        record.add(List.of(first(), second()));
    }

    private static Draft draft(String id, String outlet) {
        return new Draft(id).outlet(outlet).published("2022-05-10");
    }

    private static Reading first() {
        return draft("first", "أ")
                .tell(
                        "التقى وزير خارجية غانا نظيره التوغولي في لومي لبحث تعرفة الكهرباء.",
                        Told.of(EventType.CONSULT, "GHA.GOV", "TGO.GOV")
                                .on("2022-05-09")
                                .rule("meet.1"))
                .tell(
                        "ونددت أكرا بتهريب الكاكاو.",
                        Told.of(EventType.ACCUSE, "GHA", "TGO").rule("accuse.1"))
                .quote("وقال الوزير كوفي منساه", "سنراجع الاتفاق كله", "كوفي منساه", "GHA.GOV", "TGO")
                .person("كوفي منساه", "GHA.GOV", "وزير الخارجية")
                .reading();
    }

    private static Reading second() {
        return draft("second", "ب")
                .tell(
                        "اجتمع الوزيران الغاني والتوغولي في لومي وناقشا تعرفة الكهرباء.",
                        Told.of(EventType.CONSULT, "GHA.GOV", "TGO.GOV")
                                .on("2022-05-09")
                                .rule("meet.2"))
                .reading();
    }

    private Episode only(EventType type) {
        List<Episode> all =
                record.episodes(EpisodeQuery.all().withTypes(Set.of(type))).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String key(String article, EventType type) {
        return record.article(article).orElseThrow().events().stream()
                .map(KeptArticle.InEpisode::claim)
                .filter(claim -> claim.event().type() == type)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private String key(EventType type) {
        return only(type).claims().get(0).key();
    }

    @Test
    void aRejectedEventCountsNowhereAndIsKept() {
        String before = Canon.episodes(record);
        Verdict verdict = record.review().reject(key(EventType.ACCUSE), ANNA, "لا اتهام هنا");
        assertThat(record.episodes(EpisodeQuery.all()).total()).isEqualTo(1);
        assertThat(record.article("first").orElseThrow().events()).anySatisfy(event -> {
            assertThat(event.claim().standing()).isEqualTo(Standing.REJECTED);
            assertThat(event.episode()).isNull();
        });
        record.review().undo(verdict.id(), ANNA, "خطأ");
        assertThat(Canon.episodes(record)).isEqualTo(before);
    }

    @Test
    void aRejectedReportLeavesItsEpisode() {
        Episode meeting = only(EventType.CONSULT);
        assertThat(meeting.reports()).hasSize(2);
        record.review().reject(meeting.claims().get(0).key(), ANNA, "");
        assertThat(only(EventType.CONSULT).reports()).hasSize(1);
    }

    @Test
    void aCorrectionChangesWhatItNamesAndNothingElse() {
        Event seen = only(EventType.ACCUSE).claims().get(0).event();
        Event to = new Event(
                EventType.REJECT,
                null,
                seen.actors(),
                List.of(Code.parse("NGA")),
                seen.status(),
                PartialDate.parse("2022-05-08"),
                null,
                null,
                null,
                List.of(),
                seen.scope(),
                seen.confidence(),
                seen.evidence(),
                seen.rule());
        Verdict verdict = record.review().correct(key(EventType.ACCUSE), to, ANNA, "المعني نيجيريا");
        Episode corrected = only(EventType.REJECT);
        assertThat(corrected.recipients()).containsExactly(Code.parse("NGA"));
        assertThat(corrected.date()).hasToString("2022-05-08");
        assertThat(corrected.claims().get(0).standing()).isEqualTo(Standing.CORRECTED);
        assertThat(corrected.claims().get(0).event().evidence()).isEqualTo(seen.evidence());
        record.review().accept(corrected.claims().get(0).key(), "يوسف", "نعم");
        assertThat(only(EventType.REJECT).claims().get(0).standing()).isEqualTo(Standing.CORRECTED);
        record.review().undo(verdict.id(), ANNA, "");
        assertThat(record.episodes(EpisodeQuery.all().withTypes(Set.of(EventType.ACCUSE)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void ofTwoVerdictsTheLaterOneCounts() {
        String key = key(EventType.ACCUSE);
        record.review().reject(key, ANNA, "");
        record.review().accept(key, "يوسف", "");
        assertThat(only(EventType.ACCUSE).claims().get(0).standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void episodesAreJoinedAndPartedAndPutBack() {
        String before = Canon.episodes(record);
        Verdict join = record.review()
                .joinEpisodes(
                        List.of(
                                only(EventType.CONSULT).id(),
                                only(EventType.ACCUSE).id()),
                        ANNA,
                        "الأمر واحد");
        assertThat(record.episodes(EpisodeQuery.all()).items()).hasSize(1);
        record.review().undo(join.id(), ANNA, "");
        assertThat(Canon.episodes(record)).isEqualTo(before);
        Episode meeting = only(EventType.CONSULT);
        Verdict part = record.review()
                .partEpisode(meeting.id(), List.of(meeting.claims().get(1).key()), ANNA, "لقاءان");
        assertThat(record.episodes(EpisodeQuery.all().withTypes(Set.of(EventType.CONSULT)))
                        .items())
                .hasSize(2);
        Verdict undo = record.review().undo(part.id(), ANNA, "");
        assertThat(Canon.episodes(record)).isEqualTo(before);
        record.review().undo(undo.id(), ANNA, "بل لقاءان");
        assertThat(record.episodes(EpisodeQuery.all().withTypes(Set.of(EventType.CONSULT)))
                        .items())
                .hasSize(2);
    }

    @Test
    void verdictsOutliveANewReadingWithAnotherCoder() {
        record.review().reject(key(EventType.ACCUSE), ANNA, "");
        Episode meeting = only(EventType.CONSULT);
        record.review()
                .partEpisode(meeting.id(), List.of(meeting.claims().get(1).key()), ANNA, "");
        record.review().accept(key("first", EventType.CONSULT), ANNA, "");
        Reading newer = draft("first", "أ")
                .version("test-2", "lexicon-2")
                .say("التقى وزير خارجية غانا نظيره التوغولي في لومي لبحث تعرفة الكهرباء.")
                .tell(
                        "ونددت أكرا بتهريب الكاكاو.",
                        Told.of(EventType.ACCUSE, "GHA.GOV", "TGO").rule("accuse.9"))
                .quote("وقال الوزير كوفي منساه", "سنراجع الاتفاق كله", "كوفي منساه", "GHA.GOV", "TGO")
                .reading();
        record.reread(List.of(newer));
        assertThat(record.episodes(EpisodeQuery.all().withTypes(Set.of(EventType.ACCUSE)))
                        .items())
                .isEmpty();
        List<Episode> meetings = record.episodes(EpisodeQuery.all().withTypes(Set.of(EventType.CONSULT)))
                .items();
        assertThat(meetings).hasSize(2);
        assertThat(meetings)
                .as("what a reviewer accepted stays though the new coder does not see it")
                .anySatisfy(one -> {
                    assertThat(one.reports().get(0).article()).isEqualTo("first");
                    assertThat(one.claims().get(0).standing()).isEqualTo(Standing.ACCEPTED);
                });
    }

    @Test
    void speakersAndPeopleAreCorrected() {
        String article = record.article("first").orElseThrow().key();
        Span quote =
                record.article(article).orElseThrow().reading().quotes().get(0).span();
        record.review().correctSpeaker(article, quote, new Speaker("أما أدو", Code.parse("GHA.LEG")), ANNA, "");
        record.review()
                .correctPerson(
                        article,
                        "كوفي منساه",
                        new Person("كوفي منساه", Code.parse("GHA.LEG"), "نائب", Person.Standing.HOLDER, List.of()),
                        ANNA,
                        "");
        PersonLine person = record.people("منساه", null, 0, 10).items().get(0);
        assertThat(person.code()).isEqualTo(Code.parse("GHA.LEG"));
        assertThat(person.office()).isEqualTo("نائب");
    }

    @Test
    void verdictsTravelAsAFile() {
        record.review().reject(key(EventType.ACCUSE), ANNA, "\"لا\"\nسطر");
        Episode meeting = only(EventType.CONSULT);
        record.review()
                .partEpisode(meeting.id(), List.of(meeting.claims().get(1).key()), ANNA, "");
        StringWriter file = new StringWriter();
        record.review().export(file);
        String reviewed = Canon.episodes(record);
        try (Record other = Record.open(folder.resolve("other"), Record.Mode.WRITE)) {
            assertThat(other.review().apply(lines(file.toString()), "v.jsonl").fresh())
                    .hasSize(2);
            assertThat(other.review().verdicts(0, 10).items())
                    .extracting(VerdictLine::state)
                    .containsOnly(VerdictLine.State.UNMATCHED);
            other.add(List.of(second()));
            other.add(List.of(first()));
            assertThat(Canon.episodes(other)).isEqualTo(reviewed);
            assertThat(other.review().apply(lines(file.toString()), "v.jsonl")).isEqualTo(new Applied(List.of(), 2));
            assertThat(other.review().verdicts(0, 10).items())
                    .extracting(VerdictLine::state)
                    .containsOnly(VerdictLine.State.ACTIVE);
            assertThat(other.review().undoAll(lines(file.toString()), "v.jsonl", ANNA, ""))
                    .isEqualTo(2);
            assertThat(other.episodes(EpisodeQuery.all()).total()).isEqualTo(2);
            assertThat(other.review().undoAll(lines(file.toString()), "v.jsonl", ANNA, ""))
                    .isZero();
        }
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"at\":\"2022-01-01T00:00:00Z\",\"author\":\"x\",\"verdict\":\"praise\"}",
                "{\"at\":\"yesterday\",\"author\":\"x\",\"verdict\":\"undo\",\"undoes\":\"y\"}",
                "{\"at\":\"2022-01-01T00:00:00Z\",\"author\":\" \",\"verdict\":\"undo\",\"undoes\":\"y\"}",
                "{\"id\":\"0123\",\"at\":\"2022-01-01T00:00:00Z\",\"author\":\"x\",\"verdict\":\"undo\",\"undoes\":\"y\"}",
                "{\"at\":\"2022-01-01T00:00:00Z\",\"author\":\"x\",\"verdict\":\"accept\",\"event\":{\"article\":\"zz\"}}",
                "{\"at\":\"2022-01-01T00:00:00Z\",\"author\":\"x\",\"verdict\":\"accept\",\"event\":{\"article\":\"0123456789abcdef\",\"as\":{\"type\":\"ACCUSE\"}}}"
            })
    void aLineThatIsNoVerdictIsNamedAndNothingIsApplied(String line) {
        String good = "{\"at\":\"2022-01-01T00:00:00Z\",\"author\":\"x\",\"verdict\":\"undo\",\"undoes\":\"y\"}";
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> record.review().apply(lines(good + "\n" + line), "v.jsonl"))
                .withMessageContaining("v.jsonl, line 2")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.BAD_REQUEST));
        assertThat(record.review().verdicts(0, 10).total()).isZero();
    }

    @Test
    void framesAreRankedByHowOftenTheyWereRejected() {
        record.review().reject(key(EventType.ACCUSE), ANNA, "");
        record.review().accept(key("first", EventType.CONSULT), ANNA, "");
        assertThat(record.review().frames())
                .containsExactly(new FrameTally("accuse.1", 1, 1, 0, 0), new FrameTally("meet.1", 1, 0, 0, 1));
        assertThat(record.review().examples())
                .extracting(Example::rule, Example::positive, Example::sentence)
                .containsExactly(
                        tuple("accuse.1", false, "ونددت أكرا بتهريب الكاكاو."),
                        tuple("meet.1", true, "التقى وزير خارجية غانا نظيره التوغولي في لومي لبحث تعرفة الكهرباء."));
    }

    @Test
    void whatIsNotThereCannotBeJudged() {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> record.review().reject("no such", ANNA, ""))
                .withMessageContaining("no such");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> record.review().undo("no such", ANNA, ""));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> record.review()
                        .joinEpisodes(List.of(only(EventType.CONSULT).id()), ANNA, ""));
        assertThat(record.review().verdicts(0, 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyVerdictsUndoneInAnyOrderLeaveNoTrace(long seed) {
        Random random = new Random(seed);
        record.add(new World(seed, 20, 6).articles(25));
        String before = Canon.episodes(record) + Canon.people(record);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            given.add(anyVerdict(random).id());
        }
        Collections.shuffle(given, random);
        given.forEach(id -> record.review().undo(id, ANNA, ""));
        assertThat(Canon.episodes(record) + Canon.people(record))
                .as("seed %d", seed)
                .isEqualTo(before);
    }

    private Verdict anyVerdict(Random random) {
        List<Episode> episodes = record.episodes(EpisodeQuery.all()).items();
        Episode one = episodes.get(random.nextInt(episodes.size()));
        Episode other = episodes.get(random.nextInt(episodes.size()));
        String key = one.claims().get(random.nextInt(one.claims().size())).key();
        return switch (random.nextInt(5)) {
            case 0 -> record.review().accept(key, ANNA, "");
            case 1 -> record.review().reject(key, ANNA, "");
            case 2 -> record.review().correct(key, denied(one.claims().get(0).event()), ANNA, "");
            case 3 ->
                one.claims().size() > 1
                        ? record.review().partEpisode(one.id(), List.of(key), ANNA, "")
                        : record.review().accept(key, ANNA, "");
            default ->
                one.id().equals(other.id())
                        ? record.review().accept(key, ANNA, "")
                        : record.review().joinEpisodes(List.of(one.id(), other.id()), ANNA, "");
        };
    }

    private static Event denied(Event event) {
        return new Event(
                event.type(),
                event.mode(),
                event.actors(),
                event.recipients(),
                Status.DENIED,
                event.date(),
                event.place(),
                event.count(),
                event.attributedTo(),
                event.sources(),
                event.scope(),
                event.confidence(),
                event.evidence(),
                event.rule());
    }
}
