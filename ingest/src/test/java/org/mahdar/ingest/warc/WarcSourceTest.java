package org.mahdar.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.ingest.Folder.articles;
import static org.mahdar.ingest.Folder.failures;
import static org.mahdar.ingest.Folder.notices;
import static org.mahdar.ingest.Folder.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.Folder;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;

class WarcSourceTest {

    private static final String ONE = "000000000001";
    private static final String TWO = "000000000002";
    private static final String THREE = "000000000003";
    private static final String TEXT = "وصل الوزير إلى جنيف.";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesAreReadAndOtherRecordsPassedOver(boolean packed) throws IOException {
        Archive archive = new Archive(packed)
                .record("warcinfo", "application/warc-fields", "000000000009", "software: x\r\n".getBytes(UTF_8))
                .record("request", "application/http; msgtype=request", ONE, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))
                .page(ONE, TEXT)
                .page("00000000000a", "Content-Type: image/png\r\n", new byte[] {1, 2, 3, 0, '\n', 'W'})
                .record(
                        "response",
                        "application/http",
                        "00000000000b",
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>لا</p>".getBytes(UTF_8))
                .record(
                        "resource",
                        "text/html; charset=windows-1256",
                        TWO,
                        ("<p>" + TEXT).getBytes(Charset.forName("windows-1256")))
                .record("conversion", "text/plain", THREE, TEXT.getBytes(UTF_8));
        Path file = write(archive, packed);
        List<IngestResult> results = read(file);
        assertThat(failures(results)).isEmpty();
        assertThat(articles(results)).extracting(Article::id).containsExactly(id(ONE), id(TWO), id(THREE));
        assertThat(articles(results)).extracting(Article::text).containsOnly(TEXT);
        assertThat(articles(results)).extracting(Article::url).containsExactly(url(ONE), url(TWO), url(THREE));
        assertThat(articles(results))
                .extracting(Article::source)
                .containsExactly(file + "#3", file + "#6", file + "#7");
        assertThat(articles(results)).allMatch(Article::extracted);
    }

