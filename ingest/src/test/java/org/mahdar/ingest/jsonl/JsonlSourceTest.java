package org.mahdar.ingest.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.ingest.Folder.articles;
import static org.mahdar.ingest.Folder.failures;
import static org.mahdar.ingest.Folder.notices;
import static org.mahdar.ingest.Folder.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.ingest.Folder;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;

class JsonlSourceTest {

    private static final String GOOD = "{\"id\":\"good\",\"text\":\"نص\"}";

    @TempDir
    Path dir;

    @Test
    void allFieldsOfADocumentAreKeptAndOthersPassedOver() throws IOException {
        Path file = write(
                "{\"extra\":{\"text\":[1,{\"id\":2}]},\"id\":\"a1\",\"text\":\"نص\\nثان\",\"url\":\"https://example.org/1\","
                        + "\"outlet\":\"صحيفة\",\"title\":\"عنوان\",\"published\":\"2020-02-01\",\"category\":null}\n");
        assertThat(articles(read(file)))
                .containsExactly(new Article(
                        "a1",
                        file + ":1",
                        "https://example.org/1",
                        "صحيفة",
                        "عنوان",
                        LocalDate.of(2020, 2, 1),
                        "نص\nثان",
                        false));
    }

    @Test
    void aDocumentWithoutAnIdIsNamedAfterItsLine() throws IOException {
        Path file = write("\n{\"text\":\"نص\"}\r\n\r\n{\"id\":\"\",\"text\":\"نص\"}\n{\"id\":17,\"text\":\"نص\"}");
        assertThat(articles(read(file))).extracting(Article::id).containsExactly("d.jsonl:2", "d.jsonl:4", "17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\",\"text\":\"نص | not JSON: ",
                "{\"id\":\"x\" | not JSON: ",
                "[1,2] | the line holds no JSON object",
                "null | the line holds no JSON object",
                "نص بلا أقواس | not JSON: ",
                "{\"id\":\"x\"} | the document has neither \"text\" nor \"html\"",
                "{\"id\":\"x\",\"text\":\"  \"} | the field \"text\" is empty",
                "{\"id\":\"x\",\"text\":5} | the field \"text\" is a number, not a string",
                "{\"id\":[],\"text\":\"نص\"} | the field \"id\" is no string",
                "{\"id\":\"x\",\"text\":\"نص\"} {} | something follows the JSON object",
                "{\"id\":\"x\",\"text\":\"\\u12\"} | not JSON: ",
            })
    void aBrokenLineIsOneFailureAndTheRestIsRead(String line, String problem) throws IOException {
        Path file = write(GOOD + "\n" + line + "\n" + GOOD.replace("good", "after") + "\n");
        List<IngestResult> results = read(file);
        assertThat(failures(results))
                .singleElement()
                .asString()
                .startsWith(file + ", line 2")
                .contains(problem);
        assertThat(failures(results).get(0)).doesNotContain("\n");
        assertThat(articles(results)).extracting(Article::id).containsExactly("good", "after");
    }

    @Test
    void invalidUtf8InALineIsToldToTheByteOfTheFile() throws IOException {
        byte[] bytes = (GOOD + "\n" + GOOD + "\n" + GOOD).getBytes(UTF_8);
        int at = GOOD.getBytes(UTF_8).length + 1 + 20;
        bytes[at] = (byte) 0xC0;
        Path file = new Folder(dir).write("d.jsonl", bytes);
        assertThat(failures(read(file)))
                .singleElement()
                .asString()
                .startsWith(file + ", line 2, byte " + at + ": not valid UTF-8: 0xc0");
        assertThat(articles(read(file))).hasSize(2);
    }

    @Test
    void theOffsetOfASyntaxErrorCountsFromTheFilesBeginning() throws IOException {
        Path file = write(GOOD + "\n{\"id\":}\n");
        assertThat(failures(read(file)).get(0))
                .startsWith(file + ", line 2, byte " + (GOOD.getBytes(UTF_8).length + 7) + ": ");
    }

    @Test
    void aByteOrderMarkIsPassedOverAndUtf16Refused() throws IOException {
        assertThat(articles(read(write("\uFEFF" + GOOD)))).hasSize(1);
        Path wide = new Folder(dir).write("w.jsonl", "\uFEFF" + GOOD, StandardCharsets.UTF_16LE);
        assertThat(failures(read(wide))).containsExactly(wide + ": JSON Lines in UTF-16LE; convert it to UTF-8");
    }

