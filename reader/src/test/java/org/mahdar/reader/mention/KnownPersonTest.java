package org.mahdar.reader.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Article;
import org.mahdar.model.Person;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.model.json.ReadingParser;
import org.mahdar.reader.Bundled;

/** A surname or another spelling tells its full name where the lexicon knows whom it means. */
class KnownPersonTest {

    private static List<Person> people(String text) {
        Article article = new Article("a", "a", null, null, null, LocalDate.of(2018, 5, 15), text, false);
        return Bundled.READER.read(article).people();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            والتقى ترامب وفدا من رجال الأعمال في واشنطن.,                          ترامب,          دونالد ترامب
            واستقبل الرئيس الروسي فلادمير بوتين الوفد في سوتشي.,                   فلادمير بوتين,  فلاديمير بوتين
            والتقى الرئيس الأميركي دونالد ترامب وفدا من رجال الأعمال في واشنطن.,   دونالد ترامب,
            وزارت إيفانكا ترامب مصنعا للسيارات في ديترويت.,                        إيفانكا ترامب,
            واستقبل الملك سلمان بن عبدالعزيز آل سعود الضيوف في جدة.,              الملك سلمان بن عبدالعزيز آل سعود, سلمان بن عبد العزيز
            وحضرت رانيا فريد شوقي افتتاح المعرض.,                                  رانيا فريد شوقي,
            وقال الصياد عمران الزغبي إن البحر هادئ.,                               عمران الزغبي,
            """)
    void isNamedInFull(String text, String name, String known) {
        assertThat(people(text)).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(person.known()).isEqualTo(known);
        });
    }

    @Test
    void aFullNameOutweighsThePersonWhomTheLexiconKnowsByTheSurname() {
        String text = "زيدان يشيد بلاعبيه\nأشاد المدرب الفرنسي زين الدين زيدان بلاعبيه بعد المباراة.";
        assertThat(people(text)).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("زين الدين زيدان");
            assertThat(person.known()).isNull();
            assertThat(person.code().principal()).isEqualTo("FRA");
        });
    }

    @Test
    void aSurnameAloneIsNobodyWhoComesToOfficeYearsLater() {
        assertThat(people("وأعلن كوبر تشكيلة المنتخب المصري لكرة القدم."))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.known()).isNull());
    }

    @Test
    void aPersonOfAnotherSideIsAnother() {
        assertThat(people("زيدان يعود\nوعاد المدرب الفرنسي زيدان إلى الملعب."))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.known()).isNull());
    }

    @Test
    void jsonKeepsTheFullName() {
        Article article = new Article(
                "a",
                "a",
                null,
                null,
                null,
                LocalDate.of(2018, 5, 15),
                "والتقى ترامب وفدا من رجال الأعمال في واشنطن.",
                false);
        String json = new ReadingJson().toJson(Bundled.READER.read(article));
        assertThat(json).contains("\"known\":\"دونالد ترامب\"");
        assertThat(new ReadingParser().parse(json, article).people())
                .extracting(Person::known)
                .containsExactly("دونالد ترامب");
    }
}
