package org.mahdar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input, given to the packaged program as a user would: what it says, how it ends, and that the rest is read. */
class RobustnessIT {

    private static final String TEXT = "وصل الوزير إلى جنيف يوم السبت في زيارة رسمية.";
    private static final String TYPES = "give a .txt, .jsonl, .html, .warc or .warc.gz file, or a folder of those";

    @TempDir
    Path dir;

    @BeforeEach
    void good() throws IOException {
        Files.writeString(dir.resolve("good.txt"), TEXT);
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(dir.resolve("empty.txt"));
        check("empty.txt", "failed: empty.txt: the file is empty; see whether it was written to its end");
    }

    @Test
    void aBinaryFile() throws IOException {
        Files.write(dir.resolve("image.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        check("image.txt", "failed: image.txt: not a text file: it holds a PNG image; " + TYPES);
    }

    @Test
    void invalidUtf8() throws IOException {
        byte[] bytes = (TEXT + TEXT).getBytes(UTF_8);
        bytes[40] = (byte) 0xC1;
        Files.write(dir.resolve("bad.txt"), bytes);
        check("bad.txt", "failed: bad.txt, byte 40: not valid UTF-8: 0xc1; convert it to UTF-8");
    }

    @Test
    void aBrokenJsonLine() throws IOException {
        Files.writeString(
                dir.resolve("d.jsonl"),
                "{\"id\":\"1\",\"text\":\"نص\"}\n{\"id\":\"2\",\"text\n{\"id\":\"3\",\"text\":\"نص\"}\n");
        Launched run = read("d.jsonl");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .startsWith("failed: d.jsonl, line 2, byte ")
                .contains("not JSON: ", "mend the line or take it out");
    }

    @Test
    void aMissingFile() throws IOException {
        check("غائب.txt", "failed: غائب.txt: there is no such file or folder; check the name");
    }

    @Test
    void aFolderWithoutArticles() throws IOException {
        Files.createDirectories(dir.resolve("bare/deeper"));
        check(
                "bare",
                "failed: bare: the folder holds no articles; put .txt, .jsonl, .html, .warc or .warc.gz files into it, or name another");
    }

    @Test
    void aLineOfFiftyMegabytesInHalfAGigabyteOfHeap() throws IOException {
        try (OutputStream out = Files.newOutputStream(dir.resolve("long.jsonl"))) {
            out.write("{\"id\":\"long\",\"text\":\"".getBytes(UTF_8));
            byte[] block = "نص ".repeat(1 << 18).getBytes(UTF_8);
            for (int i = 0; i < 40; i++) {
                out.write(block);
            }
            out.write("\"}\n{\"id\":\"after\",\"text\":\"نص\"}\n".getBytes(UTF_8));
        }
        assertThat(Files.size(dir.resolve("long.jsonl"))).isGreaterThan(50_000_000);
        Launched run = read("long.jsonl");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "failed: long.jsonl, line 1: a field has more than the 16777216 characters that are read; split it into articles\n");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("\"id\":\"after\"");
    }

    @Test
    void windows1256IsReadAsWhatItIs() throws IOException {
        Charset arabic = Charset.forName("windows-1256");
        Files.write(dir.resolve("a.html"), ("<meta charset=windows-1256><p>" + TEXT).getBytes(arabic));
        Files.write(dir.resolve("b.html"), ("<p>" + TEXT).getBytes(arabic));
        Launched run = Launched.run(dir, Map.of(), "read", "--json", "a.html", "b.html", "good.txt");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out().lines().limit(2)).allMatch(line -> line.contains("\"text\":\"" + TEXT + "\""));
        assertThat(run.err()).isEqualTo("warning: b.html: declares no charset, read as windows-1256\n");
    }

    @Test
    void aRecordThatCannotBeWrittenOrIsHeldByAnother() throws IOException {
        Files.writeString(dir.resolve("file"), "no folder");
        Launched onFile = Launched.run(dir, Map.of(), "add", "good.txt", "--record", "file");
        assertThat(onFile.status()).isEqualTo(3);
        assertThat(onFile.err()).startsWith("failed: ").contains("file");
        assertThat(onFile.err().lines()).hasSize(1);
        assertThat(Launched.run(dir, Map.of(), "add", "good.txt", "--record", "سجل")
                        .status())
                .isZero();
        try (Holder holder = new Holder(dir.resolve("سجل"))) {
            Launched held = Launched.run(dir, Map.of(), "add", "good.txt", "--record", "سجل");
            assertThat(held.status()).isEqualTo(3);
            assertThat(held.err()).startsWith("failed: ").contains("سجل", holder.name());
        }
        assertThat(Launched.run(dir, Map.of(), "add", "good.txt", "--record", "سجل", "--json")
                        .out())
                .isEqualTo("{\"articles\":1,\"new\":0,\"known\":1,\"failed\":0}\n");
    }

    private void check(String bad, String message) throws IOException {
        Launched run = read(bad);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().toList()).isEqualTo(List.of(message, "read 1 article; 1 input failed"));
        assertThat(run.out().lines()).singleElement().asString().startsWith("{\"id\":\"good\"");
    }

    private Launched read(String bad) throws IOException {
        return Launched.run(dir, Map.of(), "read", "--json", bad, "good.txt");
    }

    /** This process holds the record. */
    private record Holder(org.mahdar.record.Record record, String name) implements AutoCloseable {

        Holder(Path folder) {
            this(open(folder), "the robustness test");
        }

        private static org.mahdar.record.Record open(Path folder) {
            org.mahdar.record.Record record =
                    org.mahdar.record.Record.open(folder, org.mahdar.record.Record.Mode.WRITE);
            record.announce("the robustness test");
            return record;
        }

        @Override
        public void close() {
            record.close();
        }
    }
}
