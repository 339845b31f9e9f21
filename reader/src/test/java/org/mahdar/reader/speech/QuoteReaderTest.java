package org.mahdar.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;

/** What stands with a quotation, and pages that try the reader of quotations. */
class QuoteReaderTest {

    private static final ArticleReader READER = Bundled.READER;

    private static Reading read(String text) {
        return READER.read(new Article("example", "example", null, null, null, LocalDate.of(2020, 2, 1), text, false));
    }

    private static String told(Quote quote) {
        String name = quote.speaker() == null || quote.speaker().name() == null
                ? "-"
                : quote.speaker().name();
        String code = quote.speaker() == null || quote.speaker().code() == null
                ? "-"
                : quote.speaker().code().toString();
        return quote.text() + " => " + name + " (" + code + ")";
    }

    @Test
    void aQuoteIsExactlyTheTextUnderItsSpan() {
        Reading reading = read("وقال وزير الخارجية الرُّوسي سيرغي لافروف « لن نقبلَ بأيّ إنذارٍ من أحدٍ ».");
        assertThat(reading.quotes()).hasSize(1);
        Quote quote = reading.quotes().get(0);
        assertThat(quote.text()).isEqualTo("لن نقبلَ بأيّ إنذارٍ من أحدٍ");
        assertThat(quote.span().of(reading.article().text())).isEqualTo(quote.text());
    }

    @Test
    void indirectSpeechHasSpeakerAndExtent() {
        Reading reading = read(
                "وقال وزير خارجية روسيا سيرغي لافروف إن بلاده لن تنسحب من الاتفاق، مضيفا أن الحوار مستمر مع واشنطن.");
        assertThat(reading.quotes())
                .extracting(Quote::kind, QuoteReaderTest::told)
                .containsExactly(
                        tuple(Quote.Kind.INDIRECT, "بلاده لن تنسحب من الاتفاق => سيرغي لافروف (RUS.GOV)"),
                        tuple(Quote.Kind.INDIRECT, "الحوار مستمر مع واشنطن => سيرغي لافروف (RUS.GOV)"));
    }

    @Test
    void occasionDateAddresseeAndSourcesAreToldWithTheWords() {
        Quote quote =
                read("وقال وزير الخارجية الروسي سيرغي لافروف لنظيره الصيني وانغ يي في مؤتمر صحفي الأربعاء، بحسب وكالة رويترز، "
                                + "\"لن نقبل بأي إنذار من أحد\".")
                        .quotes()
                        .get(0);
        assertThat(quote.occasion()).isEqualTo("press-conference");
        assertThat(quote.date()).hasToString("2020-01-29");
        assertThat(quote.addressee()).hasToString("CHN");
        assertThat(quote.sources()).containsExactly("REUTERS");
    }

    @Test
    void nobodySaysWhatIsOnlyRecalled() {
        assertThat(read("يذكر أن البلدين قطعا علاقاتهما قبل عشر سنوات كاملة.").quotes())
                .isEmpty();
    }

    @Test
    void quotesOfDroppedLinesAreLeftOut() {
        Reading reading = read("وصل الوزير إلى بغداد.\nاقرأ أيضا: لافروف: \"لن نقبل بأي إنذار من أحد\"");
        assertThat(reading.quotes()).isEmpty();
    }

    @Test
    void pagesWithAnyLineEndAreRead() {
        String page =
                "عنوان الخبر%1$sقال وزير الخارجية الروسي سيرغي لافروف \"لن نقبل بأي إنذار\".%1$s%1$sوغادر الوفد.%1$s";
        for (String end : List.of("\n", "\r\n", "\r", "\u2028", "\u0085", "\u000B", "\f")) {
            Reading reading = read(page.formatted(end));
            assertThat(reading.quotes())
                    .as("line end U+%04X", (int) end.charAt(0))
                    .hasSize(1);
        }
        assertThat(read("\r").quotes()).isEmpty();
        assertThat(read("سطر\rسطر\r\n\r\r\n\nسطر").quotes()).isEmpty();
    }
}
