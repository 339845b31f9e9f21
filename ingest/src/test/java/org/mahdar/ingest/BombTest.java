package org.mahdar.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.ingest.Folder.TEXT;
import static org.mahdar.ingest.Folder.articles;
import static org.mahdar.ingest.Folder.failures;
import static org.mahdar.ingest.Folder.gzip;
import static org.mahdar.ingest.Folder.notices;
import static org.mahdar.ingest.Folder.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.ingest.source.IngestResult;

/** Small inputs that unfold into large ones end in a sentence, and the next input is read. */
class BombTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path dir;

    private Folder folder;
    private long started;

    @BeforeEach
    void open() {
        folder = new Folder(dir);
        started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @AfterEach
    void endsSoon() {
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started))
                .isLessThan(PATIENCE);
    }

    @Test
    void aGzipBombStopsEarly() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        folder.write("a.jsonl.gz", bomb.toByteArray());
        folder.write("b.txt.gz", bomb.toByteArray());
        folder.write("c.txt", TEXT);
        List<IngestResult> results = read(dir);
        assertThat(failures(results))
                .hasSize(2)
                .allMatch(message -> message.contains("unpacks to more than 100 times its size"));
        assertThat(articles(results)).hasSize(1);
    }

    @Test
    void gzipInGzipInGzipEndsAtTheThirdLayer() throws IOException {
        byte[] bytes = TEXT.getBytes(UTF_8);
        Path three = folder.write("three", gzip(gzip(gzip(bytes))));
        Path four = folder.write("four", gzip(gzip(gzip(gzip(bytes)))));
        List<IngestResult> results = read(three, four);
        assertThat(articles(results)).hasSize(1);
        assertThat(failures(results)).singleElement().asString().contains("packed more than 3 times into itself");
    }

    @Test
    void nestedElementsAreReadFlatAndTold() throws IOException {
        Path page = folder.write("a.html", "<div>".repeat(100_000) + TEXT);
        List<IngestResult> results = read(page);
        assertThat(articles(results).get(0).text()).isEqualTo(TEXT);
        assertThat(notices(results)).anyMatch(notice -> notice.contains("nested deeper than 512"));
    }

    @Test
    void tooManyTagsAreRefusedByNumber() throws IOException {
        Path page = folder.write("a.html", "<b>x".repeat(300_001));
        assertThat(failures(read(page))).singleElement().asString().contains("the page has 300001 tags");
    }

    @Test
    void aPageAtTheLimitOfTagsIsReadInTime() throws IOException {
        Path flat = folder.write("a.html", "<p>x".repeat(299_000));
        assertThat(articles(read(flat)).get(0).text()).hasSize(2 * 299_000 - 1);
        Path searched = folder.write("b.html", "<div><p>كلمة".repeat(14_900));
        assertThat(articles(read(searched)).get(0).text()).hasSizeGreaterThan(14_900 * 4);
    }

    @Test
    void hugeAttributesAndCommentsCostNothing() throws IOException {
        String page = "<p title='" + "x".repeat(3 << 20) + "'>" + TEXT + "<!--" + "y".repeat(3 << 20) + "--><script>"
                + "z".repeat(3 << 20) + "</script>";
        assertThat(articles(read(folder.write("a.html", page))).get(0).text()).isEqualTo(TEXT);
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedAndTheNextIsRead() throws IOException {
        Path lines = folder.write(
                "a.jsonl",
                "{\"id\":\"x\",\"text\":\"" + "a".repeat(50 << 20) + "\"}\n{\"id\":\"y\",\"text\":\"نص\"}\n");
        List<IngestResult> results = read(lines);
        assertThat(failures(results))
                .singleElement()
                .asString()
                .contains("a.jsonl, line 1: a field has more than the 16777216 characters");
        assertThat(articles(results)).hasSize(1);
    }

    @Test
    void aLineBeyondTheLimitIsPassedOverWithoutKeepingIt() throws IOException {
        Path lines = folder.write("a.jsonl", "x".repeat((64 << 20) + 1) + "\n{\"id\":\"y\",\"text\":\"نص\"}\n");
        List<IngestResult> results = read(lines);
        assertThat(failures(results))
                .containsExactly(
                        lines
                                + ", line 1: the line has 67108866 bytes, more than the 67108864 that are read; split it into documents");
        assertThat(articles(results)).hasSize(1);
    }

    @Test
    void deepJsonIsRefused() throws IOException {
        Path lines = folder.write("a.jsonl", "{\"x\":" + "[".repeat(100_000) + "\n{\"id\":\"y\",\"text\":\"نص\"}\n");
        List<IngestResult> results = read(lines);
        assertThat(failures(results))
                .singleElement()
                .asString()
                .contains("line 1")
                .contains("JSON beyond what is read");
        assertThat(articles(results)).hasSize(1);
    }
}
