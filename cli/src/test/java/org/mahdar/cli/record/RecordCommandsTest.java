package org.mahdar.cli.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.cli.Mahdar;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;

/** The commands that ask a record, judge it and look after it. */
class RecordCommandsTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path dir;

    private Path record;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeARecord() {
        SmallRecord.make(made);
    }

    @BeforeEach
    void takeACopy() throws IOException {
        record = copy("minutes");
    }

    private Path copy(String name) throws IOException {
        Path to = dir.resolve(name);
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(made.relativize(file).toString()));
            }
        }
        return to;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "people", "search", "export", "review", "reread", "diff", "check"})
    void everyCommandExplainsItselfWithExamplesAndItsExitStatus(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out()).contains("Usage: mahdar " + command, "Examples:\n  mahdar " + command, "Exit status: 0");
        assertThat(out().lines()).allMatch(line -> line.length() <= 130);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "export",
                "apply",
                "undo",
                "examples",
                "accept",
                "reject",
                "correct",
                "speaker",
                "person",
                "join",
                "part"
            })
    void everyWayToReviewExplainsItselfWithExamples(String action) {
        assertThat(run("review", action, "--help")).isZero();
        assertThat(out())
                .contains(
                        "Usage: mahdar review " + action, "Examples:\n  mahdar review --record minutes " + action + "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ledger taxes|there is no ledger 'taxes'; there are sanctions, diplomats, prisoners",
                "ledger|Missing required parameter: 'LEDGER'",
                "ledger sanctions U/S|'U/S' is no code; give a state (USA)",
                "ledger sanctions --as-of soon|'soon' is no date; give 2020, 2020-02 or 2020-02-01",
                "people --code U/S|'U/S' is no code",
                "search|Missing required parameter: 'QUERY'",
                "search x --form loud|'loud' is no form; give exact, normalised, without-clitics or names",
                "search x --type WAR|'WAR' is no type of event; give one of [AGREE",
                "search x --status maybe|'maybe' is no status; give occurred, planned, hypothetical or denied",
                "search x --limit -1|--limit must be 0 or more; got: -1",
                "search x --from 2021 --to 2020|--from 2021 lies after --to 2020",
                "export --to o|Missing required option: '--format=F'",
                "export --format csv|Missing required option: '--to=DIR'",
                "export --to o --format xls|there is no export format 'xls'; there are parquet, csv, jsonl and jsonld",
                "export --to o --format jsonl --formula-safe|--formula-safe goes with --format csv, not with jsonl",
                "diff 0.0.1|give two versions, OLD and NEW, or none; got only: 0.0.1",
                "review join things 1 2|'things' cannot be joined or parted; give episodes or people",
                "review join episodes 1|Expected parameter 2 (of 2 mandatory parameters)",
                "review correct 1|nothing to correct; give --type",
                "review person a1 x|nothing to correct; give --name, --code or --office",
                "review speaker a1 5|Error: Missing required argument",
            })
    void wrongUseIsSaidInALineAndGivesTwo(String line, String message) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--record", record.toString()));
        assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("mahdar: ").contains(message).contains("--help' shows how it is used");
        assertThat(err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger sanctions",
                "people",
                "search x",
                "export --to o --format csv",
                "review",
                "review reject 1",
                "reread",
                "diff",
                "check",
                "check --repair"
            })
    void aRecordThatIsNotThereGivesThreeAndIsNotMade(String line) {
        Path none = dir.resolve("none");
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--record", none.toString()));
        assertThat(run(words.toArray(String[]::new))).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("failed: ").contains(none.toString());
        assertThat(none).doesNotExist();
    }

    @Test
    void whoComesSecondToWriteLearnsWhoHasTheRecord() {
        try (Record held = Record.open(record, Record.Mode.WRITE)) {
            held.announce("the server at http://127.0.0.1:7000/");
            assertThat(ask("review", "reject", "0123456789abcdef")).isEqualTo(3);
        }
        assertThat(err()).contains("process " + ProcessHandle.current().pid(), "http://127.0.0.1:7000/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline USA BLR", "people", "ledger sanctions", "search عقوبات", "review", "check"})
    void whatIsServedCanBeAskedFromACopy(String line) {
        assertThat(ask(line.split(" "))).isZero();
        String answer = out();
        out.reset();
        try (Record held = Record.open(record, Record.Mode.WRITE)) {
            held.announce("the server at http://127.0.0.1:7000/");
            assertThat(ask(line.split(" "))).isZero();
        }
        assertThat(out()).isEqualTo(answer);
        assertThat(err()).contains("http://127.0.0.1:7000/", "This answer is from a copy of it as it stands now");
    }

    @Test
    void aQuotationIsGivenAnotherSpeaker() {
        SmallRecord.addQuote(record);
        assertThat(ask("review", "speaker", "a5", "3", "--nobody")).isEqualTo(2);
        assertThat(err()).contains("No quotation of the article a5 begins at 3; its quotations begin at 14");
        assertThat(ask("review", "speaker", "a5", "14", "--name", "مايك بومبيو", "--code", "USA.GOV"))
                .isZero();
        assertThat(out()).contains("corrects the speaker of [14,");
        out.reset();
        assertThat(ask("ledger", "positions", "USA", "--json")).isZero();
        assertThat(out()).contains("\"speaker\":\"مايك بومبيو\"");
    }

    @Test
    void aPersonIsGivenAnotherOffice() {
        SmallRecord.addQuote(record);
        assertThat(ask("review", "person", "a5", "لافروف", "--office", "وزير")).isEqualTo(2);
        assertThat(err()).contains("The article a5 names nobody 'لافروف'; it names بومبيو");
        assertThat(ask(
                        "review",
                        "person",
                        "a5",
                        "بومبيو",
                        "--name",
                        "مايك بومبيو",
                        "--office",
                        "ضيف مينسك",
                        "--code",
                        "USA.GOV"))
                .isZero();
        out.reset();
        assertThat(ask("people", "بومبيو")).isZero();
        assertThat(out()).contains("ضيف مينسك");
    }

    @Test
    void aLedgerAnswersAsOfADayWithTheSentencesItStandsOn() {
        assertThat(ask("ledger", "sanctions", "usa", "blr", "--as-of", "2010")).isZero();
        assertThat(out())
                .contains("USA -> BLR", "in-force since 2006-06-20  as of 2010-12-31", "«" + SmallRecord.IMPOSED)
                .doesNotContain(SmallRecord.EASED);
        out.reset();
        assertThat(ask("ledger", "sanctions", "USA", "BLR")).isZero();
        assertThat(out()).contains("eased since 2015-10-30", SmallRecord.IMPOSED, SmallRecord.EASED);
        out.reset();
        assertThat(ask("ledger", "sanctions", "BLR", "--json", "--known-by", "2007"))
                .isZero();
        assertThat(out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"ledger\":\"sanctions\""));
        assertThat(out()).contains("\"state\":\"in-force\"", "\"change\":\"imposed\"", SmallRecord.IMPOSED);
    }

    @Test
    void aLedgerWithoutReportsSaysSo() {
        assertThat(ask("ledger", "sanctions", "IRN", "ISL")).isZero();
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void peopleAreFoundByPartOfANameInEitherScriptWithTheirOffices() {
        assertThat(ask("people")).isZero();
        assertThat(out().lines())
                .singleElement()
                .asString()
                .startsWith("USA.GOV")
                .contains("مايك بومبيو");
        for (String name : List.of("بومبيو", "Pompeo")) {
            out.reset();
            assertThat(ask("people", name)).isZero();
            assertThat(out())
                    .contains("== مايك بومبيو", "2020-02-01", "وزير الخارجية الأميركي", "«" + SmallRecord.VISIT)
                    .contains(
                            "known from the lexicon, not from articles",
                            "2018-04 to 2021-01  USA.GOV  Secretary of State");
        }
        out.reset();
        assertThat(ask("people", "Mike", "Pompeo", "--json")).isZero();
        assertThat(out())
                .startsWith("{\"id\":\"")
                .contains(
                        "\"offices\":[{\"office\":\"وزير الخارجية الأميركي\"",
                        "\"source\":\"lexicon people/persons.tsv\"");
        out.reset();
        assertThat(ask("people", "--code", "BLR")).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("nobody of BLR is in " + record);
    }

    @Test
    void searchMarksWhatFitsAndItsFormsCanBeSwitchedOff() {
        assertThat(ask("search", "عقوبات")).isZero();
        assertThat(out()).contains("== a1 | 2006-06-20 | 1 place", "[عقوبات]", "== a2", "[عقوباتها]");
        assertThat(err()).isEqualTo("2 articles\n");
        out.reset();
        assertThat(ask("search", "عقوبات", "--form", "exact", "--json")).isZero();
        int at = SmallRecord.IMPOSED.indexOf("عقوبات");
        assertThat(out().lines())
                .singleElement()
                .asString()
                .contains(
                        "\"article\":\"a1\"",
                        "\"marks\":[{\"start\":" + at + ",\"end\":" + (at + 6) + ",\"form\":\"exact\"}]");
        out.reset();
        assertThat(ask("search", "Belarus", "OR", "Pompeo", "--latest", "--type", "consult", "--limit", "1"))
                .isZero();
        assertThat(out().lines().filter(line -> line.startsWith("== "))).hasSize(1);
        assertThat(err()).endsWith("1 of 2 articles; --limit 0 prints all\n");
    }

    @ParameterizedTest
    @CsvSource({"parquet, 9", "csv, 9", "jsonl, 9", "jsonld, 2"})
    void everyFormatExportsTheSameRows(String format, int files) throws IOException {
        Path to = dir.resolve("out");
        assertThat(ask("export", "--to", to.toString(), "--format", format, "--json"))
                .isZero();
        assertThat(out())
                .isEqualTo("{\"articles\":4,\"people\":1,\"mentions\":2,\"quotes\":0,\"events\":4,\"evidence\":4,"
                        + "\"episodes\":3,\"ledgers\":3}\n");
        try (Stream<Path> written = Files.list(to)) {
            assertThat(written).hasSize(files);
        }
        assertThat(to.resolve("COLUMNS.md")).exists();
    }

    @Test
    void anExportThatCannotBeWrittenGivesThree() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThat(ask("export", "--to", file.resolve("x").toString(), "--format", "csv"))
                .isEqualTo(3);
        assertThat(err()).startsWith("failed: ").contains(file.toString());
    }

    @Test
    void aRejectedEventCountsNowhereUntilTheVerdictIsUndone() {
        String event = event(SmallRecord.IMPOSED);
        assertThat(ask("review", "reject", event, "--by", "ليلى", "--reason", "سبب"))
                .isZero();
        String verdict = out().substring(0, 16);
        assertThat(out()).contains("ليلى rejects", "USA.GOV -> BLR.GOV", "سبب");
        assertThat(timeline()).doesNotContain(SmallRecord.IMPOSED);
        out.reset();
        assertThat(ask("review")).isZero();
        assertThat(out()).isEqualTo("    1 rejected      0 corrected      0 accepted  of      1  sanction.test\n");
        out.reset();
        assertThat(ask("review", "examples")).isZero();
        assertThat(out()).startsWith("# sanction.test").endsWith("\n- " + SmallRecord.IMPOSED + "\n");
        assertThat(ask("review", "undo", verdict)).isZero();
        assertThat(timeline()).contains(SmallRecord.IMPOSED);
        out.reset();
        assertThat(ask("review", "list")).isZero();
        assertThat(out().lines().map(line -> line.substring(0, 9).strip())).containsExactly("active", "undone");
    }

    @Test
    void verdictsGoFromOneRecordToAnotherAndBack() throws IOException {
        String event = event(SmallRecord.VISIT);
        assertThat(ask("review", "correct", event, "--status", "planned", "--date", "2020-03"))
                .isZero();
        Path file = dir.resolve("verdicts.jsonl");
        assertThat(ask("review", "export", file.toString())).isZero();
        record = copy("other");
        String before = timeline();
        out.reset();
        assertThat(ask("review", "apply", file.toString())).isZero();
        assertThat(out()).isEqualTo("1 verdict: 1 new, 0 known\n");
        assertThat(timeline()).contains("2020-03  CONSULT/visit  USA.GOV -> BLR.GOV  planned");
        out.reset();
        assertThat(ask("review", "apply", file.toString(), "--json")).isZero();
        assertThat(out()).isEqualTo("{\"new\":0,\"known\":1}\n");
        assertThat(ask("review", "undo", file.toString())).isZero();
        assertThat(timeline()).isEqualTo(before);
    }

    @Test
    void episodesThatReviewersPartStayApartAndCanBeJoinedAgain() {
        assertThat(timeline()).contains("2 reports");
        String episode = firstMatch("2 reports  (\\w{16})");
        String event = event(SmallRecord.VISIT_AGAIN);
        assertThat(ask("review", "part", "episode", episode, event)).isZero();
        assertThat(timeline()).doesNotContain("2 reports");
        assertThat(ask("review", "part", "episode", episode, event)).isEqualTo(2);
        assertThat(err()).contains("name some of its events and not all");
        String other = event.equals(episode) ? event(SmallRecord.VISIT) : event;
        assertThat(ask("review", "join", "episodes", episode, other)).isZero();
        assertThat(timeline()).contains("2 reports");
    }

    @Test
    void aFileThatHoldsNoVerdictsChangesNothing() throws IOException {
        Path bad = Files.writeString(dir.resolve("bad.jsonl"), "{\"verdict\":\"reject\"}\n");
        assertThat(ask("review", "apply", bad.toString())).isEqualTo(2);
        assertThat(err())
                .contains(bad + ", line 1: this is no verdict: the field 'at' is missing", "Nothing of the file");
        Path latin = Files.write(dir.resolve("latin.jsonl"), new byte[] {(byte) 0xe9, '\n'});
        assertThat(ask("review", "apply", latin.toString())).isEqualTo(2);
        assertThat(err()).contains(latin + " is not UTF-8");
        assertThat(ask("review", "apply", dir.resolve("none.jsonl").toString())).isEqualTo(1);
        assertThat(err()).contains("none.jsonl: there is no such file; check the name");
        out.reset();
        assertThat(ask("review", "list")).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void rereadingMakesReadingsThatCanBeCompared() {
        assertThat(ask("reread", "--json")).isZero();
        assertThat(out()).contains("\"reread\":4}");
        out.reset();
        assertThat(ask("reread")).isZero();
        assertThat(out()).startsWith("0 articles read again with ");
        out.reset();
        assertThat(ask("diff")).isZero();
        assertThat(out().lines()).hasSize(2).first().asString().endsWith("  4 articles, 4 current");
        String fresh = out().substring(0, out().indexOf(' '));
        out.reset();
        assertThat(ask("diff", "0.0.1+0123456789ab", fresh, "--json")).isZero();
        assertThat(out().lines()).allMatch(line -> line.startsWith("{\"article\":\"a"));
        assertThat(err()).contains("4 articles read by both");
        assertThat(ask("diff", "7.7", fresh)).isEqualTo(2);
        assertThat(err()).contains("No version of this record fit '7.7'. It has: [", fresh);
    }

    @Test
    void aWholeRecordIsProvedWholeAndADamagedOneNamed() throws IOException {
        assertThat(ask("check")).isZero();
        assertThat(out()).isEqualTo("the record is whole: 4 articles, 4 readings, 4 events, 3 episodes, 0 verdicts\n");
        out.reset();
        assertThat(ask("check", "--repair")).isZero();
        assertThat(out()).startsWith("the record is whole: 4 articles");
        Files.write(record.resolve("record.duckdb"), new byte[] {1, 2, 3});
        assertThat(ask("check")).isEqualTo(3);
        assertThat(err()).startsWith("failed: ").contains(record.toString());
    }

    @Test
    void nothingIsEverWrittenInColours() {
        for (String line : List.of("people", "search بومبيو", "ledger meetings", "check", "diff", "people Pompeo")) {
            assertThat(ask(line.split(" "))).isZero();
        }
        assertThat(out() + err()).doesNotContain("\u001B");
    }

    /** The key of the event that this sentence proves. */
    private String event(String sentence) {
        out.reset();
        ask("timeline", "USA", "BLR", "--json");
        String reports = out().substring(0, out().indexOf(sentence) + sentence.length());
        String after = out().substring(reports.length());
        Matcher key = Pattern.compile("\"event\":\"(\\w{16})\"").matcher(after);
        assertThat(key.find()).isTrue();
        out.reset();
        return key.group(1);
    }

    private String firstMatch(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(out());
        assertThat(found.find()).as(out()).isTrue();
        return found.group(1);
    }

    private String timeline() {
        out.reset();
        assertThat(ask("timeline", "USA", "BLR")).isZero();
        return out();
    }

    private int ask(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--record", record.toString()));
        return run(all.toArray(String[]::new));
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
}
