package org.mahdar.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.OpenRecord;
import org.mahdar.record.Record;
import org.mahdar.record.World;

class LedgerTest extends OpenRecord {

    private static final Code USA = Code.parse("USA");
    private static final Code BLR = Code.parse("BLR");

    private static Reading history() {
        return new Draft("history")
                .outlet("مجلة الدفتر")
                .published("2020-02-02")
                .title("عقدان من الجفاء بين مينسك وواشنطن")
                .tell(
                        "عاقبت واشنطن مينسك أول مرة في 2006 حين فرضت عقوبات على كبار المسؤولين بعد الانتخابات.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR").on("2006"))
                .tell(
                        "ومنذ 2008 لا يتبادل البلدان السفراء.",
                        Told.of(EventType.SUPPORT, "USA.GOV BLR.GOV", "")
                                .on("2008")
                                .as(Status.DENIED))
                .tell(
                        "وفي 2016 خففت الإدارة الأميركية جزءا من العقوبات.",
                        Told.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2016"))
                .tell(
                        "وفي أيلول 2019 زار مستشار الأمن القومي جون بولتون مينسك والتقى الرئيس.",
                        Told.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV").on("2019-09"))
                .tell(
                        "ثم أعلن الطرفان أنهما يستعدان لتبادل السفراء.",
                        Told.of(EventType.AGREE, "USA.GOV BLR.GOV", "")
                                .on("2019-09")
                                .as(Status.PLANNED))
                .tell(
                        "والتقى وزير الخارجية مايك بومبيو الرئيس لوكاشينكو في مينسك السبت وبحثا إمدادات النفط.",
                        Told.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV")
                                .on("2020-02-01")
                                .in("مينسك"))
                .tell(
                        "وعرض بومبيو تزويد بيلاروسيا بالنفط الأميركي.",
                        Told.of(EventType.AGREE, "USA.GOV", "BLR.GOV").on("2020-02-01"))
                .tell(
                        "وأبدى الوزير قلقه من حال حقوق الإنسان.",
                        Told.of(Mode.ACCUSE_DISAPPROVE, "USA.GOV", "BLR.GOV").on("2020-02-01"))
                .quote("وقال بومبيو", "نراقب حقوق الإنسان عن كثب", "مايك بومبيو", "USA.GOV", "BLR.GOV")
                .reading();
    }

    private static Reading thaw() {
        return new Draft("thaw")
                .outlet("وكالة المدى")
                .published("2025-12-14")
                .title("انفراج بين مينسك وواشنطن")
                .tell(
                        "في أيلول الماضي أعلنت واشنطن تخفيف بعض العقوبات على شركة الطيران البيلاروسية.",
                        Told.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2025-09"))
                .tell(
                        "وأفرجت مينسك يومها عن أكثر من 50 سجينا مقابل قطع غيار للطائرات.",
                        Told.of(Mode.RETREAT_RELEASE, "BLR.GOV", "USA")
                                .on("2025-09")
                                .counting(50, "prisoner", Count.Bound.AT_LEAST))
                .tell(
                        "وبلغ عدد السجناء الذين أطلق سراحهم أكثر من 430 منذ تموز 2024.",
                        Told.of(Mode.RETREAT_RELEASE, "BLR.GOV", "BLR.PRISONER")
                                .on("2024-07")
                                .counting(430, "prisoner", Count.Bound.AT_LEAST))
                .tell(
                        "وقال المبعوث جون كويل بعد يومين من المحادثات إن بلاده سترفع العقوبات عن البوتاس.",
                        Told.of(EventType.CONCEDE, "USA.GOV", "BLR")
                                .on("2025-12-13")
                                .as(Status.PLANNED))
                .tell(
                        "ويعتزم الرئيسان عقد قمة في الربيع.",
                        Told.of(EventType.AGREE, "USA.GOV BLR.GOV", "")
                                .on("2026-04")
                                .as(Status.PLANNED))
                .reading();
    }

    private Ledger ledger(LedgerName name, String day) {
        return record.ledger(LedgerQuery.between(name, USA, BLR).asOf(day == null ? null : LocalDate.parse(day)));
    }

    private Entry entry(LedgerName name, String day, String subject) {
        List<Entry> entries = ledger(name, day).entries().items().stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
        assertThat(entries).as("%s as of %s on '%s'", name, day, subject).hasSize(1);
        return entries.get(0);
    }

    private static List<Gap.Kind> kinds(List<Gap> gaps) {
        return gaps.stream().map(Gap::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, IN_FORCE, 2006",
        "2017-01-01, EASED, 2016",
        "2025-10-15, EASED, 2016",
        "2025-12-31, EASED, 2016"
    })
    void sanctionsAreImposedAndEased(String day, State state, String since) {
        record.add(List.of(history(), thaw()));
        Entry entry = entry(LedgerName.SANCTIONS, day, "");
        assertThat(entry.holder() + ">" + entry.towards()).isEqualTo("USA>BLR");
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.since()).hasToString(since);
        assertThat(entry.steps())
                .allSatisfy(step -> assertThat(ledger(LedgerName.SANCTIONS, day)
                                .episodes()
                                .get(step.episode())
                                .claims())
                        .isNotEmpty());
    }

    @Test
    void chargesThatAreRaisedLiftNoSanctions() {
        record.add(List.of(
                Draft.sentence(
                        "imposed",
                        "2021-03-02",
                        "فرضت الولايات المتحدة عقوبات على بيلاروسيا.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR").on("2021-03-02")),
                Draft.sentence(
                        "charges",
                        "2021-06-10",
                        "ورفعت الولايات المتحدة تهما ضد سبعة عملاء بيلاروسيين.",
                        Told.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2021-06-10"))));
        assertThat(ledger(LedgerName.SANCTIONS, "2021-12-31").entries().items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.IN_FORCE));
    }

    @Test
    void whatIsAnnouncedStandsApartFromWhatIsDone() {
        record.add(List.of(history(), thaw()));
        assertThat(ledger(LedgerName.SANCTIONS, "2025-12-01").entries().items())
                .noneMatch(entry -> entry.subject().equals("potash"));
        Entry potash = entry(LedgerName.SANCTIONS, "2025-12-31", "potash");
        assertThat(potash.state()).isEqualTo(State.IN_FORCE);
        assertThat(potash.pending()).isEqualTo(Change.EASING_ANNOUNCED);
        assertThat(kinds(potash.gaps())).contains(Gap.Kind.NO_BEGINNING, Gap.Kind.OUTCOME_UNKNOWN, Gap.Kind.ONE_REPORT);
        record.add(List.of(Draft.sentence(
                "done",
                "2026-01-10",
                "رفعت الخزانة الأميركية العقوبات عن البوتاس البيلاروسي.",
                Told.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2026-01-09"))));
        Entry lifted = entry(LedgerName.SANCTIONS, "2026-02-01", "potash");
        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(lifted.since()).hasToString("2026-01-09");
        assertThat(lifted.pending()).isNull();
        assertThat(entry(LedgerName.SANCTIONS, "2025-12-31", "potash").state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void aMeasureIsAboutWhatItsOwnClauseNames() {
        record.add(List.of(
                new Draft("reason")
                        .published("2021-06-04")
                        .tellAll(
                                Told.of(Mode.SANCTION_DISCONTINUE, "USA", "BLR").on("2021-06-03"),
                                "أعادت واشنطن [عقوباتها] على تسع شركات بعد أن أجبرت بيلاروسيا شركة طيران على الهبوط.")
                        .reading(),
                new Draft("other")
                        .published("2025-12-14")
                        .tellAll(
                                Told.of(Mode.RETREAT_EASE, "USA", "BLR").on("2025-12-13"),
                                "ورفعت الولايات المتحدة [عقوباتها]، في المقابل، عن البوتاس والبنوك.",
                                "وكانت مينسك قد [أفرجت] في أيلول عن خمسين، فرفعت واشنطن العقوبات عن الطيران.")
                        .reading()));
        assertThat(ledger(LedgerName.SANCTIONS, "2026-01-01").entries().items())
                .extracting(Entry::subject)
                .containsExactlyInAnyOrder("", "banks", "potash");
        record.add(List.of(new Draft("coercion")
                .published("2021-06-05")
                .tellAll(
                        Told.of(EventType.COERCE, "BLR", "USA").on("2021-06-04"),
                        "أعادت واشنطن عقوباتها بعد أن [أجبرت] مينسك طائرة على الهبوط.")
                .reading()));
        assertThat(ledger(LedgerName.SANCTIONS, "2026-01-01").entries().items())
                .extracting(Entry::holder)
                .doesNotContain("BLR");
    }

    @Test
    void aVagueDateIsSaidToBeVague() {
        record.add(List.of(history()));
        assertThat(kinds(entry(LedgerName.SANCTIONS, "2016-06-30", "").gaps())).contains(Gap.Kind.VAGUE_DATE);
        assertThat(kinds(entry(LedgerName.SANCTIONS, "2017-06-30", "").gaps())).doesNotContain(Gap.Kind.VAGUE_DATE);
        assertThat(kinds(entry(LedgerName.SANCTIONS, "2024-01-01", "").gaps())).contains(Gap.Kind.OLD);
    }

    @Test
    void ambassadorsAreAbsentUntilAReportSaysOtherwise() {
        record.add(List.of(history()));
        assertThat(entry(LedgerName.DIPLOMATS, "2012-01-01", "").state()).isEqualTo(State.NO_AMBASSADORS);
        Entry later = entry(LedgerName.DIPLOMATS, "2020-01-01", "");
        assertThat(later.state()).isEqualTo(State.NO_AMBASSADORS);
        assertThat(later.since()).hasToString("2008");
        assertThat(later.pending()).isEqualTo(Change.RETURN_ANNOUNCED);
    }

    @Test
    void sentencesThatWereReadAsOneEventStandEachInItsTime() {
        record.add(List.of(new Draft("both")
                .published("2020-02-10")
                .tellAll(
                        Told.of(EventType.SUPPORT, "BLR.GOV USA.GOV", "").on("2019-09"),
                        "ولم [تتبادل] العاصمتان السفراء منذ 2008.",
                        "وفي أيلول الماضي قالت واشنطن إنهما بصدد [تبادل] السفراء.")
                .reading()));
        assertThat(entry(LedgerName.DIPLOMATS, "2012-01-01", "").state()).isEqualTo(State.NO_AMBASSADORS);
        Entry later = entry(LedgerName.DIPLOMATS, "2020-03-01", "");
        assertThat(later.state()).isEqualTo(State.NO_AMBASSADORS);
        assertThat(later.since()).hasToString("2008");
        assertThat(later.pending()).isEqualTo(Change.RETURN_ANNOUNCED);
    }

    @Test
    void aDiplomaticPathIsNoDiplomatWhoIsSentAway() {
        record.add(List.of(Draft.sentence(
                "path",
                "2020-02-10",
                "تقلص واشنطن نفوذ غيرها في المسار الدبلوماسي.",
                Told.of(Mode.SANCTION_EXPEL, "USA.GOV", "BLR.GOV").on("2020-02-10"))));
        assertThat(ledger(LedgerName.DIPLOMATS, null).entries().items()).isEmpty();
    }

    @Test
    void expulsionsAndSummonsAreIncidents() {
        record.add(List.of(new Draft("x")
                .published("2018-03-30")
                .tell(
                        "طردت واشنطن ستين دبلوماسيا بيلاروسيا.",
                        Told.of(Mode.SANCTION_EXPEL, "USA.GOV", "BLR.GOV")
                                .on("2018-03-29")
                                .counting(60, "diplomat", Count.Bound.EXACT))
                .tell(
                        "واستدعت مينسك السفير الأميركي للاحتجاج.",
                        Told.of(Mode.ACCUSE_DISAPPROVE, "BLR.GOV", "USA.GOV").on("2018-03-30"))
                .tell(
                        "ثم سحبت واشنطن سفيرها.",
                        Told.of(EventType.SANCTION, "USA.GOV", "BLR.GOV").on("2018-03-30"))
                .reading()));
        Entry entry = entry(LedgerName.DIPLOMATS, null, "");
        assertThat(entry.steps())
                .extracting(Step::change)
                .containsExactly(Change.DIPLOMATS_EXPELLED, Change.AMBASSADOR_RECALLED, Change.SUMMONED);
        assertThat(entry.state()).isEqualTo(State.AMBASSADOR_RECALLED);
        assertThat(entry.steps().get(0).count().value()).isEqualTo(60);
    }

    @Test
    void aRunningTotalIsNoReleaseOfItsOwn() {
        record.add(List.of(thaw()));
        Entry entry = entry(LedgerName.PRISONERS, "2025-12-31", "");
        assertThat(entry.holder()).isEqualTo("BLR");
        assertThat(entry.count().value()).isEqualTo(430);
        assertThat(entry.details())
                .containsEntry("released_in_single_releases", "50")
                .containsEntry("total", "430")
                .containsEntry("total_since", "2024-07")
                .containsEntry("in_return", "قطع غيار للطائرات");
        Entry before = entry(LedgerName.PRISONERS, "2025-10-01", "");
        assertThat(before.count().value()).as("the sum was told in December").isEqualTo(50);
    }

    @Test
    void meetingsStandWithLevelPlaceTopicsAndOutcomes() {
        record.add(List.of(history()));
        List<Entry> meetings =
                ledger(LedgerName.MEETINGS, "2020-12-31").entries().items();
        assertThat(meetings)
                .extracting(Entry::state, entry -> entry.since().toString())
                .containsExactly(tuple(State.HELD, "2020-02-01"), tuple(State.HELD, "2019-09"));
        Entry pompeo = meetings.get(0);
        assertThat(pompeo.details())
                .containsEntry("levels", "head-of-state minister")
                .containsEntry("place", "مينسك")
                .containsEntry("topics", "energy");
        assertThat(pompeo.details().get("outcomes").split(" ")).hasSize(2);
    }

    @Test
    void aPlannedMeetingIsHeldOrItsOutcomeIsUnknown() {
        record.add(List.of(thaw()));
        assertThat(ledger(LedgerName.MEETINGS, "2025-12-31").entries().items())
                .extracting(Entry::state)
                .containsExactly(State.PLANNED);
        Entry overdue =
                ledger(LedgerName.MEETINGS, "2026-06-01").entries().items().get(0);
        assertThat(kinds(overdue.gaps())).contains(Gap.Kind.OUTCOME_UNKNOWN);
        Draft.Told plan =
                Told.of(EventType.AGREE, "FRA.GOV", "DEU.GOV").on("2021-05-10").as(Status.PLANNED);
        record.add(List.of(
                Draft.sentence("plan", "2021-05-02", "سيلتقي الرئيس المستشارة في باريس.", plan),
                Draft.sentence(
                        "held",
                        "2021-05-11",
                        "اجتمع الرئيس بالمستشارة في قصر الإليزيه.",
                        Told.of(EventType.CONSULT, "FRA.GOV", "DEU.GOV").on("2021-05-10"))));
        List<Entry> french = record.ledger(
                        LedgerQuery.between(LedgerName.MEETINGS, Code.parse("FRA"), Code.parse("DEU")))
                .entries()
                .items();
        assertThat(french).hasSize(1);
        assertThat(french.get(0).state()).isEqualTo(State.HELD);
        assertThat(french.get(0).steps()).hasSize(2);
    }

    @Test
    void offersBecomeAgreementsAndAreLeft() {
        Draft.Told offer = Told.of(EventType.AGREE, "IRN.GOV", "FRA.GOV").on("2015-01-01");
        Draft.Told signing = Told.of(EventType.SUPPORT, "IRN.GOV FRA.GOV", "").on("2015-07-14");
        Draft.Told leaving = Told.of(Mode.SANCTION_WITHDRAW, "FRA.GOV", "IRN").on("2018-05-08");
        record.add(List.of(new Draft("deal")
                .published("2018-05-09")
                .tell("عرضت طهران على باريس تفاهما حول البرنامج النووي.", offer)
                .tell("ووقع الطرفان الاتفاق النووي في فيينا.", signing)
                .tell("ثم انسحبت باريس من الاتفاق النووي.", leaving)
                .reading()));
        LedgerQuery query = LedgerQuery.between(LedgerName.AGREEMENTS, Code.parse("IRN"), Code.parse("FRA"));
        assertThat(state(query, "2015-02-01")).isEqualTo(State.OFFERED);
        assertThat(state(query, "2016-02-01")).isEqualTo(State.SIGNED);
        assertThat(state(query, "2019-02-01")).isEqualTo(State.LEFT);
    }

    private State state(LedgerQuery query, String day) {
        return record.ledger(query.asOf(LocalDate.parse(day))).entries().items().stream()
                .filter(entry -> entry.subject().equals("nuclear"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void positionsStandInTheHoldersWords() {
        record.add(List.of(history()));
        Entry rights = entry(LedgerName.POSITIONS, null, "human-rights");
        assertThat(rights.holder()).isEqualTo("USA");
        assertThat(rights.state()).isEqualTo(State.AGAINST);
        assertThat(rights.details())
                .containsEntry("words", "نراقب حقوق الإنسان عن كثب")
                .containsEntry("speaker", "مايك بومبيو");
        Step words = rights.steps().stream()
                .filter(step -> step.episode() == null)
                .findFirst()
                .orElseThrow();
        String text = record.article(words.details().get("article"))
                .orElseThrow()
                .reading()
                .article()
                .text();
        assertThat(text.substring(
                        Integer.parseInt(words.details().get("start")),
                        Integer.parseInt(words.details().get("end"))))
                .isEqualTo(words.details().get("words"));
    }

    @ParameterizedTest
    @CsvSource({",", "2020-01-31,", "2025-12-13,", ",2020-02-03", "2019-12-31, 2025-12-14"})
    void aPageOfPositionsIsAStretchOfAllPositions(LocalDate asOf, LocalDate knownBy) {
        record.add(List.of(history(), thaw()));
        record.add(new World(4, 40, 20).articles(60));
        record.add(List.of(new Draft("undated")
                .quote("وقال", "العقوبات على النفط باقية", "متحدث", "USA.GOV", "BLR.GOV")
                .quote("وقال", "العقوبات ظلم", "متحدثة", "BLR.OPP", "USA")
                .reading()));
        LedgerQuery all = LedgerQuery.of(LedgerName.POSITIONS).asOf(asOf).knownBy(knownBy);
        Ledger whole = record.ledger(all);
        int total = whole.entries().items().size();
        for (int from = 0; from <= total; from += 3) {
            Ledger page = record.ledger(all.withPage(from, 3));
            assertThat(page.entries().total()).isEqualTo(total);
            assertThat(page.gaps()).isEqualTo(whole.gaps());
            assertThat(page.entries().items())
                    .isEqualTo(whole.entries().items().subList(from, Math.min(total, from + 3)));
        }
        assertThat(total).isPositive();
    }

    @Test
    void theOppositionIsNoVoiceOfTheState() {
        record.add(List.of(new Draft("opp")
                .published("2025-12-14")
                .quote("وقالت تيخانوفسكايا", "العقوبات يجب أن تبقى", "سفياتلانا تيخانوفسكايا", "BLR.OPP", "USA.GOV")
                .reading()));
        assertThat(entry(LedgerName.POSITIONS, null, "sanctions").holder()).isEqualTo("BLR.OPP");
    }

    @Test
    void whereReportsAreSilentTheLedgerSaysSo() {
        Ledger empty = ledger(LedgerName.SANCTIONS, "2010-01-01");
        assertThat(empty.entries().items()).isEmpty();
        assertThat(kinds(empty.gaps())).containsExactly(Gap.Kind.NO_REPORTS);
    }

    @Test
    void whatWasNotYetReportedCanBeLeftOut() {
        record.add(List.of(history(), thaw()));
        LedgerQuery query = LedgerQuery.between(LedgerName.PRISONERS, USA, BLR);
        assertThat(record.ledger(query.knownBy(LocalDate.of(2025, 11, 1)))
                        .entries()
                        .items())
                .isEmpty();
        assertThat(record.ledger(query.knownBy(LocalDate.of(2025, 12, 14)))
                        .entries()
                        .items())
                .hasSize(1);
    }

    @Test
    void theJsonHoldsTheSentences() throws IOException {
        record.add(List.of(history()));
        Ledger ledger = ledger(LedgerName.SANCTIONS, null);
        JsonNode node = new ObjectMapper()
                .readTree(
                        new LedgerJson().toJson(ledger, ledger.entries().items().get(0)));
        assertThat(node.get("state").asText()).isEqualTo("eased");
        assertThat(node.at("/steps/0/episode/reports/0/evidence/0/text").asText())
                .startsWith("عاقبت واشنطن");
        assertThat(node.get("as_of").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LedgerName.class)
    void ledgersAreTheSameInAnyOrder(LedgerName name) {
        List<Reading> articles = new ArrayList<>(new World(21, 60, 30).articles(60));
        String once = null;
        Random random = new Random(21);
        for (int round = 0; round < 2; round++) {
            try (Record other = Record.open(folder.resolve("r" + round), Record.Mode.WRITE)) {
                for (int at = 0; at < articles.size(); at += 13) {
                    other.add(articles.subList(at, Math.min(articles.size(), at + 13)));
                }
                Ledger ledger = other.ledger(LedgerQuery.of(name));
                LedgerJson json = new LedgerJson();
                String text = ledger.entries().items().stream()
                        .map(entry -> json.toJson(ledger, entry))
                        .collect(Collectors.joining("\n"));
                once = once == null ? text : once;
                assertThat(text).isEqualTo(once);
            }
            Collections.shuffle(articles, random);
        }
    }
}
