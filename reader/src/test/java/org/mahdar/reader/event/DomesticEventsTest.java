package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Article;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;
import org.mahdar.reader.Considered;

/** Acts inside one country are given on demand, marked; what crosses a border is the same with and without them. */
class DomesticEventsTest {

    private static final ArticleReader WIDE = Bundled.READER.withScope(Scope.DOMESTIC);
    private static final ArticleReader NARROW = Bundled.READER;
    private static final String MIXED = "فرضت الولايات المتحدة عقوبات على إيران يوم الاثنين.\n"
            + "وفي القاهرة اعتقلت السلطات المصرية عددا من المتظاهرين.\nوألقت الشرطة المصرية القبض على ثلاثة ناشطين.";

    @ParameterizedTest
    @CsvSource({
        "COERCE,EGY,اعتقلت السلطات المصرية عددا من المتظاهرين في القاهرة.",
        "COERCE,SDN,ألقت الشرطة السودانية القبض على ثلاثة ناشطين.",
        "RETREAT,SAU,أفرجت السلطات السعودية عن عدد من رجال الأعمال.",
        "ASSAULT,SDN,قمعت السلطات السودانية التظاهرات في العاصمة.",
    })
    void anActInsideOneCountryIsGivenOnDemand(EventType type, String actor, String sentence) {
        assertThat(domestic(WIDE, sentence)).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.actors().get(0).principal()).isEqualTo(actor);
        });
        assertThat(domestic(NARROW, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "اجتمع مجلس الوزراء المصري لبحث الموازنة.",
        "يسيطر الرئيس الروسي على المشهد السياسي في بلاده.",
        "أشاد الرئيس التونسي بالجيش التونسي.",
    })
    void talkAndPowerAtHomeAreNoEvents(String sentence) {
        assertThat(domestic(WIDE, sentence)).isEmpty();
    }

    @Test
    void whatCrossesABorderStaysTheSame() {
        List<Event> wide = read(WIDE, MIXED);
        assertThat(wide).anyMatch(e -> e.scope() == Scope.DOMESTIC);
        assertThat(wide.stream().filter(e -> e.scope() == Scope.INTERNATIONAL).toList())
                .isEqualTo(read(NARROW, MIXED));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAULT,قتل سبعة أشخاص وأصيب العشرات في انفجار سيارة مفخخة قرب السوق.",
        "PROTEST,خرج آلاف المتظاهرين إلى الشوارع احتجاجا على رفع أسعار الخبز.",
    })
    void anActWhoseSidesNoWordTellsIsGivenWithoutSides(EventType type, String sentence) {
        assertThat(read(WIDE, sentence)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.scope()).isEqualTo(Scope.UNKNOWN);
            assertThat(event.actors()).isEmpty();
            assertThat(event.recipients()).isEmpty();
        });
        assertThat(read(NARROW, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAULT,OCCURRED,لم تعلن أي جهة في بغداد مسؤوليتها حتى الآن عن الهجوم المسلح.",
        "ASSAULT,OCCURRED,امتنعت شركة في بغداد عن التعاون مع المحققين بشأن محاولة اغتيال الوزير.",
        "ASSAULT,OCCURRED,غير أن القصف المدفعي على درعا أجبر السكان على البقاء.",
        "PROTEST,OCCURRED,لم تستجب الحكومة الأردنية حتى الآن لمطالب المتظاهرين في عمان.",
        "ASSAULT,DENIED,لم تشهد بغداد أي هجوم انتحاري هذا العام.",
        "ASSAULT,DENIED,نفت الشرطة العراقية وقوع هجوم مسلح في بغداد.",
    })
    void whatTheSentenceTakesAsAFactIsNotDenied(EventType type, Status status, String sentence) {
        assertThat(domestic(WIDE, sentence)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.status()).isEqualTo(status);
        });
    }

    @Test
    void anActWithoutSidesIsNotToldBesideOneThatHasThem() {
        List<Event> wide = read(
                WIDE,
                "قتل سبعة أشخاص في انفجار سيارة مفخخة قرب السوق.\nوشهدت مدينة البصرة العراقية مقتل شرطيين في انفجار عبوة"
                        + " ناسفة، وأصيب آخرون برصاص مسلحين.");
        assertThat(wide).filteredOn(e -> e.scope() == Scope.UNKNOWN).hasSize(1);
        assertThat(wide).filteredOn(e -> e.scope() == Scope.DOMESTIC).isNotEmpty();
    }

    @Test
    void explainingShowsTheCountrysWordAndWhatRulesAnActOut() {
        String text = "انفجرت سيارة مفخخة في بغداد.\nوعرض في بغداد فيلم عن اغتيال ملك.";
        List<Considered> home = WIDE
                .explain(new Article("example", "test", null, null, null, LocalDate.of(2024, 6, 15), text, false))
                .considered()
                .stream()
                .filter(one -> one.rule().startsWith("home."))
                .toList();
        assertThat(home)
                .filteredOn(one -> one.ruledOut() == null)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.country().of(text)).isEqualTo("بغداد"));
        assertThat(home)
                .filteredOn(one -> one.rule().equals("home.assassinate"))
                .singleElement()
                .satisfies(one -> assertThat(one.ruledOut()).contains("«فيلم»"));
        assertThat(NARROW.explain(new Article(
                                "example", "test", null, null, null, LocalDate.of(2024, 6, 15), text, false))
                        .considered())
                .noneMatch(one -> one.rule().startsWith("home."));
    }

    private static List<Event> domestic(ArticleReader reader, String text) {
        return read(reader, text).stream()
                .filter(e -> e.scope() == Scope.DOMESTIC)
                .toList();
    }

    private static List<Event> read(ArticleReader reader, String text) {
        LocalDate day = LocalDate.of(2024, 6, 15);
        return reader.read(new Article("example", "test", null, null, null, day, text, false))
                .events();
    }
}
