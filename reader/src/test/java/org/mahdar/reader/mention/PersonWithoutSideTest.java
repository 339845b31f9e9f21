package org.mahdar.reader.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;

/** An article that names nobody's side is read all the same. */
class PersonWithoutSideTest {

    @Test
    void aPersonForWhomNothingTellsASideHasNone() {
        ArticleReader reader = Bundled.READER;
        String text = "كشفت حورية الطويلة أن درة حصلت على الدور.";
        Article article = new Article("film", "film", null, null, null, LocalDate.of(2024, 5, 15), text, false);
        assertThatCode(() -> reader.read(article)).doesNotThrowAnyException();
        assertThat(reader.read(article).events()).isEmpty();
    }
}
