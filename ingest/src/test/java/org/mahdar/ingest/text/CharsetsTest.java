package org.mahdar.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.source.InputException;

class CharsetsTest {

    private static final String TEXT = "أعلن وزير الخارجية، أمس، أن بلاده «لن تتراجع» عن قرارها؟ نعم؛ لن تتراجع.";

    @Test
    void validityAgreesWithTheJdkOnRandomBytes() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = mutated(random);
            CoderResult jdk = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), true);
            assertThat(Utf8.firstInvalid(bytes, 0, bytes.length) < 0)
                    .as("seed %d round %d %s", seed, round, Arrays.toString(bytes))
                    .isEqualTo(!jdk.isError());
        }
    }

    @Test
    void theFirstInvalidByteIsWhereDecodingStops() {
        byte[] bytes = "نص".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, 3);
        assertThat(Utf8.firstInvalid(cut, 0, 3)).isEqualTo(2);
        assertThat(Utf8.firstInvalid(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, 4))
                .isEqualTo(1);
        assertThat(Utf8.firstInvalid(new byte[] {(byte) 0xC0, (byte) 0x80}, 0, 2))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"مرحبا", TEXT, "2020: قمة في جنيف (سويسرا) AFP", "چرا گفت؟ پاكستان"})
    void arabicInWindows1256IsKnown(String text) {
        byte[] bytes = text.getBytes(Charset.forName("windows-1256"));
        assertThat(Charsets.looksLikeWindows1256(bytes, 0, bytes.length)).isTrue();
    }

    @Test
    void brokenUtf8IsNeverTakenForWindows1256() {
        byte[] bytes = TEXT.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            broken[i] = (byte) 0xFF;
            assertThat(Charsets.looksLikeWindows1256(broken, 0, broken.length))
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ministre des affaires étrangères, à côté", "Übermäßig größere Ähnlichkeit", "señor año"})
    void latinTextIsNotWindows1256(String text) {
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        assertThat(Charsets.looksLikeWindows1256(bytes, 0, bytes.length)).isFalse();
    }

    @Test
    void latinTextThatIsNoUtf8IsRefused() {
        byte[] bytes = "café".getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TextDecoder.decode(bytes))
                .withMessage("not valid UTF-8: 0xe9");
    }

    @Test
    void halfAUtf16UnitIsRefusedToTheByte() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 0x46, 0x06, 0x00};
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TextDecoder.decode(bytes))
                .withMessageContaining("not valid UTF-16LE");
    }

    @Test
    void zeroBytesFarBehindAreFoundToo() {
        byte[] bytes = ("x".repeat(10_000) + "\0").getBytes(UTF_8);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TextDecoder.decode(bytes))
                .withMessageContaining("zero bytes");
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = "نص é € 😀 x".getBytes(UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int from = random.nextInt(3);
        return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from));
    }
}
