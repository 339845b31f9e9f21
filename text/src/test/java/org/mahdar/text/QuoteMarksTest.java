package org.mahdar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteMarksTest {

    private final Folder folder = new Folder();

    private List<String> quotes(String text) {
        FoldedText folded = folder.fold(text);
        return QuoteMarks.find(folded).stream()
                .map(q -> folded.toOriginal(q.start(), q.end()).of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال «لا بديل عن الحوار» أمس",
                "قال “لا بديل عن الحوار” أمس",
                "قال ”لا بديل عن الحوار“ أمس",
                "قال „لا بديل عن الحوار“ أمس",
                "قال: \"لا بديل عن الحوار\".",
                "قال ‹لا بديل عن الحوار› أمس",
                "قال ‘لا بديل عن الحوار’ أمس",
                "قال ((لا بديل عن الحوار)) أمس",
                "قال \"لا بديل عن الحوار” أمس",
                "قال: “لا بديل عن الحوار\" أمس",
                "قال \" لا بديل عن الحوار \" أمس",
                "وصفه بـ«لا بديل عن الحوار»"
            })
    void everyStyleOfMarksIsPaired(String text) {
        assertThat(quotes(text)).containsExactly("لا بديل عن الحوار");
    }

    @Test
    void nestedMarksGiveTheOuterAndTheInnerStretch() {
        assertThat(quotes("وقال «إن الحديث عن \"صفقة كبيرة\" سابق لأوانه» ثم غادر"))
                .containsExactly("إن الحديث عن \"صفقة كبيرة\" سابق لأوانه", "صفقة كبيرة");
    }

    @Test
    void aMarkThatNothingClosesEndsWithItsParagraphAndSpoilsNoLaterOne() {
        assertThat(quotes("وقال \"نريد السلام ولا نريد غيره\nوأضاف \"هذا ما لدينا الآن\" وسكت"))
                .containsExactly("نريد السلام ولا نريد غيره", "هذا ما لدينا الآن");
    }

    @Test
    void aMissingClosingMarkInsideAParagraphEndsAtTheStopBeforeTheNextOpening() {
        assertThat(quotes("وقال \"نريد السلام. وأضاف: \"هذا ما لدينا الآن\"."))
                .containsExactly("نريد السلام", "هذا ما لدينا الآن");
    }

    @Test
    void aQuoteRunsOverParagraphsThatOpenWithTheMarkAgain() {
        List<String> found = quotes("وقال «الفقرة الأولى هنا\n«والفقرة الثانية هنا» وانتهى");
        assertThat(found).containsExactly("الفقرة الأولى هنا\n«والفقرة الثانية هنا");
    }

    @Test
    void twoStraightQuotesOfOneLineDoNotSwallowTheWordsBetween() {
        assertThat(quotes("\"أولا نحن\" قال ثم \"ثانيا هم\"")).containsExactly("أولا نحن", "ثانيا هم");
    }

    @Test
    void quotesLieInsideAnyTextAndNeverFail() {
        long seed = 5L;
        RandomArabic random = new RandomArabic(seed);
        for (int round = 0; round < 3000; round++) {
            FoldedText text = folder.fold(random.text(400));
            for (Quoted q : QuoteMarks.find(text)) {
                assertThat(q.open()).as("seed %d round %d", seed, round).isLessThan(q.start());
                assertThat(q.start()).isLessThan(q.end());
                assertThat(q.end()).isLessThanOrEqualTo(q.close());
                assertThat(q.close()).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
