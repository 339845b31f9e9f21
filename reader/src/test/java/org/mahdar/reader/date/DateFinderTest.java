package org.mahdar.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Article;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;

/** What expressions of date mean in news of Wednesday, 15 May 2024. */
class DateFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);
    private static final ArticleReader READER = Bundled.FRAMES_ALONE;

    private static List<DateExpression> read(String text) {
        return READER.prepare(new Article("x", "x", null, null, null, PUBLISHED, text, false))
                .dates();
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "التقى الوزيران أمس في عمان. | 2024-05-14",
                "التقى الوزيران أول من أمس في عمان. | 2024-05-13",
                "التقى الوزيران أمس الأول في عمان. | 2024-05-13",
                "التقى الوزيران الليلة الماضية في عمان. | 2024-05-14",
                "يلتقي الوزيران بعد غد في عمان. | 2024-05-17",
                "التقى الوزيران يوم الاثنين في عمان. | 2024-05-13",
                "تباحث الوزيران يومي الاثنين والثلاثاء في عمان. | 2024-05-14",
                "يلتقي الوزيران الاثنين المقبل في عمان. | 2024-05-20",
                "التقى الوزيران في أيلول/سبتمبر الماضي. | 2023-09",
                "التقى الوزيران في كانون الثاني/يناير 2019. | 2019-01",
                "التقى الوزيران في 3 آذار 2021 في عمان. | 2021-03-03",
                "التقى الوزيران قبل نحو ثلاثة أشهر. | 2024-02",
                "التقى الوزيران قبل أكثر من عامين. | 2022",
                "وصل الوزير قبل يومين من القمة. | 2024-05-17",
                "اعترفت النرويج بنتائج انتخابات 2016. | 2016",
                "قطعت الدولتان العلاقات منذ 2008. | 2008",
                "ندد الوزير بالقصف غداة مقتل ثلاثة جنود. | 2024-05-14",
                "ندد الوزير بالقصف بعد يومين من مقتل ثلاثة جنود. | 2024-05-13"
            })
    void an_expression_means_a_date_against_the_day_of_publication(String text, String date) {
        assertThat(read(text)).extracting(d -> d.date().toString()).containsExactly(date);
    }

    @ParameterizedTest(name = "{0} => {1} and {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "وقع الطرفان الاتفاق في 7 نيسان 2013 وتبادلا السفراء في اليوم التالي. | 2013-04-07 | 2013-04-08",
                "ندد الوزير الاثنين بالقصف غداة مقتل ثلاثة جنود. | 2024-05-13 | 2024-05-12",
                "استدعت الخارجية السفير الاثنين بعد يومين من إحراق العلم. | 2024-05-13 | 2024-05-11",
                "سحبت الدولة سفيرها في آذار 2011 ثم قطعت العلاقات في الشهر نفسه. | 2011-03 | 2011-03"
            })
    void a_date_may_be_told_by_the_one_before_it(String text, String first, String second) {
        assertThat(read(text)).extracting(d -> d.date().toString()).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({"قتل 2016 شخصا في الزلزال.", "في اليوم الأول من المعرض حضر الآلاف.", "هذا الحادث هو الأول من نوعه."})
    void what_counts_or_orders_is_no_date(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "تواجه الدولة عقوبات منذ سنوات.",
        "التقى الوزيران قبل أيام في عمان.",
        "قطعت الدولتان العلاقات قبل أعوام."
    })
    void some_days_or_years_are_no_date(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"يصل الوزير الجمعة إلى عمان., 2024-05-10, 2024-05-17"})
    void a_bare_weekday_has_a_reading_before_and_one_after_the_news(String text, String before, String after) {
        DateExpression day = read(text).get(0);
        assertThat(day.date()).hasToString(before);
        assertThat(day.later()).hasToString(after);
    }
}
