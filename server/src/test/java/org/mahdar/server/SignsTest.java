package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.model.Status;

/** The words that tell whether an act happened stand out on cards and in articles, and where none does it is said. */
class SignsTest {

    @TempDir
    private Path folder;

    private static List<Reading> stories() {
        return List.of(new Story("plans", "2021-05-04")
                .title("زيارتان")
                .tell(
                        "ولن يزور وزير خارجية فرنسا القاهرة.",
                        "يزور",
                        Story.Act.of(Mode.CONSULT_VISIT, "FRA", "EGY").as(Status.DENIED))
                .tell(
                        "وقررت تركيا بعد تردد طويل أن يزور وزيرها برلين.",
                        "يزور",
                        Story.Act.of(Mode.CONSULT_VISIT, "TUR", "DEU").as(Status.PLANNED))
                .reading());
    }

    private Served served() {
        return Served.with(folder, stories(), Knowledge.NONE.withSigns((evidence, status) -> {
            int at = evidence.text().indexOf("لن ");
            return at < 0 ? null : new Span(at, at + 2);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aCardShowsTheWordOrSaysThatThereIsNone(String language) {
        try (Served served = served()) {
            String none = language.equals("ar") ? "لا كلمة في الجملة تثبت ذلك" : "no word of the sentence proves it";
            assertThat(served.episode(language, one -> one.status() == Status.DENIED))
                    .contains(">لن</mark>")
                    .contains("«لن»")
                    .doesNotContain(none);
            assertThat(served.episode(language, one -> one.status() == Status.PLANNED))
                    .contains(none);
        }
    }

    @Test
    void anArticleShowsTheWordToo() {
        try (Served served = served()) {
            String key = served.record.articles(0, 1).items().get(0).key();
            assertThat(served.get("/ar/articles/" + key).body()).contains("sign\">لن</span>");
            assertThat(served.get("/ar/articles/" + key + "?marks=none").body()).doesNotContain("sign\">لن</span>");
        }
    }
}
