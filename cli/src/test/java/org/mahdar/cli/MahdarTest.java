package org.mahdar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.cli.terminal.Terminal;

class MahdarTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"read", "add", "timeline", "explain", "version"})
    void everyCommandExplainsItselfWithExamples(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out()).contains("Usage: mahdar " + command, "Examples:\n  mahdar " + command);
        assertThat(err()).isEmpty();
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("read", "add", "timeline", "explain", "version", "Examples:");
        assertThat(run("help", "read")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|no command given",
                "frobnicate|there is no command 'frobnicate'; there are read, add, ",
                "read|Missing required parameter: 'PATH'",
                "read --frob x|Unknown option: '--frob'",
                "read --threads 0 x|--threads must be from 1 to 1024; got: 0",
                "read --threads two x|'two' is not an int",
                "read --scope near x|'near' is no scope; give international (across borders) or all",
                "add x|Missing required option: '--record=DIR'",
                "timeline USA --record r|Missing required parameter: 'B'",
                "timeline USA B/R --record r|'B/R' is no code; give a state (USA)",
                "timeline USA BLX --record r|'BLX' is no code; give a state (USA)",
                "timeline USA Belarsu --record r|did you mean BLR (Belarus)?",
                "timeline بيلاروسا_ USA --record r|did you mean BLR (Belarus)?",
                "ledger sanctions USA XQZ --record r|'XQZ' is no code",
                "timeline USA BLR --record r --from 2020-13|'2020-13' is no date; give 2020, 2020-02 or 2020-02-01",
                "timeline USA BLR --record r --from 2021 --to 2020|--from 2021 lies after --to 2020",
            })
    void wrongUseIsSaidInALineAndGivesTwo(String line, String message) {
        assertThat(run(line == null ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("mahdar: ").contains(message).contains("--help' shows how it is used");
        assertThat(err().lines()).hasSize(2);
    }

    @Test
    void anEmptyNameIsNotTheFolderOneStandsIn() {
        assertThat(run("read", "")).isEqualTo(2);
        assertThat(err()).contains("the name is empty; give a file or folder");
        assertThat(run("timeline", "USA", "BLR", "--record", "")).isEqualTo(2);
    }

    @Test
    void anIdFromAFileNameReachesTheTerminalWithoutControls() throws IOException {
        Path file = Files.writeString(dir.resolve("a.jsonl"), "{\"id\":\"x\\u001b[31my\",\"text\":\"نص\"}\n");
        assertThat(run("read", file.toString())).isZero();
        assertThat(out()).contains("== x\uFFFD[31my").doesNotContain("\u001b");
    }

    @Test
    void versionSaysWhatStandsInReadings() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "نص");
        assertThat(run("read", "--json", file.toString())).isZero();
        String reading = out();
        out.reset();
        assertThat(run("version")).isZero();
        String[] words = out().strip().split("\\s+");
        assertThat(words[0]).isEqualTo("coder");
        assertThat(words[2]).isEqualTo("lexicon");
        assertThat(reading).contains("\"coder\":\"" + words[1] + "\"", "\"lexicon\":\"" + words[3] + "\"");
        String version = out();
        out.reset();
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo(version);
    }

    @Test
    void failuresGiveOneAndTheRestIsRead() throws IOException {
        Path file = Files.writeString(
                dir.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"نص\"}\n{\n{\"id\":\"3\",\"text\":\"نص\"}\n");
        assertThat(run("read", "--json", file.toString(), dir.resolve("x.txt").toString()))
                .isEqualTo(1);
        assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\""));
        assertThat(err().lines()).hasSize(3);
        assertThat(err())
                .contains("failed: " + file + ", line 2, byte ")
                .contains("failed: " + dir.resolve("x.txt") + ": there is no such file or folder; check the name")
                .endsWith("read 2 articles; 2 inputs failed\n");
    }

    @Test
    void actsInsideOneCountryArePrintedOnDemandAndMarked() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "اعتقلت السلطات المصرية عددا من المتظاهرين في القاهرة.");
        assertThat(run("read", "--json", file.toString())).isZero();
        assertThat(out()).contains("\"events\":[]");
        out.reset();
        assertThat(run("read", "--json", "--scope", "all", file.toString())).isZero();
        assertThat(out()).contains("\"type\":\"COERCE\"", "\"scope\":\"domestic\"");
        out.reset();
        assertThat(run("read", "--scope", "all", file.toString())).isZero();
        assertThat(out()).contains("COERCE/arrest  EGY.GOV  domestic");
    }

    @ParameterizedTest
    @CsvSource({"أميركا,بيلاروسيا", "الولايات المتحدة,روسيا البيضاء", "united states,Belarus", "us,blr", "واشنطن,مينسك"
    })
    void sidesMayBeGivenByName(String one, String other) throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "نص");
        String record = dir.resolve("names").toString();
        assertThat(run("add", file.toString(), "--record", record)).isZero();
        assertThat(run("timeline", one, other, "--record", record)).isZero();
        assertThat(err()).contains("nothing between USA and BLR is kept");
    }

    @Test
    void aTextWithoutArabicIsNamedAndReadOn() throws IOException {
        Path file =
                Files.writeString(dir.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"plain English 123\"}\n".repeat(12));
        assertThat(run("read", "--json", file.toString())).isZero();
        assertThat(out().lines()).hasSize(12);
        assertThat(err())
                .contains(file + ":1: the text holds no Arabic words, so nothing can be read in it")
                .contains("and 2 more articles without Arabic words");
    }

    @Test
    void aPageOfWhichOnlyTheTitleCameIsNamed() throws IOException {
        String title = "وزير الخارجية الأميركي يزور مينسك";
        Path file = Files.writeString(
                dir.resolve("a.html"),
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>");
        assertThat(run("read", file.toString())).isZero();
        assertThat(err()).contains(file + ": the page shows its title and no text");
    }

    @Test
    void aRecordKeepsAnArticleOnce() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "نص");
        String record = dir.resolve("سجل").toString();
        assertThat(run("add", file.toString(), "--record", record)).isZero();
        assertThat(out()).isEqualTo("1 article: 1 new, 0 known; 0 inputs failed\n");
        out.reset();
        assertThat(run("add", file.toString(), dir.resolve("x.txt").toString(), "--record", record, "--json"))
                .isEqualTo(1);
        assertThat(out()).isEqualTo("{\"articles\":1,\"new\":0,\"known\":1,\"failed\":1}\n");
        out.reset();
        assertThat(run("timeline", "usa", "blr", "--record", record, "--from", "2019", "--to", "2020-02"))
                .isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("nothing between USA and BLR is kept in " + record + " for that time");
    }

    @Test
    void whatASentenceTellsIsReadExplainedKeptAndFoundAgain() throws IOException {
        String sentence = "فرضت واشنطن عقوبات على مينسك";
        Path file = Files.writeString(
                dir.resolve("a.jsonl"), "{\"id\":\"a1\",\"published\":\"2006-06-19\",\"text\":\"" + sentence + ".\"}");
        assertThat(run("read", file.toString())).isZero();
        assertThat(out()).startsWith("== a1\n").contains("SANCTION/discontinue  USA -> BLR", "«" + sentence);
        out.reset();
        assertThat(run("explain", file.toString())).isZero();
        assertThat(out()).contains("  + ", "trigger [0,4) «فرضت»", "  event   ");
        out.reset();
        String record = dir.resolve("record").toString();
        assertThat(run("add", file.toString(), "--record", record)).isZero();
        out.reset();
        assertThat(run("timeline", "USA", "BLR", "--record", record)).isZero();
        assertThat(out())
                .contains("SANCTION/discontinue  USA -> BLR  -6.0  1 report", "«" + sentence, "a1 | 2006-06-19");
        out.reset();
        assertThat(run("timeline", "BLR", "USA", "--record", record, "--json")).isZero();
        assertThat(out().lines())
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("\"type\":\"SANCTION\"", sentence);
        assertThat(err()).isEmpty();
    }

    @Test
    void aRecordThatIsNoneGivesThree() throws IOException {
        assertThat(run("timeline", "USA", "BLR", "--record", dir.resolve("none").toString()))
                .isEqualTo(3);
        assertThat(err()).startsWith("failed: ").contains("none");
        Path file = Files.writeString(dir.resolve("a.txt"), "نص");
        assertThat(run("add", file.toString(), "--record", file.toString())).isEqualTo(3);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "نص");
        assertThat(Mahdar.run(new Terminal(broken("Broken pipe"), err, false), "read", file.toString()))
                .isZero();
        assertThat(err()).isEmpty();
        assertThat(Mahdar.run(new Terminal(broken("No space left on device"), err, false), "read", file.toString()))
                .isEqualTo(1);
        assertThat(err()).isEqualTo("failed: standard output cannot be written: No space left on device\n");
    }

    @Test
    void namesCannotWriteToTheTerminal() throws IOException {
        Path file = Files.writeString(dir.resolve("\u001B[31mred\u202Egpj.txt"), "");
        assertThat(run("read", file.toString())).isEqualTo(1);
        assertThat(err()).doesNotContain("\u001B", "\u202E").contains("[31mred");
    }

    private int run(String... arguments) {
        return Mahdar.run(new Terminal(out, err, false), arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private static OutputStream broken(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
