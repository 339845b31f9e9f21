package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Article;
import org.mahdar.reader.mention.Mention;

/** An embassy belongs to the state it is named for; the city is only where it stands. */
class MissionTest {

    private static final ArticleReader READER = Bundled.READER;

    private static String code(String text, String words, boolean last) {
        Prepared p = READER.prepare(new Article("mission", "mission", null, null, null, null, text, false));
        String found = null;
        for (Mention m : p.mentions()) {
            boolean here = p.analysis().original(m.from(), m.to()).contains(words);
            found = here && (last || found == null) ? m.codes().toString() : found;
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "اقتحم محتجون إيرانيون السفارة السعودية في طهران., السفارة السعودية, [SAU.GOV]",
        "هوجمت القنصلية السعودية في مشهد., القنصلية السعودية, [SAU.GOV]",
        "استدعت إيران السفير السعودي في طهران., السفير السعودي, [SAU.GOV]",
        "غادر السفير الفرنسي في روما مقر عمله., السفير الفرنسي, [FRA.GOV]",
    })
    void theStateItIsNamedForOwnsIt(String text, String words, String code) {
        assertThat(code(text, words, false)).isEqualTo(code);
    }

    @Test
    void theBareWordBehindItMeansTheSameMission() {
        String text =
                "اقتحم محتجون إيرانيون السفارة السعودية في طهران.\n\nوقال الرئيس الإيراني إن الهجوم على السفارة خطأ.";
        assertThat(code(text, "السفارة", true)).isEqualTo("[SAU.GOV]");
    }

    @Test
    void herEmbassyIsNotThatOfThePlaceWhereItStands() {
        String text = "أغلقت الولايات المتحدة سفارتها في مينسك عام 2008. وأعادت فتح سفارتها بعد سنوات.";
        assertThat(code(text, "سفارتها", false)).isEqualTo("[USA.GOV]");
        assertThat(code(text, "سفارتها", true)).isEqualTo("[USA.GOV]");
    }
}
