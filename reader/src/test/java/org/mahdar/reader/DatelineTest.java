package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;

/** A page that no one dated is dated by its dateline, and by nothing that is not one. */
class DatelineTest {

    private static final ArticleReader READER = new ArticleReader(Lexicon.bundled());
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
}
