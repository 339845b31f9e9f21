package org.mahdar.server.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Role;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.server.language.Language;
import org.mahdar.server.language.Preferences;
import org.mahdar.server.language.Preferences.Digits;
import org.mahdar.server.language.Preferences.Months;
import org.mahdar.server.language.Preferences.Theme;
import org.mahdar.server.language.Words;

class LabelTest {

    private final Principals principals = Principals.bundled();
    private final Speech english = new Speech(Words.of(Language.EN), principals, Preferences.DEFAULT);

    private Speech arabic(Digits digits, Months months) {
        return new Speech(Words.of(Language.AR), principals, new Preferences(Theme.AUTO, digits, months));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatTheModelKnowsHasAName(Language language) {
        Speech speech = new Speech(Words.of(language), principals, Preferences.DEFAULT);
        for (EventType type : EventType.values()) {
            assertThat(speech.type(type)).isNotBlank();
            assertThat(speech.meaning(type)).isNotBlank();
        }
        for (Mode mode : Mode.values()) {
            assertThat(speech.mode(mode)).isNotBlank();
        }
        for (Status status : Status.values()) {
            assertThat(speech.status(status)).isNotBlank();
        }
        for (Role role : Role.values()) {
            assertThat(speech.name(new Code("BLR", role))).isNotBlank();
        }
        for (String region : principals.regions()) {
            assertThat(speech.t("region." + region)).isNotBlank();
        }
        for (Principal principal : principals.all()) {
            assertThat(speech.name(principal.code())).isNotBlank();
            assertThat(Code.parse(principal.code()).principal()).isEqualTo(principal.code());
        }
    }

    @Test
    void monthsStandInTheReadersSetAndDigits() {
        PartialDate date = PartialDate.parse("2020-02-01");
        assertThat(arabic(Digits.LATIN, Months.BOTH).date(date)).isEqualTo("1 شباط/فبراير 2020");
        assertThat(arabic(Digits.ARABIC, Months.LEVANT).date(date)).isEqualTo("١ شباط ٢٠٢٠");
        assertThat(arabic(Digits.LATIN, Months.GULF).date(date)).isEqualTo("1 فبراير 2020");
        assertThat(arabic(Digits.LATIN, Months.MAGHREB).date(date)).isEqualTo("1 فيفري 2020");
        assertThat(english.date(PartialDate.parse("2020-02"))).isEqualTo("February 2020");
        assertThat(english.date(PartialDate.parse("2020"))).isEqualTo("2020");
        assertThat(english.date(null)).isEqualTo("no date");
    }

    @Test
    void aPartOfAPrincipalHasAName() {
        assertThat(english.name("BLR.OPP")).isEqualTo("Belarus: opposition");
        assertThat(english.name("BLR")).isEqualTo("Belarus");
        assertThat(arabic(Digits.LATIN, Months.BOTH).name("BLR.OPP")).isEqualTo("بيلاروسيا: المعارضة");
        assertThat(english.name("x.y")).isEqualTo("x.y");
    }

    @Test
    void scoresKeepTheirSignAndProbabilitiesNeverClaimCertainty() {
        assertThat(english.score(-6)).isEqualTo("\u200E\u22126.0");
        assertThat(english.score(4)).isEqualTo("\u200E+4.0");
        assertThat(english.score(-0.04)).isEqualTo("0.0");
        assertThat(english.percent(0.996)).isEqualTo("\u200E>99%");
        assertThat(arabic(Digits.ARABIC, Months.BOTH).percent(0.93)).isEqualTo("٩٣٪");
    }

    @Test
    void magnitudesAreCountedInTheGrammarOfTheLanguage() {
        Count fifty = new Count(52, "prisoner", Count.Bound.AT_LEAST);
        assertThat(plain(arabic(Digits.LATIN, Months.BOTH).count(fifty))).isEqualTo("52 سجينًا على الأقل");
        assertThat(plain(english.count(new Count(1, "diplomat", Count.Bound.EXACT))))
                .isEqualTo("1 diplomat");
        assertThat(plain(english.count(new Count(3, "tanker", Count.Bound.ABOUT))))
                .isEqualTo("about 3 tanker");
    }

    @Test
    void sidesAreFoundByAnyOfTheirNames() {
        assertThat(principals.matching("امريكا")).contains("USA");
        assertThat(principals.matching("belarus")).contains("BLR").doesNotContain("USA");
        assertThat(principals.matching("UN")).contains("UN");
    }

    @Test
    void theSentenceShowsWhoDidWhatToWhomWhereAndWhen() {
        String sentence = "وفرضت واشنطن في 19 حزيران/يونيو 2006 عقوباتٍ على بيلاروسيا من نيويورك.";
        Event event = event(
                Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR", "2006-06-19", "نيويورك", sentence, "وفرضت", "عقوباتٍ");
        assertThat(marked(event))
                .isEqualTo("[act وفرضت] [actor واشنطن] في [date 19 حزيران/يونيو 2006] [act عقوباتٍ] على "
                        + "[recipient بيلاروسيا] من [place نيويورك].");
    }

    @Test
    void aNameIsFoundBehindAParticleButNotInsideAnotherWord() {
        String sentence = "وللأميركيين والروس كلام في روسيانا عن الأميركي.";
        Event event = event(Mode.CONSULT_VISIT, "RUS", "USA", null, null, sentence, "كلام");
        assertThat(marked(event)).doesNotContain("روسيانا]").contains("[recipient الأميركي]");
    }

    @Test
    void anotherDateThanTheEventsIsLeftAlone() {
        String sentence = "التقى الوزيران يوم السبت بعد لقاء عام 2019 وفي 3 آذار 2020.";
        Event event = event(Mode.CONSULT_VISIT, "RUS", "USA", "2020-02-01", null, sentence, "التقى");
        assertThat(marked(event))
                .contains("[date يوم السبت]")
                .doesNotContain("[date عام")
                .doesNotContain("آذار]");
    }

    @Test
    void piecesJoinedAreTheSentence() {
        String sentence = "استقبل الرئيسُ الفرنسيُّ نظيرَه الأمـريكي في باريس يوم الأحد 2 فبراير.";
        Event event = event(Mode.CONSULT_VISIT, "USA", "FRA", "2020-02-02", "باريس", sentence, "استقبل");
        Evidence evidence = event.evidence().get(0);
        String joined = new Marker(principals, StatusSigns.NONE)
                .pieces(evidence, event).stream().map(Piece::text).collect(Collectors.joining());
        assertThat(joined).isEqualTo(sentence);
        assertThat(marked(event)).contains("[actor الأمـريكي]");
    }

    @Test
    void theWordThatProvesTheStatusIsMarkedWhereSomebodyKnowsIt() {
        String sentence = "ولم تفرض واشنطن عقوبات على بيلاروسيا.";
        Event told = event(Mode.SANCTION_DISCONTINUE, "USA", "BLR", null, null, sentence, "تفرض", "عقوبات");
        StatusSigns signs = (evidence, status) -> {
            int at = evidence.text().indexOf("لم");
            return status == Status.DENIED ? new Span(at, at + 2) : null;
        };
        assertThat(marked(denied(told), signs))
                .isEqualTo("و[status لم] [act تفرض] [actor واشنطن] [act عقوبات] على [recipient بيلاروسيا].");
        assertThat(marked(told, signs)).doesNotContain("[status");
    }

    private static Event denied(Event e) {
        return new Event(
                e.type(),
                e.mode(),
                e.actors(),
                e.recipients(),
                Status.DENIED,
                e.date(),
                e.place(),
                e.count(),
                e.attributedTo(),
                e.sources(),
                e.scope(),
                e.confidence(),
                e.evidence(),
                e.rule());
    }

    private String marked(Event event) {
        return marked(event, StatusSigns.NONE);
    }

    private String marked(Event event, StatusSigns signs) {
        return new Marker(principals, signs)
                .pieces(event.evidence().get(0), event).stream()
                        .map(piece -> piece.kind() == null
                                ? piece.text()
                                : "[" + piece.kind().label() + " " + piece.text() + "]")
                        .collect(Collectors.joining());
    }

    private static Event event(
            Mode mode, String actor, String recipient, String date, String place, String sentence, String... trigger) {
        List<Span> words = Arrays.stream(trigger)
                .map(word -> new Span(100 + sentence.indexOf(word), 100 + sentence.indexOf(word) + word.length()))
                .toList();
        return new Event(
                mode.type(),
                mode,
                List.of(Code.parse(actor)),
                List.of(Code.parse(recipient)),
                Status.OCCURRED,
                date == null ? null : PartialDate.parse(date),
                place,
                null,
                null,
                List.of(),
                Scope.INTERNATIONAL,
                0.9,
                List.of(new Evidence(new Span(100, 100 + sentence.length()), sentence, words)),
                "test.rule");
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }
}