    @Test
    void chunkedAndPackedBodiesAreDecodedAlsoWhereTheHeaderLies() throws IOException {
        byte[] page = ("<p>" + TEXT).getBytes(UTF_8);
        byte[] chunked = Archive.join(
                Archive.join((Integer.toHexString(page.length) + "\r\n").getBytes(UTF_8), page),
                "\r\n0\r\n\r\n".getBytes(UTF_8));
        String type = "Content-Type: text/html; charset=utf-8\r\n";
        Archive archive = new Archive(true)
                .page("000000000001", type + "Transfer-Encoding: chunked\r\n", chunked)
                .page("000000000002", type + "Transfer-Encoding: chunked\r\n", page)
                .page("000000000003", type + "Content-Encoding: gzip\r\n", Folder.gzip(page))
                .page("000000000004", type + "Content-Encoding: gzip\r\n", page)
                .page("000000000005", type + "Content-Encoding: deflate\r\n", deflate(page))
                .page("000000000006", type + "Content-Encoding: gzip, gzip\r\n", Folder.gzip(Folder.gzip(page)))
                .page("000000000007", type + "Content-Length: 3\r\n", page)
                .page("000000000008", type + "Content-Encoding: br\r\n", page)
                .page("000000000009", type + "Content-Encoding: gzip, gzip, gzip, gzip\r\n", page);
        List<IngestResult> results = read(write(archive, true));
        assertThat(articles(results)).hasSize(7).extracting(Article::text).containsOnly(TEXT);
        assertThat(failures(results)).hasSize(2);
        assertThat(failures(results).get(0)).contains("record 8").contains("packed as br");
        assertThat(failures(results).get(1)).contains("record 9").contains("packed 4 times");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRecordThatLiesAboutItsLengthHarmsItselfAlone(boolean packed) throws IOException {
        byte[] block = Archive.http("Content-Type: text/html\r\n", ("<p>" + TEXT).getBytes(UTF_8));
        for (long lie : new long[] {block.length - 10, block.length + 40, block.length + 4000, 1L << 60}) {
            Archive archive = new Archive(packed).page(ONE, TEXT);
            long at = archive.size();
            archive.raw(Archive.record("response", "application/http", TWO, block, lie))
                    .page(THREE, TEXT);
            List<IngestResult> results = read(write(archive, packed));
            assertThat(articles(results))
                    .as("length %d", lie)
                    .extracting(Article::id)
                    .containsExactly(id(ONE), id(THREE));
            assertThat(failures(results))
                    .as("length %d", lie)
                    .singleElement()
                    .asString()
                    .contains("record 2, byte " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "x", "", "99999999999999999999"})
    void aLengthThatIsNoneIsRefused(String length) throws IOException {
        String record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: " + length
                + "\r\n\r\n";
        Archive archive = new Archive(false)
                .raw((record + "HTTP/1.1 200 OK\r\n\r\nx\r\n\r\n").getBytes(UTF_8))
                .page(TWO, TEXT);
        List<IngestResult> results = read(write(archive, false));
        assertThat(articles(results)).hasSize(1);
        assertThat(failures(results)).singleElement().asString().contains("record 1, byte 0: damaged record");
    }

    @Test
    void garbageBetweenPackedRecordsIsNamedAndPassedOver() throws IOException {
        Archive archive = new Archive(true).page(ONE, TEXT);
        int at = archive.size();
        archive.verbatim("garbage \u001f\u008b\b\u0000 garbage".getBytes(StandardCharsets.ISO_8859_1))
                .page(TWO, TEXT);
        List<IngestResult> results = read(write(archive, true));
        assertThat(articles(results)).hasSize(2);
        assertThat(failures(results))
                .singleElement()
                .asString()
                .contains("record 2, byte " + at + ": no gzip data begins here");
    }

    @Test
    void aPackedRecordWithAWrongChecksumIsRefused() throws IOException {
        byte[] record = Folder.gzip(Archive.record(
                "response",
                "application/http",
                TWO,
                Archive.http("Content-Type: text/html\r\n", TEXT.getBytes(UTF_8)),
                TEXT.getBytes(UTF_8).length + 44L));
        record[record.length - 6] ^= 1;
        Archive archive = new Archive(true).page(ONE, TEXT).verbatim(record).page(THREE, TEXT);
        List<IngestResult> results = read(write(archive, true));
        assertThat(articles(results)).extracting(Article::id).containsExactly(id(ONE), id(THREE));
        assertThat(failures(results)).hasSize(1);
    }

    @Test
    void bombsInARecordAndInItsBodyStopEarly() throws IOException {
        byte[] zeros = new byte[40 << 20];
        String type = "Content-Type: text/html\r\n";
        byte[] inBody = Folder.gzip(zeros);
        Archive archive = new Archive(true)
                .page(ONE, TEXT)
                .page("00000000000a", type, zeros)
                .page("00000000000b", type + "Content-Encoding: gzip\r\n", inBody)
                .page("00000000000c", type + "Content-Encoding: gzip, gzip\r\n", Folder.gzip(inBody))
                .page(TWO, TEXT);
        Path file = write(archive, true);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<IngestResult> results = read(file);
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(5));
        assertThat(articles(results)).extracting(Article::id).containsExactly(id(ONE), id(TWO));
        assertThat(failures(results)).hasSize(3).allMatch(message -> message.contains("as archive bombs do"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void headersWithoutEndStopAtTheLimit(boolean packed) throws IOException {
        Random random = new Random(3);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            many.append("X-").append(Long.toString(random.nextLong(), 36)).append(": y\r\n");
        }
        String record = "WARC/1.0\r\nWARC-Type: response\r\n" + many + many + "Content-Length: 0\r\n\r\n\r\n\r\n";
        Archive archive = new Archive(packed)
                .raw(record.getBytes(UTF_8))
                .page(ONE, "Content-Type: text/html\r\n" + many + many, TEXT.getBytes(UTF_8))
                .page(TWO, TEXT);
        List<IngestResult> results = read(write(archive, packed));
        assertThat(articles(results)).extracting(Article::id).containsExactly(id(TWO));
        assertThat(failures(results)).hasSize(2);
        assertThat(failures(results).get(0)).contains("the record's header has more than 1048576 bytes");
        assertThat(failures(results).get(1)).contains("the HTTP header has more than 1048576 bytes");
    }

    @Test
    void aPageBeyondTheRecordLimitIsRefusedAndALargeOtherRecordIsNot() throws IOException {
        byte[] large = new byte[(64 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        Archive archive = new Archive(false)
                .page("00000000000a", "Content-Type: video/mp4\r\n", large)
                .page("00000000000b", "Content-Type: text/html\r\n", large)
                .page(TWO, TEXT);
        List<IngestResult> results = read(write(archive, false));
        assertThat(articles(results)).hasSize(1);
        assertThat(failures(results))
                .singleElement()
                .asString()
                .contains("record 2")
                .contains("more than the 67108864 that are read");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyDamageLeavesTheRecordsBeforeAndAfterIt(boolean packed) throws IOException {
        Archive archive = new Archive(packed);
        for (int i = 0; i < 20; i++) {
            archive.page(String.format(Locale.ROOT, "%012d", i), TEXT + " " + i);
        }
        byte[] whole = archive.toBytes();
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Path file = new Folder(dir).write(packed ? "d.warc.gz" : "d.warc", damaged);
            List<IngestResult> results = read(file);
            assertThat(articles(results))
                    .as("seed %d round %d byte %d: %s", seed, round, at, failures(results))
                    .hasSizeGreaterThanOrEqualTo(18);
            Path cut = new Folder(dir).write(packed ? "c.warc.gz" : "c.warc", Arrays.copyOf(whole, at));
            int before = at * 20 / whole.length;
            assertThat(articles(read(cut)))
                    .as("seed %d round %d cut %d", seed, round, at)
                    .hasSizeGreaterThanOrEqualTo(before - 1);
        }
    }

    @Test
    void manyRecordsInOnePackedStretchAreRead() throws IOException {
        byte[] plain = new Archive(false).page(ONE, TEXT).page(TWO, TEXT).toBytes();
        assertThat(articles(read(write(new Archive(true).raw(plain), true)))).hasSize(2);
    }

    @Test
    void anArchiveWithoutPagesSaysSo() throws IOException {
        Path file = write(new Archive(true).record("warcinfo", "application/warc-fields", ONE, new byte[0]), true);
        assertThat(failures(read(file)))
                .containsExactly(file + ": holds 1 records, but none is an HTML page; give an archive with pages");
    }

    @Test
    void aPageThatTheCrawlerCutIsTold() throws IOException {
        byte[] block = Archive.http("Content-Type: text/html\r\n", TEXT.getBytes(UTF_8));
        String record = new String(Archive.record("response", "application/http", ONE, block, block.length), UTF_8)
                .replace("WARC-Type", "WARC-Truncated: length\r\nWARC-Type");
        List<IngestResult> results = read(write(new Archive(true).raw(record.getBytes(UTF_8)), true));
        assertThat(notices(results)).singleElement().asString().endsWith("the crawler cut this page short (length)");
        assertThat(articles(results)).hasSize(1);
    }

    private Path write(Archive archive, boolean packed) throws IOException {
        return new Folder(dir).write(packed ? "a.warc.gz" : "a.warc", archive.toBytes());
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String id(String number) {
        return "00000000-0000-0000-0000-" + number;
    }

    private static String url(String number) {
        return "https://example.org/" + number;
    }
}
