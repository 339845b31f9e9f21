package org.mahdar.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.Place;
import org.mahdar.model.Article;

class PageReaderTest {

    private static final String FIRST =
            "مينسك (وكالة المثال) - وصل وزير الخارجية الأميركي مايك بومبيو السبت إلى مينسك، وهي أول زيارة على هذا المستوى منذ عقود.";
    private static final String SECOND =
            "وقال بومبيو بعد لقائه الرئيس ألكسندر لوكاشينكو إن بلاده مستعدة لتزويد بيلاروسيا بكل ما تحتاج إليه من النفط بأسعار تنافسية.";
    private static final String THIRD =
            "وكانت واشنطن قد فرضت عقوبات على بيلاروسيا في عام 2006 على خلفية انتخابات وصفتها بأنها غير نزيهة ثم خففتها في 2016.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
            <title>بومبيو في مينسك | صحيفة المثال</title>
            <meta property="og:site_name" content="صحيفة المثال">
            <meta property="og:title" content="بومبيو في مينسك | صحيفة المثال">
            <meta property="article:published_time" content="2020-02-01T22:30:00+02:00">
            <link rel="canonical" href="https://example.org/pompeo">
            <style>p { color: red }</style><script>alert("لا")</script></head><body>
            <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
            <header><h1>بومبيو في مينسك</h1><div class="date">السبت 1 شباط/فبراير 2020</div>
            <div class="share"><a href="#">شارك</a> <a href="#">غرد</a></div></header>
            <article><p>%s</p>
            <figure><img src="x.jpg"><figcaption>بومبيو ولوكاشينكو في مينسك</figcaption></figure>
            <p>%s</p><p>%s</p></article>
            <aside><h3>الأكثر قراءة</h3><ul><li><a href="/1">خبر آخر لا صلة له بما سبق من كلام في هذه الصفحة على الإطلاق أبدا</a></li></ul></aside>
            <footer>جميع الحقوق محفوظة</footer></body></html>
            """.formatted(FIRST, SECOND, THIRD);

    private final PageReader reader = new PageReader(IngestLimits.defaults());

    @Test
    void aPageGivesHeadlineDateAndParagraphsALineEach() {
        Article article = article(PAGE);
        assertThat(article.title()).isEqualTo("بومبيو في مينسك");
        assertThat(article.outlet()).isEqualTo("صحيفة المثال");
        assertThat(article.published()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(article.url()).isEqualTo("https://example.org/pompeo");
        assertThat(article.extracted()).isTrue();
        assertThat(article.text().lines())
                .containsSubsequence("بومبيو في مينسك", "السبت 1 شباط/فبراير 2020", FIRST, SECOND, THIRD);
        assertThat(article.text()).doesNotContain("رياضة", "alert", "color", "الأكثر قراءة", "شارك", "محفوظة");
    }

    @Test
    void jsonLdIsBelievedFirst() {
        String ld = """
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
                {"@type":["NewsArticle"],"headline":"بومبيو  في مينسك &quot;السبت&quot;","datePublished":"2020-02-02","publisher":{"@type":"Organization","name":"ناشر"},
                "mainEntityOfPage":{"@id":"https://example.org/ld"}}]}</script>""";
        Article article = article(PAGE.replace("</head>", ld + "</head>").replaceAll("<h1>.*?</h1>", ""));
        assertThat(article.title()).isEqualTo("بومبيو في مينسك \"السبت\"");
        assertThat(article.outlet()).isEqualTo("ناشر");
        assertThat(article.published()).isEqualTo(LocalDate.of(2020, 2, 2));
        assertThat(article.url()).isEqualTo("https://example.org/ld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[[[[[[[]]]]]]]",
                "{\"@type\":\"NewsArticle\",\"headline\":5}",
                "null",
                "\"x\"",
                "{\"@graph\":7}"
            })
    void jsonLdThatIsNoneIsPassedOver(String json) {
        Article article =
                article(PAGE.replace("</head>", "<script type=\"application/ld+json\">" + json + "</script></head>"));
        assertThat(article.title()).isEqualTo("بومبيو في مينسك");
        assertThat(article.published()).isEqualTo(LocalDate.of(2020, 2, 1));
    }

    @Test
    void aHeadingLeftOpenAroundTheArticleIsNoHeadline() {
        assertThat(article(PAGE.replace("</h1>", "")).title()).isEqualTo("بومبيو في مينسك");
        assertThat(article("<h1>" + (FIRST + SECOND).repeat(4)).title()).isNull();
    }

    @Test
    void thePartOfTheTitleThatIsALineOfThePageIsTheHeadline() {
        String line = "وفد ياباني يصل إلى كوالالمبور - ومحادثات غدا";
        String body = "<td>دفتر الميناء</td><td><font size=5><b>" + line + "</b></font><p>" + FIRST;
        assertThat(article("<title>دفتر الميناء - " + line + " | أخبار آسيا</title>" + body)
                        .title())
                .isEqualTo(line);
        assertThat(article("<title>دفتر الميناء - عنوان لا يقف في الصفحة</title>" + body)
                        .title())
                .isEqualTo("دفتر الميناء - عنوان لا يقف في الصفحة");
    }

    @Test
    void titlesMadeToCostTimeCostNone() {
        String dashes = "-".repeat(2_000_000);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String title = article("<title>x" + dashes + "ص</title><meta property=og:site_name content=ص><p>" + FIRST)
                .title();
        assertThat(title).isEqualTo("x");
        assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000)
                .isLessThan(3000);
    }

    @Test
    void anOldPageInTablesIsTakenWhole() {
        String page =
                "<html><title>خبر</title><body><table><tr><td><a href=a>الرئيسية</a><td><table><tr><td><font size=4><b>خبر</b></font>"
                        + "<br>جنيف 3/5/1999<br>وافق الوفدان على الهدنة.<br>ثم غادرا.</table></table>";
        assertThat(article(page).text()).isEqualTo("الرئيسية\nخبر\nجنيف 3/5/1999\nوافق الوفدان على الهدنة.\nثم غادرا.");
    }

    @Test
    void hiddenTextIsNotRead() {
        String page = "<body><p>ظاهر</p><p style='DISPLAY: none'>خفي</p><div hidden>خفي</div><template>خفي</template>"
                + "<noscript>خفي</noscript><select><option>خفي</select><svg><text>خفي</text></svg><textarea>خفي</textarea>";
        assertThat(article(page).text()).isEqualTo("ظاهر");
    }

    @Test
    void inlineMarkupNeverSplitsAWordAndBlocksAlwaysSplitLines() {
        assertThat(article("<p>ال<b>رئي</b><i>س</i>  <a href=x>الروسي</a>\n<br>سطر<div>ثالث<span> آخر</span></div>رابع")
                        .text())
                .isEqualTo("الرئيس الروسي\nسطر\nثالث آخر\nرابع");
    }

    @Test
    void whatIsKnownFromOutsideWins() {
        Stated stated = new Stated("https://a.example/", null, "عنوان معلن", LocalDate.of(2019, 1, 1));
        IngestResult.Found found = (IngestResult.Found) reader.read("x", Place.of("x.html"), PAGE, stated);
        assertThat(found.article().url()).isEqualTo("https://a.example/");
        assertThat(found.article().outlet()).isEqualTo("صحيفة المثال");
        assertThat(found.article().published()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(found.article().text()).startsWith("عنوان معلن\n");
    }

    @Test
    void aPageWithoutTextIsAFailure() {
        IngestResult result = reader.read(
                "x", Place.of("x.html"), "<body><div id=app></div><script>render()</script>", Stated.NOTHING);
        assertThat(((IngestResult.Failure) result).problem()).isEqualTo("the page shows no text");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8,,utf-8,false",
        "windows-1256,,windows-1256,false",
        "windows-1256,windows-1256,,false",
        "windows-1256,,,true",
        "windows-1256,,utf-8,true",
        "windows-1256,iso-8859-1,,true",
        "utf-8,,windows-1256,true",
        "utf-8,iso-8859-1,,true",
        "iso-8859-6,,iso-8859-6,false",
        "iso-8859-6,ISO-8859-6,utf-8,false",
        "utf-16le,utf-16le,,false",
        "utf-8,no such charset,,false",
    })
    void theBytesDecideWhereTheDeclaredCharsetIsWrong(String real, String server, String meta, boolean told) {
        String head =
                meta == null ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + meta + "\">";
        String words = "وصل الوزير إلى العاصمة يوم السبت في زيارة رسمية.";
        byte[] bytes = ("<html><head>" + head + "</head><body><p>" + words + "</p>").getBytes(Charset.forName(real));
        IngestResult.Found found = (IngestResult.Found) reader.read("x", Place.of("x"), bytes, server, Stated.NOTHING);
        assertThat(found.article().text()).isEqualTo(words);
        assertThat(found.notices().isEmpty()).isEqualTo(!told);
    }

    @Test
    void aFewBrokenBytesOfAUtf8PageAreReplacedAndTold() {
        byte[] bytes = ("<p>" + FIRST + "\u0001</p>").getBytes(UTF_8);
        bytes[bytes.length - 5] = (byte) 0xFF;
        IngestResult.Found found = (IngestResult.Found) reader.read("x", Place.of("x"), bytes, null, Stated.NOTHING);
        assertThat(found.article().text()).isEqualTo(FIRST + "\uFFFD");
        assertThat(found.notices())
                .singleElement()
                .asString()
                .contains("not valid UTF-8 from byte " + (bytes.length - 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01,2020-02-01",
        "2020-02-01T23:59:59Z,2020-02-01",
        "2020-02-01 10:00,2020-02-01",
        "2020/2/1,2020-02-01",
        "20200201,2020-02-01",
        "20200201T1000,2020-02-01",
        "'Sat, 01 Feb 2020 10:00:00 GMT',2020-02-01",
        "03/04/2020,",
        "2020-13-01,",
        "1970-01-01T00:00:00Z,",
        "0001-01-01,",
        "السبت,",
        "1580550000,",
        "'',",
    })
    void datesAreReadOnlyWhereTheyAreCertain(String words, LocalDate day) {
        assertThat(PageDate.parse(words)).isEqualTo(day);
    }

    @Test
    void brokenMarkupOfAnyKindGivesAResult() {
        long seed = 42;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<div",
                ">",
                "<table>",
                "</td>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "&#x",
                "&nbsp;",
                "\"",
                "'",
                "نص عربي طويل بعض الشيء ",
                "\0",
                "\uD83D",
                "<h1>",
                "<a href=",
                "<svg>",
                "<![CDATA[",
                "]]>",
                "<frameset>",
                "<title>",
                "<body>",
                "</html>",
                "<br>",
                FIRST);
        for (int round = 0; round < 1500; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                page.append(pieces.get(random.nextInt(pieces.size())));
            }
            IngestResult result = reader.read("x", Place.of("x"), page.toString(), Stated.NOTHING);
            if (result instanceof IngestResult.Failure failure) {
                assertThat(failure.problem())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo("the page shows no text");
            } else {
                assertThat(((IngestResult.Found) result).notices())
                        .as("seed %d round %d", seed, round)
                        .isEmpty();
            }
        }
    }

    @Test
    void binaryDataIsNoPage() {
        byte[] bytes = "<html>\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(((IngestResult.Failure) reader.read("x", Place.of("x"), bytes, null, Stated.NOTHING)).problem())
                .isEqualTo("not a text file: it holds zero bytes");
    }

    private Article article(String html) {
        return ((IngestResult.Found) reader.read("x", Place.of("x.html"), html, Stated.NOTHING)).article();
    }
}
