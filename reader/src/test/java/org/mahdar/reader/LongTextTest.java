package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahdar.model.Article;

/** A text twice as long takes about twice the processor time, whatever stands in it. */
class LongTextTest {

    private static final ArticleReader READER = Bundled.READER;
    private static final int LENGTH = 100_000;
    private static final int RUNS = 2;
    /** Other work on the machine disturbs a measurement; a quadratic reader fails every one. */
    private static final int ATTEMPTS = 4;

    private static final double MOST = 2.6;

    /** Texts in which something is asked of all that stood before. */
    enum Kind {
        BARE_OFFICES_WITHOUT_A_STOP(i -> "قال الوزير إن "),
        WORDS_THAT_POINT_BACK(i -> "قال الوزير إن بلاده ترحب بذلك. "),
        BARE_NOUNS_THAT_SPEAK(i -> "وقالت المنظمة وقالت الصحيفة " + i + " وقال البيان إن السفارة تعمل. "),
        QUOTATIONS_WITHOUT_A_STOP(i -> "قال الوزير الروسي سيرغي لافروف \"لن نقبل بأي إنذار من أحد\" وأضاف "),
        BARE_QUOTATIONS(i -> "\"لن نقبل بأي إنذار من أحد\" "),
        REPORTED_SENSE_WITHOUT_A_STOP(i -> "قال لافروف إن الحوار مستمر مضيفا أن الوفد سيعود بحسب البيان "),
        SIDES_TOGETHER(i -> "التقى وزيرا خارجية روسيا والصين وإيران في موسكو، ودانت روسيا وفرنسا وألمانيا القصف. "),
        NEWS_ON_ONE_LINE(LongTextTest::news),
        NEWS_ON_MANY_LINES(i -> news(i) + "\n");

        private final IntFunction<String> sentence;

        Kind(IntFunction<String> sentence) {
            this.sentence = sentence;
        }
    }

    private static String news(int i) {
        return "أعلن الرئيس الفرنسي إيمانويل ماكرون في اليوم " + i + " أن بلاده استدعت سفيرها في روما للتشاور."
                + " وأضاف الوزير أن البلدين سيواصلان الحوار، وأكد ذلك المتحدث باسم الحكومة الإيطالية. ";
    }

    private static double seconds(Kind kind, int length) {
        StringBuilder text = new StringBuilder(length + 300);
        for (int i = 1; text.length() < length; i++) {
            text.append(kind.sentence.apply(i));
        }
        Article article = new Article("long", "long", null, null, null, null, text.toString(), false);
        double least = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            READER.read(article);
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            least = Math.min(least, (end - start) / 1e9);
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource
    void twiceTheTextTakesLittleMoreThanTwiceTheTime(Kind kind) {
        seconds(kind, LENGTH);
        double least = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least >= MOST; attempt++) {
            least = Math.min(least, seconds(kind, 2 * LENGTH) / seconds(kind, LENGTH));
        }
        assertThat(least)
                .as("%s: times the processor time of %d characters for twice as many", kind, LENGTH)
                .isLessThan(MOST);
    }

    @Test
    void anOfficeFarBehindTheLastMentionStillHasItsState() {
        String filler = "ترحب بيلاروسيا بذلك. ".repeat(400);
        Article article =
                new Article("far", "far", null, null, null, null, filler + "قال وزير الخارجية إن الحوار مستمر.", false);
        assertThat(READER.prepare(article).mentions().get(400).codes().get(0).principal())
                .isEqualTo("BLR");
    }
}
