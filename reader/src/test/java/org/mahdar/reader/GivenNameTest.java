package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.model.Person;

/** «مساعد» is an office before a name and a name before «بن». */
class GivenNameTest {

    private static final ArticleReader READER = Bundled.READER;

    private static Person first(String text) {
        return READER.read(new Article("name", "name", null, null, null, null, text, false))
                .people()
                .get(0);
    }

    @Test
    void aGivenNameBehindAnOffice() {
        Person person = first("وقع مستشار الأمن الوطني السعودي مساعد بن محمد العيبان الاتفاق في بكين.");
        assertThat(person.name()).isEqualTo("مساعد بن محمد العيبان");
        assertThat(person.code().toString()).isEqualTo("SAU.GOV");
        assertThat(person.office()).isEqualTo("مستشار الأمن الوطني السعودي");
    }

    @Test
    void aGivenNameThatBeginsTheSentence() {
        assertThat(first("وصل إلى الصين مساعد بن محمد العيبان ليلتقي علي شمخاني.")
                        .name())
                .isEqualTo("مساعد بن محمد العيبان");
    }

    @Test
    void anOfficeBeforeAnotherName() {
        assertThat(first("قال مساعد وزير الخارجية الأميركي ديفيد شينكر إن المحادثات مستمرة.")
                        .name())
                .isEqualTo("ديفيد شينكر");
    }
}
