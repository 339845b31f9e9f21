package org.mahdar.server.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:\\bt|count|counted)\\(\"([a-z][A-Za-z.-]*[a-zA-Z])\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Words arabic = Words.of(Language.AR);
    private final Words english = Words.of(Language.EN);

    @Test
    void bothLanguagesSayEverything() {
        assertThat(bases(arabic)).isEqualTo(bases(english));
        for (String key : arabic.keys()) {
            assertThat(arabic.of(key)).as(key).isNotBlank();
        }
        for (String key : english.keys()) {
            assertThat(english.of(key)).as(key).isNotBlank();
        }
    }

    @Test
    void whatCountsHasAllPluralsOfItsLanguage() {
        for (String key : english.keys()) {
            if (key.endsWith("[other]")) {
                String base = key.substring(0, key.indexOf('['));
                for (String form : "zero one two few many other".split(" ")) {
                    assertThat(arabic.has(base + "[" + form + "]"))
                            .as(base + " " + form)
                            .isTrue();
                }
                assertThat(english.has(base + "[one]")).as(base).isTrue();
            }
        }
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        for (String key : english.keys()) {
            if (!key.contains("[")) {
                assertThat(places(arabic.of(key))).as(key).isEqualTo(places(english.of(key)));
            }
        }
    }

    @Test
    void everyKeyThatPagesNameIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path root : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher keys = LITERAL_KEY.matcher(Files.readString(file));
                    while (keys.find()) {
                        String key = keys.group(1);
                        if (!english.has(key) && !english.has(key + "[other]")) {
                            missing.add(file + ": " + key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, لا وقائع",
        "1, واقعة واحدة",
        "2, واقعتان",
        "3, 3 وقائع",
        "10, 10 وقائع",
        "11, 11 واقعة",
        "99, 99 واقعة",
        "100, 100 واقعة",
        "102, 102 واقعة",
        "103, 103 وقائع",
        "111, 111 واقعة"
    })
    void arabicCountsInSixForms(long number, String expected) {
        String said = arabic.counted("count.episodes", number, Long.toString(number));
        assertThat(said.replaceAll("[\u2068\u2069]", "")).isEqualTo(expected);
    }

    @Test
    void valuesAreIsolatedSoThatTheyDoNotTurnTheSentenceAround() {
        assertThat(english.of("sides.towards", "بيلاروسيا", "USA"))
                .isEqualTo("\u2068بيلاروسيا\u2069 towards \u2068USA\u2069");
    }

    @Test
    void aKeyThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> english.of("no.such")).hasMessage("no text no.such in words_en.properties");
    }

    private static Set<String> bases(Words words) {
        return words.keys().stream()
                .map(key -> key.contains("[") ? key.substring(0, key.indexOf('[')) + "[]" : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        for (Matcher m = PLACE.matcher(text); m.find(); ) {
            places.add(m.group(1));
        }
        return places;
    }
}
