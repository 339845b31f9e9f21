package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;

class PartingTest {

    private static Reading reading(Told told, String... sentences) {
        return new Draft("x").published("2021-03-10").tellAll(told, sentences).reading();
    }

    @Test
    void whatDidNotHappenSinceAYearStandsApartFromWhatIsUnderWay() {
        List<Event> parts = Parting.of(reading(
                Told.of(EventType.SUPPORT, "GRC.GOV TUR.GOV", "").on("2020-11"),
                "ولم [تتبادل] أثينا وأنقرة السفراء منذ عام 2011 بسبب خلاف على الحدود.",
                "وفي الخريف قالت أثينا إن البلدين بصدد [تبادل] السفراء من جديد."));
        assertThat(parts)
                .extracting(
                        Event::status,
                        event -> event.date().toString(),
                        event -> event.evidence().size())
                .containsExactly(tuple(Status.DENIED, "2011", 1), tuple(Status.PLANNED, "2020-11", 1));
    }

    @Test
    void aSumSinceAMonthStandsApartFromASingleRelease() {
        List<Event> parts = Parting.of(reading(
                Told.of(Mode.RETREAT_RELEASE, "ETH.GOV", "ERI")
                        .on("2021-03-09")
                        .counting(120, "prisoner", Count.Bound.AT_LEAST),
                "[أفرجت] أديس أبابا أمس عن نحو 20 أسيرا.",
                "وكانت قد [أطلقت] أكثر من 120 أسيرا منذ تشرين الأول/أكتوبر 2019."));
        assertThat(parts)
                .extracting(event -> event.date().toString(), event -> event.count())
                .containsExactly(
                        tuple("2021-03-09", new Count(20, "prisoner", Count.Bound.ABOUT)),
                        tuple("2019-10", new Count(120, "prisoner", Count.Bound.AT_LEAST)));
    }

    @Test
    void aSumBesideASentenceWithoutAFigureIsOneAct() {
        List<Event> parts = Parting.of(reading(
                Told.of(Mode.RETREAT_RELEASE, "ETH.GOV", "ERI")
                        .on("2021-03-10")
                        .counting(120, "prisoner", Count.Bound.AT_LEAST),
                "ورحبت المنظمات [بالإفراج] عن الأسرى.",
                "[وأطلقت] أديس أبابا أكثر من 120 أسيرا منذ تموز 2019."));
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).date()).hasToString("2019-07");
        assertThat(parts.get(0).evidence()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "وفي اللقاء الأخير بين الوزيرين في أيلول 2018، |[خففت] لندن القيود على الخرطوم.; 2018-09",
                "في عام 2017، |[خففت] لندن القيود على الخرطوم.; 2017",
                "وقال الوزير الذي تولى منصبه في 2017، |[خففت] لندن القيود على الخرطوم.; 2021-03-10",
                "وفي الخرطوم، |[خففت] لندن القيود على الخرطوم.; 2021-03-10"
            })
    void theMonthThatOpensASentenceDatesWhatItTells(String sentence, String date) {
        List<Event> parts = Parting.of(reading(
                Told.of(Mode.RETREAT_EASE, "GBR", "SDN").on("2021-03-10"), "[رفعت] لندن اليوم قيودا أخرى.", sentence));
        assertThat(parts.get(0).date()).hasToString("2021-03-10");
        assertThat(parts.get(parts.size() - 1).date()).hasToString(date);
    }

    @Test
    void anEventOfOneKindStaysAsItWasRead() {
        Reading denied = reading(
                Told.of(EventType.CONSULT, "GRC.GOV TUR.GOV", "").on("2021-03"), "ولم [يلتق] الوزيران هذا الشهر.");
        Reading figures = reading(
                Told.of(Mode.RETREAT_RELEASE, "ETH.GOV", "ERI")
                        .on("2021-03-09")
                        .counting(50, "prisoner", Count.Bound.EXACT),
                "[أفرجت] أديس أبابا عن 50 أسيرا.",
                "وقال الصليب الأحمر إنها [أطلقت] 52 أسيرا.");
        assertThat(Parting.of(denied)).isEqualTo(denied.events());
        assertThat(Parting.of(figures)).isEqualTo(figures.events());
    }
}