    @Test
    void aFileWithoutDocumentsSaysSo() throws IOException {
        Path file = write("\n \n\r\n");
        assertThat(failures(read(file)))
                .containsExactly(file + ": holds no documents; write one JSON object a line, each with a \"text\"");
    }

    @Test
    void aDateThatIsNoneIsToldAndLeftOut() throws IOException {
        Path file = write(
                "{\"text\":\"نص\",\"published\":\"1 شباط\"}\n{\"text\":\"نص\",\"published\":\"2020-02-01T23:59:00+03:00\"}\n");
        List<IngestResult> results = read(file);
        assertThat(articles(results)).extracting(Article::published).containsExactly(null, LocalDate.of(2020, 2, 1));
        assertThat(notices(results))
                .singleElement()
                .asString()
                .contains("line 1: \"published\" is «1 شباط», no ISO date");
    }

    @Test
    void markupIsExtractedAndWhatTheDocumentStatesWins() throws IOException {
        Path file = write("{\"id\":\"h\",\"title\":\"المعلن\",\"html\":\"<title>آخر</title><h1>آخر</h1><p>"
                + Folder.TEXT + "</p>\"}");
        Article article = articles(read(file)).get(0);
        assertThat(article.title()).isEqualTo("المعلن");
        assertThat(article.extracted()).isTrue();
        assertThat(article.text()).endsWith(Folder.TEXT);
    }

    @Test
    void loneSurrogatesSurvive() throws IOException {
        assertThat(articles(read(write("{\"text\":\"نص \\ud83d نص\"}"))).get(0).text())
                .isEqualTo("نص \ud83d نص");
    }

    @Test
    void truncatedGzipGivesTheLinesBeforeTheDamage() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            lines.append("{\"id\":\"d")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        byte[] packed = Folder.gzip(lines.toString().getBytes(UTF_8));
        Path file = new Folder(dir).write("d.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        List<IngestResult> results = read(file);
        assertThat(articles(results)).hasSizeBetween(100, 400);
        assertThat(failures(results)).singleElement().asString().contains("damaged packed data: it ends too early");
    }

    @Test
    void damageInOneLineNeverReachesAnother() throws IOException {
        long seed = 17;
        Random random = new Random(seed);
        String whole =
                "{\"id\":\"x\",\"title\":\"ع\",\"n\":[1,{\"a\":null}],\"published\":\"2020-02-01\",\"html\":\"<p>نص</p>\"}";
        for (int round = 0; round < 1000; round++) {
            byte[] line = whole.getBytes(UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                byte b = (byte) random.nextInt();
                line[random.nextInt(line.length)] = b == '\n' ? 0 : b;
            }
            byte[] before = (GOOD + "\n").getBytes(UTF_8);
            byte[] after = ("\n" + GOOD.replace("good", "after")).getBytes(UTF_8);
            byte[] bytes = Arrays.copyOf(before, before.length + line.length + after.length);
            System.arraycopy(line, 0, bytes, before.length, line.length);
            System.arraycopy(after, 0, bytes, before.length + line.length, after.length);
            List<IngestResult> results = read(new Folder(dir).write("d.jsonl", bytes));
            assertThat(articles(results))
                    .as("seed %d round %d", seed, round)
                    .extracting(Article::id)
                    .startsWith("good")
                    .endsWith("after");
            assertThat(articles(results).size() + failures(results).size())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(3);
        }
    }

    @Test
    void linesOfAllLengthsAreCutExactly() throws IOException {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            StringBuilder text = new StringBuilder();
            int lines = random.nextInt(20);
            for (int i = 0; i < lines; i++) {
                text.append("x".repeat(random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(50)))
                        .append('\n');
            }
            String[] expected = lines == 0
                    ? new String[0]
                    : text.substring(0, text.length() - 1).split("\n", -1);
            LineReader reader =
                    new LineReader(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), 100_000);
            long offset = 0;
            for (String line : expected) {
                assertThat(reader.next()).as("seed %d round %d", seed, round).isTrue();
                assertThat(reader.offset()).isEqualTo(offset);
                assertThat(reader.tooLong()).isEqualTo(line.length() > 100_000);
                if (!reader.tooLong()) {
                    assertThat(new String(reader.bytes(), 0, reader.length(), UTF_8))
                            .isEqualTo(line);
                }
                offset += line.length() + 1;
            }
            assertThat(reader.next()).isFalse();
        }
    }

    private Path write(String text) throws IOException {
        return new Folder(dir).write("d.jsonl", text);
    }
}
