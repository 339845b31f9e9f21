package org.mahdar.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.OpenRecord;

/** What a report tells beside its news: older sanctions without their date, diplomats and offers among measures. */
class BackgroundTest extends OpenRecord {

    private static final Code NOR = Code.parse("NOR");
    private static final Code MDA = Code.parse("MDA");
    private static final String NEWS =
            "ناقش خبراء الجامعة البحرية في أوسلو مستقبل صيد السلمون على مدى ساعات، واتفقوا على إصدار دليل جديد للصيادين وعلى جمع"
                    + " آرائهم فيه قبل نشره على نطاق واسع بين المرافئ الصغيرة، كما طلبوا تمديد"
                    + " موسم الصيد أسبوعين.";

    private static Told sanction(String day) {
        return Told.of(Mode.SANCTION_DISCONTINUE, "NOR.GOV", "MDA").on(day);
    }

    private static Reading imposed() {
        return Draft.sentence(
                "imposed", "2015-03-02", "فرضت النرويج الأحد عقوبات على مولدوفا.", sanction("2015-03-01"));
    }

    private static Reading eased() {
        return Draft.sentence(
                "eased",
                "2018-05-06",
                "خففت أوسلو في أيار بعض العقوبات على كيشيناو.",
                Told.of(Mode.RETREAT_EASE, "NOR.GOV", "MDA").on("2018-05"));
    }

    private static Reading told(String id, String words) {
        return new Draft(id)
                .published("2021-09-09")
                .title("أسماك الشمال")
                .say(NEWS)
                .tell(words, sanction("2021-09-09"))
                .reading();
    }

    private List<Entry> entries(LedgerName name, LocalDate day) {
        return record.ledger(LedgerQuery.between(name, NOR, MDA).asOf(day))
                .entries()
                .items();
    }

    /** The only entry of a ledger, at the latest. */
    private Entry entry(LedgerName name) {
        return entry(name, null);
    }

    private Entry entry(LedgerName name, LocalDate day) {
        List<Entry> entries = entries(name, day);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @Test
    void sanctionsToldBesideTheNewsAreNoNewOnes() {
        record.add(List.of(imposed(), eased(), told("told", "وترزح مولدوفا تحت عقوبات نرويجية.")));
        Entry entry = entry(LedgerName.SANCTIONS);
        assertThat(entry.steps())
                .extracting(step -> step.change(), step -> step.date().toString())
                .containsExactly(
                        tuple(Change.IMPOSED, "2015-03-01"),
                        tuple(Change.EASED, "2018-05"),
                        tuple(Change.IN_FORCE, "2021-09-09"));
        assertThat(entry.state()).isEqualTo(State.EASED);
        assertThat(entry.since()).hasToString("2018-05");
        assertThat(entry.gaps()).anySatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NOT_DATED);
            assertThat(gap.text()).contains("2021-09-09");
        });
    }

    @Test
    void theyStandWithoutABeginningWhereTheRecordKnowsNoEarlierOnes() {
        record.add(List.of(told("told", "وترزح مولدوفا تحت عقوبات نرويجية.")));
        Entry entry = entry(LedgerName.SANCTIONS, LocalDate.of(2021, 12, 31));
        assertThat(entry.state()).isEqualTo(State.IN_FORCE);
        assertThat(entry.since()).isNull();
        assertThat(entry.gaps()).extracting(Gap::kind).contains(Gap.Kind.NO_BEGINNING, Gap.Kind.NOT_DATED);
    }

    @Test
    void wordsThatDateThemMakeThemNew() {
        record.add(List.of(imposed(), eased(), told("told", "وكانت النرويج فرضت الخميس عقوبات على مولدوفا.")));
        assertThat(entry(LedgerName.SANCTIONS).steps())
                .extracting(Step::change)
                .containsExactly(Change.IMPOSED, Change.EASED, Change.IMPOSED);
        assertThat(entry(LedgerName.SANCTIONS).state()).isEqualTo(State.IN_FORCE);
        assertThat(entry(LedgerName.SANCTIONS).gaps()).extracting(Gap::kind).doesNotContain(Gap.Kind.NOT_DATED);
    }

    @Test
    void anotherReportThatDatesThemMakesThemNew() {
        record.add(List.of(
                imposed(), eased(), told("told", "وجاء ذلك وقد فرضت النرويج عقوبات على شركات النبيذ في مولدوفا.")));
        assertThat(entry(LedgerName.SANCTIONS).state()).isEqualTo(State.EASED);
        record.add(List.of(Draft.sentence(
                "dated",
                "2021-09-10",
                "فرضت النرويج الخميس عقوبات على شركات النبيذ في مولدوفا.",
                sanction("2021-09-09"))));
        assertThat(entry(LedgerName.SANCTIONS).state()).isEqualTo(State.IN_FORCE);
        assertThat(entry(LedgerName.SANCTIONS).since()).hasToString("2021-09-09");
    }

    @Test
    void theHeadlineTellsTheNewsOfTheDay() {
        record.add(List.of(
                imposed(),
                eased(),
                Draft.sentence("headline", "2021-09-09", "عقوبات نرويجية على مولدوفا", sanction("2021-09-09"))));
        assertThat(entry(LedgerName.SANCTIONS).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void anExchangeOfAmbassadorsIsNoSanction() {
        record.add(List.of(new Draft("ambassadors")
                .published("2020-02-10")
                .tell(
                        "ولا تتبادل أوسلو وكيشيناو السفراء، بسبب خلاف على العقوبات.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "NOR.GOV", "MDA.GOV").on("2009"))
                .tell(
                        "وأعلنت أوسلو أن الجانبين يعدان لتبادل السفراء.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "NOR", "MDA.GOV")
                                .on("2019-11")
                                .as(Status.PLANNED))
                .reading()));
        assertThat(entries(LedgerName.SANCTIONS, null)).isEmpty();
        Entry level = entry(LedgerName.DIPLOMATS);
        assertThat(level.state()).isEqualTo(State.NO_AMBASSADORS);
        assertThat(level.since()).hasToString("2009");
        assertThat(level.pending()).isEqualTo(Change.RETURN_ANNOUNCED);
    }

    @Test
    void anOfferTakesNothingAway() {
        record.add(List.of(new Draft("offer")
                .published("2020-02-10")
                .tell(
                        "وعرض الوزير تزويد كيشيناو بنفط نرويجي رخيص.",
                        Told.of(Mode.SANCTION_DISCONTINUE, "MDA", "NOR").on("2020-02-10"))
                .tell(
                        "وعرض أيضا نقل النفط بالسفن.",
                        Told.of(EventType.AGREE, "NOR", "MDA").on("2020-02-10"))
                .reading()));
        assertThat(entries(LedgerName.SANCTIONS, null)).isEmpty();
        assertThat(entries(LedgerName.AGREEMENTS, null)).hasSize(1);
    }
}
