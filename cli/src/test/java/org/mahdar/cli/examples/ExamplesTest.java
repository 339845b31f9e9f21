package org.mahdar.cli.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.ingest.Ingest;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Evidence;
import org.mahdar.model.Reading;
import org.mahdar.reader.ArticleReader;
import org.mahdar.record.Record;
import org.mahdar.record.episode.EpisodeQuery;

/**
 * The example articles are read as expected.txt says, and kept as one record. After a change of the reader
 * {@code -Dmahdar.examples=mark} writes into expected.txt what is met and what is not; look at the difference before keeping it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path EXPECTED =
            Path.of("src", "test", "resources", "org", "mahdar", "cli", "examples", "expected.txt");

    private static final Path MISSES = Path.of("target", "examples-missing.txt");
    private static final String MODE = "mahdar.examples";
    private static final String MARK = "mark";

    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final List<Expectation> expectations = Expectation.all();
    private List<IngestResult> rest;
    private RecordCheck record;

    @BeforeAll
    void readAll(@TempDir Path dir) {
        ArticleReader reader = new ArticleReader(Lexicon.bundled());
        try (Stream<IngestResult> results = new Ingest().read(List.of(EXAMPLES))) {
            rest = results.filter(result -> !(result instanceof IngestResult.Found found
                            && readings.put(found.article().id(), reader.read(found.article())) == null
                            && found.notices().isEmpty()))
                    .toList();
        }
        try (Record kept = Record.open(dir.resolve("minutes"), Record.Mode.WRITE)) {
            kept.add(List.copyOf(readings.values()));
            record = new RecordCheck(kept.episodes(EpisodeQuery.all()).items());
        }
    }

    @Test
    void everyExampleIsReadWithoutAWarning() {
        assertThat(rest).isEmpty();
        assertThat(readings).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void everyExampleHasItsExpectationsAndNoOther() {
        assertThat(expectations.stream()
                        .map(Expectation::about)
                        .filter(about -> !about.equals(Expectation.RECORD))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(readings.keySet());
    }

    @Test
    void evidenceIsInTheText() {
        readings.forEach((id, reading) -> reading.events().stream()
                .flatMap(event -> event.evidence().stream())
                .forEach(evidence -> assertThat(under(evidence, reading)).isEqualTo(evidence.text())));
    }

    /** A change may lose one reading for the sake of others, but never end with fewer. */
    @Test
    void noFewerExpectationsAreMetThanBefore() {
        assumeFalse(MARK.equals(System.getProperty(MODE)), "the marks are being written anew");
        long met = expectations.stream()
                .filter(wanted -> problem(wanted).isEmpty())
                .count();
        String lost = expectations.stream()
                .filter(wanted -> !wanted.later())
                .flatMap(wanted -> problem(wanted).map(found -> wanted + "\n" + found).stream())
                .collect(Collectors.joining("\n"));
        assertThat(met)
                .as(
                        "of %d expectations %d were met before; lost since:\n%s",
                        expectations.size(), Expectation.metBefore(), lost)
                .isGreaterThanOrEqualTo(Expectation.metBefore());
    }

    @Test
    @EnabledIfSystemProperty(named = MODE, matches = MARK)
    void theMarksAreWrittenAnew() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED);
        for (Expectation wanted : expectations) {
            boolean met = problem(wanted).isEmpty();
            if (met == wanted.later()) {
                System.out.println((met ? "met now: " : "lost: ") + wanted);
                lines.set(wanted.line() - 1, wanted.marked(!met));
            }
        }
        long met = expectations.stream()
                .filter(wanted -> problem(wanted).isEmpty())
                .count();
        lines.replaceAll(line -> line.startsWith(Expectation.MET) ? Expectation.MET + met : line);
        Files.write(EXPECTED, lines);
    }

    /** Every expectation that is not met, with what was read instead. */
    @AfterAll
    void whatIsMissingIsWrittenDown() throws IOException {
        List<String> misses = new ArrayList<>();
        long won = 0;
        long lost = 0;
        for (Expectation wanted : expectations) {
            Optional<String> problem = problem(wanted);
            problem.ifPresent(found -> misses.add(wanted.about() + " " + wanted + "\n" + found));
            won += wanted.later() && problem.isEmpty() ? 1 : 0;
            lost += !wanted.later() && problem.isPresent() ? 1 : 0;
        }
        Files.write(MISSES, misses);
        System.out.printf(
                "examples: %d of %d expectations met, %d won and %d lost since the marks were written (-D%s=%s writes them anew); missing: %s%n",
                expectations.size() - misses.size(), expectations.size(), won, lost, MODE, MARK, MISSES);
    }

    private Optional<String> problem(Expectation wanted) {
        if (wanted.about().equals(Expectation.RECORD)) {
            return record.problem(wanted);
        }
        Reading reading = readings.get(wanted.about());
        return reading == null ? Optional.of("there is no such example") : new ReadingCheck(reading).problem(wanted);
    }

    private static String under(Evidence evidence, Reading reading) {
        return reading.article()
                .text()
                .substring(evidence.span().start(), evidence.span().end());
    }
}
