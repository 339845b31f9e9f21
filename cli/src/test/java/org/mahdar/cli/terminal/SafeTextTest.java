package org.mahdar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نص عادي، مع علامات: «تقدم»|نص عادي، مع علامات: «تقدم»",
                "a\u001B[31mb|a\uFFFD[31mb",
                "a\u0007b\u009Bc\u007F|a\uFFFDb\uFFFDc\uFFFD",
                "gpj\u202Etxt|gpj\uFFFDtxt",
                "a\u2067b\u2069|a\uFFFDb\uFFFD",
                "\uD83Dx\uDE00|\uFFFDx\uFFFD",
                "😀|😀",
                "كلمة\u200Fو\u200Cكلمة|كلمة\u200Fو\u200Cكلمة",
            })
    void controlsNeverReachTheTerminal(String text, String safe) {
        assertThat(SafeText.oneLine(text)).isEqualTo(safe);
    }

    @Test
    void linesAndSpacesAreFolded() {
        assertThat(SafeText.oneLine(" a\r\n\tb\u2028c\u0085d  ")).isEqualTo("a b c d");
    }

    @Test
    void halfCharactersInJsonAreEscapedAndAllElseIsKept() {
        assertThat(SafeText.json("{\"a\":\"😀 \uD83D نص \uDE00\"}")).isEqualTo("{\"a\":\"😀 \\ud83d نص \\ude00\"}");
        assertThat(SafeText.json("{\"a\":\"\\ud83d\u0000\"}")).isEqualTo("{\"a\":\"\\ud83d\u0000\"}");
    }

    @Test
    void whatIsWrittenAsJsonSurvivesUtf8() {
        long seed = 9;
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(
                        (char) (random.nextBoolean() ? 0xD800 + random.nextInt(0x800) : 0x20 + random.nextInt(0x700)));
            }
            String safe = SafeText.json(text.toString());
            String back = new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(back).as("seed %d round %d", seed, round).isEqualTo(safe);
        }
    }
}
