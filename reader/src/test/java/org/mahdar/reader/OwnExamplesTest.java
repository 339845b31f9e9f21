package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;

/**
 * Reads our own sentences and pages and holds what was found against what their files tell. A row that the reader does not master yet stands
 * as such and must fail: who teaches the reader better moves it.
 */
class OwnExamplesTest {

    private static final ArticleReader READER = Bundled.READER;

    private static Reading read(String row, boolean dated) {
        String text = row.replace('/', '\n').replace('|', '/').replace('¦', '|');
        LocalDate published = dated ? LocalDate.of(2020, 2, 1) : null;
        return READER.read(new Article("example", "example", null, null, null, published, text, false));
    }

    private static List<String[]> rows(String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(OwnExamplesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("trap\t")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return rows;
    }

    private static Stream<DynamicTest> examples(
            String file, Function<String[], String> told, Function<String[], String> got) throws IOException {
        return rows(file).stream()
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1], () -> {
                    String holds = row[row.length - 1];
                    assertThat(holds).as("last column of " + row[0]).isIn("yes", "not yet");
                    if (holds.equals("yes")) {
                        assertThat(got.apply(row)).as(row[1]).isEqualTo(told.apply(row));
                    } else {
                        assertThat(got.apply(row))
                                .as("mastered now, set it to yes: " + row[1])
                                .isNotEqualTo(told.apply(row));
                    }
                }));
    }

    private static String code(Code code) {
        return " (" + (code == null ? "-" : code) + ")";
    }

    private static String quotes(Reading reading, Quote.Kind kind) {
        String all = reading.quotes().stream()
                .filter(quote -> quote.kind() == kind)
                .map(quote -> quote.text().replace('\n', '/') + " => "
                        + (quote.speaker() == null || quote.speaker().name() == null
                                ? "-"
                                : quote.speaker().name())
                        + code(quote.speaker() == null ? null : quote.speaker().code()))
                .collect(Collectors.joining(";;"));
        return all.isEmpty() ? "-" : all;
    }

    private static String people(Reading reading) {
        String all = reading.people().stream()
                .map(person -> person.name() + code(person.code()))
                .collect(Collectors.joining(";;"));
        return all.isEmpty() ? "-" : all;
    }

    private static String offices(Reading reading) {
        String all = reading.people().stream()
                .map(person -> person.name() + " = " + (person.office() == null ? "-" : person.office()))
                .collect(Collectors.joining(";;"));
        return all.isEmpty() ? "-" : all;
    }

    private static String page(Reading reading) {
        String text = reading.article().text();
        String[] lines = text.split("\n", -1);
        int[] starts = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
        }
        String dropped = IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isBlank() && !holds(reading.body(), starts[i]))
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(","));
        return reading.title() + "\t" + (reading.published() == null ? "-" : reading.published()) + "\t"
                + (dropped.isEmpty() ? "-" : dropped);
    }

    private static boolean holds(List<Span> body, int at) {
        return body.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }

    @TestFactory
    Stream<DynamicTest> quotationsAndTheirSpeakers() throws IOException {
        return examples("speech/quotes.tsv", row -> row[2], row -> quotes(read(row[1], true), Quote.Kind.DIRECT));
    }

    @TestFactory
    Stream<DynamicTest> indirectSpeech() throws IOException {
        return examples("speech/indirect.tsv", row -> row[2], row -> quotes(read(row[1], true), Quote.Kind.INDIRECT));
    }

    @TestFactory
    Stream<DynamicTest> people() throws IOException {
        return examples("people.tsv", row -> row[2], row -> people(read(row[1], true)));
    }

    @TestFactory
    Stream<DynamicTest> offices() throws IOException {
        return examples("offices.tsv", row -> row[2], row -> offices(read(row[1], true)));
    }

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        return examples(
                "page/pages.tsv", row -> row[2] + "\t" + row[3] + "\t" + row[4], row -> page(read(row[1], false)));
    }

    @Test
    void thereAreTwoHundredExamplesAndMostHold() throws IOException {
        int all = 0;
        int hold = 0;
        for (String file :
                List.of("speech/quotes.tsv", "speech/indirect.tsv", "people.tsv", "offices.tsv", "page/pages.tsv")) {
            for (String[] row : rows(file)) {
                all++;
                hold += row[row.length - 1].equals("yes") ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(hold).isGreaterThanOrEqualTo(all * 9 / 10);
    }
}
