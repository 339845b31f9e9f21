package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.model.Code;

/** A page that no one dated is dated by its dateline, and by nothing that is not one. */
class DatelineTest {

    private static final ArticleReader READER = Bundled.READER;
    private static final String REPORT = "\n\nأعلنت وزارة الخارجية أن الوزير سيزور الصين في الشهر المقبل.";

    private static LocalDate published(String line) {
        Article article = new Article(
                "dateline", "dateline", null, null, null, null, "الوزير يزور الصين\n\n" + line + REPORT, false);
        return READER.read(article).published() == null
                ? null
                : READER.prepare(article).page().published();
    }

    @Test
    void theDayBehindThePlaceAndTheSource() {
        assertThat(published("بكين (السنديان) - الجمعة 10 آذار/مارس 2023")).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(published("القاهرة - 4 مايو 2019")).isEqualTo(LocalDate.of(2019, 5, 4));
    }

    @Test
    void aSentenceThatEndsWithADayIsNoDateline() {
        assertThat(published("بكين وقعت الاتفاق في 10 مارس 2023")).isNull();
    }

    private static List<String> principals(String text) {
        Article article = new Article("side", "side", null, null, null, null, text, false);
        return READER.prepare(article).mentions().stream()
                .flatMap(m -> m.codes().stream())
                .map(Code::principal)
                .distinct()
                .toList();
    }

    @Test
    void theStateOfADatelineIsNoSide() {
        String report = "دبي، الإمارات العربية المتحدة (CNN) -- انتقدت إيران السعودية يوم الأحد.";
        assertThat(principals("إيران تنتقد السعودية\n" + report)).containsExactly("IRN", "SAU");
    }

    @Test
    void ammanIsTheCapitalOfJordanUnlessOmanIsNamed() {
        assertThat(principals("وصل العاهل الأردني إلى عمان بعد زيارة لندن."))
                .contains("JOR")
                .doesNotContain("OMN");
        assertThat(principals("زار الوزير سلطنة عمان ثم غادر عمان إلى بلاده.")).contains("OMN");
    }

    @Test
    void aMonthIsNoFirm() {
        assertThat(principals("وقعت فرنسا الاتفاق في أبريل/ نيسان الماضي.")).containsExactly("FRA");
    }
}
