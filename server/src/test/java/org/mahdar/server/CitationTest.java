package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;

/** The line that a footnote can take names the sides as far as there are any. */
class CitationTest {

    @TempDir
    private Path folder;

    private static List<Reading> stories() {
        return List.of(new Story("talks", "2021-05-04")
                .title("محادثات ونداء")
                .tell(
                        "وأجرى وزيرا خارجية النرويج وآيسلندا محادثات في أوسلو.",
                        "محادثات",
                        Story.Act.of(EventType.CONSULT, "NOR ISL", "").on("2021-05-03"))
                .tell(
                        "ودعت فنلندا السويد إلى خفض رسوم المرور.",
                        "دعت",
                        Story.Act.of(EventType.REQUEST, "FIN", "SWE").on("2021-05-03"))
                .reading());
    }

    private static String page(Served served, String language, EventType type) {
        return served.episode(language, one -> one.type() == type).replaceAll("[\u2067-\u2069]", "");
    }

    @Test
    void aMeetingWithoutAVisitorHasNoArrow() {
        try (Served served = Served.with(folder, stories(), Knowledge.NONE)) {
            assertThat(page(served, "en", EventType.CONSULT))
                    .contains(": Norway and Iceland, 3 May 2021. “")
                    .doesNotContain("→ ,");
            assertThat(page(served, "ar", EventType.CONSULT)).contains(": النرويج وآيسلندا، 3 أيار/مايو 2021. «");
            assertThat(page(served, "en", EventType.REQUEST)).contains(": Finland → Sweden, 3 May 2021. “");
            assertThat(page(served, "ar", EventType.REQUEST)).contains(": فنلندا ← السويد، 3 أيار/مايو 2021. «");
        }
    }

    /** Names stand apart from the text around them, so nothing else tells a browser that the actor is on the right. */
    @Test
    void inArabicTheSidesRunFromRightToLeft() {
        try (Served served = Served.with(folder, stories(), Knowledge.NONE)) {
            String page = served.episode("ar", one -> one.type() == EventType.REQUEST);
            assertThat(page).containsPattern("\u2067[^\u2067]*فنلندا[^\u2067]* ← [^\u2067]*السويد");
        }
    }
}
