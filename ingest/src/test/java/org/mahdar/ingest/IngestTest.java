package org.mahdar.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mahdar.ingest.Folder.TEXT;
import static org.mahdar.ingest.Folder.articles;
import static org.mahdar.ingest.Folder.failures;
import static org.mahdar.ingest.Folder.gzip;
import static org.mahdar.ingest.Folder.notices;
import static org.mahdar.ingest.Folder.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;

class IngestTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir);
    }

    @Test
    void aTextFileIsOneArticleNamedAfterIt() throws IOException {
        Path file = folder.write("تقرير أول.txt", TEXT);
        assertThat(read(file))
                .containsExactly(new IngestResult.Found(
                        new Article("تقرير أول", file.toString(), null, null, null, null, TEXT, false)));
    }

    @Test
    void theTextIsKeptToTheCharacter() throws IOException {
        String text = "  سطر\r\n\r\nسطر\t\u200Fآخر\u0640\u064B  \n\n";
        assertThat(articles(read(folder.write("a.txt", text))).get(0).text()).isEqualTo(text);
    }

    @Test
    void byteOrderMarksAreTakenOff() throws IOException {
        Path utf8 = folder.write("a.txt", "\uFEFF" + TEXT);
        Path little = folder.write("b.txt", "\uFEFF" + TEXT, StandardCharsets.UTF_16LE);
        Path big = folder.write("c.txt", "\uFEFF" + TEXT, StandardCharsets.UTF_16BE);
        assertThat(articles(read(utf8, little, big))).extracting(Article::text).containsExactly(TEXT, TEXT, TEXT);
    }

    @Test
    void windows1256IsDecodedAndSaid() throws IOException {
        List<IngestResult> results = read(folder.write("a.txt", TEXT, Charset.forName("windows-1256")));
        assertThat(articles(results)).extracting(Article::text).containsExactly(TEXT);
        assertThat(notices(results)).singleElement().asString().endsWith("a.txt: not UTF-8, read as windows-1256");
    }

    @Test
    void invalidUtf8IsRefusedToTheByte() throws IOException {
        byte[] bytes = (TEXT + TEXT).getBytes(UTF_8);
        bytes[TEXT.getBytes(UTF_8).length] = (byte) 0xFF;
        Path broken = folder.write("a.txt", bytes);
        Path good = folder.write("b.txt", TEXT);
        List<IngestResult> results = read(broken, good);
        assertThat(failures(results))
                .containsExactly(broken + ", byte " + TEXT.getBytes(UTF_8).length
                        + ": not valid UTF-8: 0xff; convert it to UTF-8");
        assertThat(articles(results)).extracting(Article::id).containsExactly("b");
    }

    @Test
    void everyBadInputIsNamedAndTheRestIsRead() throws IOException {
        Path missing = dir.resolve("nirgends.txt");
        Path empty = folder.write("empty.txt", "");
        Path blank = folder.write("blank.txt", " \n\t\n");
        Path image = folder.write("image.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        Path zeros = folder.write("zeros.txt", new byte[100]);
        Path bare = Files.createDirectory(dir.resolve("bare"));
        Path good = folder.write("good.txt", TEXT);
        List<IngestResult> results = read(missing, empty, blank, image, zeros, bare, good);
        assertThat(failures(results))
                .containsExactly(
                        missing + ": there is no such file or folder; check the name",
                        empty + ": the file is empty; see whether it was written to its end",
                        blank + ": holds no text; see whether the file was written to its end",
                        image
                                + ": not a text file: it holds a PNG image; give a .txt, .jsonl, .html, .warc or .warc.gz file, or a folder of those",
                        zeros
                                + ": not a text file: it holds zero bytes; give a .txt, .jsonl, .html, .warc or .warc.gz file, or a folder of those",
                        bare
                                + ": the folder holds no articles; put .txt, .jsonl, .html, .warc or .warc.gz files into it, or name another");
        assertThat(articles(results)).extracting(Article::id).containsExactly("good");
    }

    @Test
    void foldersAreReadByNameHiddenFilesPassedOver() throws IOException {
        folder.write("b.txt", TEXT);
        folder.write("a/z.txt", TEXT);
        folder.write("a/.hidden.txt", TEXT);
        folder.write(".git/x.txt", TEXT);
        folder.write("c.jsonl", "{\"id\":\"j1\",\"text\":\"نص\"}\n{\"id\":\"j2\",\"text\":\"نص\"}\n");
        folder.write("B.TXT", TEXT);
        folder.write("notes.md", "no article");
        List<IngestResult> results = read(dir);
        assertThat(articles(results)).extracting(Article::id).containsExactly("B", "z", "b", "j1", "j2");
        assertThat(articles(results).get(1).source())
                .isEqualTo(dir.resolve("a").resolve("z.txt").toString());
        assertThat(failures(results)).isEmpty();
        assertThat(notices(results)).singleElement().asString().contains("passed over 1 file (notes.md)");
    }

    @Test
    void whatTellsAboutAFolderIsPassedOverInSilence() throws IOException {
        folder.write("a.txt", TEXT);
        folder.write("README.md", "About this folder");
        folder.write("LICENSE", "CC0");
        List<IngestResult> results = read(dir);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a");
        assertThat(notices(results)).isEmpty();
    }

    @Test
    void equalIdsAreMadeUniqueInTheOrderOfTheInput() throws IOException {
        folder.write("1/a.txt", "أول");
        folder.write("2/a.txt", "ثان");
        folder.write("3/a.txt", "ثالث");
        folder.write("4/a~2.txt", "رابع");
        List<IngestResult> results = read(dir);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a", "a~2", "a~3", "a~2~2");
        assertThat(notices(results)).singleElement().asString().contains("3 articles had the id of an earlier one");
    }

    @Test
    void packedFilesAreUnpackedByTheirInnerName() throws IOException {
        folder.write("a.txt.gz", gzip(TEXT.getBytes(UTF_8)));
        folder.write("b.jsonl.gz", gzip("{\"id\":\"j\",\"text\":\"نص\"}".getBytes(UTF_8)));
        folder.write("c.html.gz", gzip(("<p>" + TEXT).getBytes(UTF_8)));
        List<IngestResult> results = read(dir);
        assertThat(failures(results)).isEmpty();
        assertThat(articles(results)).extracting(Article::id).containsExactly("a", "j", "c");
        assertThat(articles(results)).extracting(Article::text).containsExactly(TEXT, "نص", TEXT);
    }

    @Test
    void aNameWithoutAnEndingIsJudgedByItsFirstBytes() throws IOException {
        Path text = folder.write("one", TEXT);
        Path lines = folder.write("two", "\n {\"id\":\"j\",\"text\":\"نص\"}");
        Path page = folder.write("three", "<!DOCTYPE html><p>" + TEXT);
        Path packed = folder.write("four.gz", gzip(gzip("{\"id\":\"k\",\"text\":\"نص\"}".getBytes(UTF_8))));
        Path pdf = folder.write("five.pdf", "%PDF-1.7 …");
        List<IngestResult> results = read(text, lines, page, packed, pdf);
        assertThat(articles(results)).extracting(Article::id).containsExactly("one", "j", "three", "k");
        assertThat(failures(results)).singleElement().asString().contains("five.pdf: not a text file: it holds a PDF");
    }

    @Test
    void aTextBeyondTheLimitIsRefusedByNumber() throws IOException {
        Path file = folder.write("a.txt", "ن".repeat(2_000_001));
        assertThat(failures(read(file)))
                .containsExactly(
                        file
                                + ": the text has 2000001 characters, more than the 2000000 that one article may have; split it into articles");
        Path longer = folder.write("b.txt", "n".repeat((16 << 20) + 1));
        assertThat(failures(read(longer))).singleElement().asString().contains("more than the 16777216 bytes");
    }

    @Test
    void nothingIsOpenedBeforeItIsAskedFor() throws IOException {
        Path first = folder.write("a.txt", TEXT);
        Path second = dir.resolve("b.txt");
        try (Intake intake = new Ingest().open(List.of(first, second))) {
            assertThat(intake.next().id()).isEqualTo("a");
            folder.write("b.txt", TEXT);
            assertThat(intake.next().id()).isEqualTo("b");
            assertThat(intake.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(intake::next);
        }
    }

    @Test
    void aClosedIntakeGivesNothingMore() throws IOException {
        Path lines = folder.write("a.jsonl", "{\"text\":\"نص\"}\n{\"text\":\"نص\"}\n");
        Intake intake = new Ingest().open(List.of(lines, lines));
        intake.next();
        intake.close();
        assertThat(intake.hasNext()).isFalse();
    }

    @Test
    void unpackingTwiceGivesTheSame() throws IOException {
        folder.write("a.txt", TEXT);
        folder.write("b.html", "<h1>عنوان</h1><p>" + TEXT);
        try (Intake intake = new Ingest().open(List.of(dir))) {
            intake.forEachRemaining(incoming -> assertThat(incoming.unpack()).isEqualTo(incoming.unpack()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.txt",
                "ملف عربي.txt",
                "x\u202Egnp.txt",
                "'quote\".txt",
                "%2e%2e.txt",
                "CON.txt",
                "trailing..txt"
            })
    void oddNamesAreNamesLikeOthers(String name) throws IOException {
        folder.write(name, TEXT);
        List<IngestResult> results = read(dir);
        assertThat(articles(results)).extracting(Article::id).containsExactly(name.substring(0, name.length() - 4));
    }

    @Test
    void allBytesAreTakenInTheEnd() throws IOException {
        folder.write("a.txt", TEXT);
        folder.write("b.jsonl.gz", gzip("{\"text\":\"نص\"}".getBytes(UTF_8)));
        folder.write("c.md", TEXT);
        Ingest ingest = new Ingest();
        try (Intake intake = ingest.open(List.of(dir))) {
            assertThat(intake.takenBytes()).isZero();
            intake.forEachRemaining(incoming -> assertThat(incoming.id())
                    .satisfiesAnyOf(
                            id -> assertThat(id).isNull(), id -> assertThat(id).isNotBlank()));
            assertThat(intake.takenBytes())
                    .isEqualTo(Files.size(dir.resolve("a.txt")) + Files.size(dir.resolve("b.jsonl.gz")))
                    .isEqualTo(ingest.sizeBytes(List.of(dir)));
        }
    }
}
