package org.mahdar.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.Record;
import org.mahdar.record.Stats;
import org.mahdar.record.World;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

class ExportTest {

    @TempDir
    private Path folder;

    private Record record;

    @BeforeEach
    void open() {
        record = Record.open(folder.resolve("record"), Record.Mode.WRITE);
    }

    @AfterEach
    void close() {
        record.close();
    }

    private static Reading nasty() {
        return new Draft("=1+1")
                .outlet("@outlet, \"quoted\"")
                .published("2020-01-01")
                .title("-2+3\r\nسطر ثان")
                .tell(
                        "+ قالت \"أوسلو\", إن\tالأمر\nعاجل.",
                        Told.of(EventType.ACCUSE, "NOR.GOV", "ISL").in("\t\u202eمكان"))
                .quote("\u0000ذكر آنا، \"أ\"", "=HYPERLINK(\"x\")", "آنا، \"أ\"", "NOR.GOV", null)
                .person("آنا، \"أ\"", "NOR.GOV", "'-مديرة")
                .reading();
    }

    private void fill() {
        record.add(List.of(nasty()));
        record.add(new World(4, 30, 9).articles(50));
        String key = record.article("a1").orElseThrow().events().get(0).claim().key();
        record.review().reject(key, "آنا", "");
    }

    private Map<String, Long> rows(ExportFormat format, EpisodeQuery query) throws Exception {
        Path to = folder.resolve(format.label());
        ExportResult result = record.export(ExportRequest.all(format, to).withEpisodes(query));
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String table : result.rows().keySet()) {
            counted.put(table, count(format, to, table));
        }
        assertThat(counted).as("%s", format).isEqualTo(result.rows());
        assertThat(Files.readString(to.resolve("COLUMNS.md"))).contains("## ledgers");
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
        return counted;
    }

    private static long count(ExportFormat format, Path folder, String table) throws Exception {
        return switch (format) {
            case PARQUET -> number("SELECT count(*) FROM '" + folder.resolve(table + ".parquet") + "'");
            case CSV -> csv(folder.resolve(table + ".csv")).size() - 1;
            case JSONL -> Files.readAllLines(folder.resolve(table + ".jsonl")).size();
            case JSONLD -> {
                JsonNode graph = new ObjectMapper()
                        .readTree(folder.resolve("record.jsonld").toFile())
                        .get("@graph");
                long nodes = 0;
                for (JsonNode node : graph) {
                    nodes += node.get("@type").get(1).asText().equals("own:" + table) ? 1 : 0;
                }
                yield nodes;
            }
        };
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Reads a file as RFC 4180 says, without any leniency; missing values are null. */
    private static List<List<String>> csv(Path file) throws IOException {
        String text = Files.readString(file);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            boolean quoted = text.charAt(at) == '"';
            if (quoted) {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                at++;
            } else {
                while (",\r".indexOf(text.charAt(at)) < 0) {
                    assertThat(text.charAt(at)).isNotIn('"', '\n');
                    cell.append(text.charAt(at++));
                }
            }
            row.add(quoted || cell.length() > 0 ? cell.toString() : null);
            if (text.charAt(at) == ',') {
                at++;
                if (at == text.length() || text.startsWith("\r\n", at)) {
                    row.add(null);
                }
            }
            if (text.startsWith("\r\n", at)) {
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anEmptyRecordGivesEmptyTables(ExportFormat format) throws Exception {
        assertThat(rows(format, null).values()).containsOnly(0L);
    }

    @Test
    void allFormatsHoldTheRowsThatThePagesShow() throws Exception {
        fill();
        Map<String, Long> rows = rows(ExportFormat.PARQUET, null);
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(rows(format, null)).isEqualTo(rows);
        }
        Stats stats = record.stats();
        assertThat(rows)
                .containsEntry("articles", stats.articles())
                .containsEntry("events", stats.events() + 1)
                .containsEntry(
                        "episodes",
                        record.episodes(EpisodeQuery.all().withDomestic(true)).total())
                .containsEntry("quotes", stats.quotes())
                .containsEntry("people", record.people(null, null, 0, 1).total())
                .containsEntry("mentions", stats.people());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void whatIsAskedForIsExportedAndNothingElse(int limit) throws Exception {
        fill();
        EpisodeQuery query = EpisodeQuery.all().withPage(0, limit);
        List<Episode> shown = record.episodes(query).items();
        for (ExportFormat format : ExportFormat.values()) {
            Map<String, Long> rows = rows(format, query);
            assertThat(rows).containsEntry("episodes", (long) shown.size());
            assertThat(rows).containsEntry("events", (long)
                    shown.stream().mapToInt(one -> one.claims().size()).sum());
            assertThat(rows)
                    .containsEntry(
                            "articles",
                            shown.stream()
                                    .flatMap(one -> one.reports().stream())
                                    .map(report -> report.key())
                                    .distinct()
                                    .count());
        }
    }

    @Test
    void parquetReadBackEqualsJsonLines() throws Exception {
        fill();
        rows(ExportFormat.PARQUET, null);
        rows(ExportFormat.JSONL, null);
        for (ExportTable table : ExportTable.ALL) {
            String columns = joined(table, column -> "\"" + column + "\"::" + typeOf(column));
            String parquet =
                    "SELECT " + columns + " FROM '" + folder.resolve("parquet/" + table.name() + ".parquet") + "'";
            String lines =
                    "SELECT " + columns + " FROM read_json('" + folder.resolve("jsonl/" + table.name() + ".jsonl")
                            + "', format = 'newline_delimited', columns = {"
                            + joined(table, column -> "'" + column + "': '" + typeOf(column) + "'") + "})";
            for (String difference : List.of(parquet + " EXCEPT ALL " + lines, lines + " EXCEPT ALL " + parquet)) {
                assertThat(number("SELECT count(*) FROM (" + difference + ")"))
                        .as(table.name())
                        .isZero();
            }
        }
    }

    private static String joined(ExportTable table, UnaryOperator<String> each) {
        return table.columns().stream().map(column -> each.apply(column.name())).collect(Collectors.joining(", "));
    }

    private static String typeOf(String column) {
        return Set.of("n", "start", "end", "count", "confidence", "score", "reports", "independent", "articles")
                        .contains(column)
                ? "DOUBLE"
                : "VARCHAR";
    }

    @Test
    void csvGivesBackEveryCellExactly() throws Exception {
        fill();
        rows(ExportFormat.CSV, null);
        rows(ExportFormat.JSONL, null);
        ObjectMapper mapper = new ObjectMapper();
        for (ExportTable table : ExportTable.ALL) {
            List<List<String>> rows = csv(folder.resolve("csv/" + table.name() + ".csv"));
            List<String> lines = Files.readAllLines(folder.resolve("jsonl/" + table.name() + ".jsonl"));
            assertThat(rows.get(0))
                    .isEqualTo(table.columns().stream()
                            .map(ExportTable.Column::name)
                            .toList());
            for (int i = 0; i < lines.size(); i++) {
                JsonNode object = mapper.readTree(lines.get(i));
                for (int j = 0; j < table.columns().size(); j++) {
                    JsonNode value = object.get(table.columns().get(j).name());
                    assertThat(rows.get(i + 1).get(j))
                            .as(
                                    "%s, row %d, %s",
                                    table.name(), i, table.columns().get(j).name())
                            .isEqualTo(value.isNull() ? null : value.asText());
                }
            }
        }
    }

    @Test
    void formulasAreDefusedOnDemand() throws Exception {
        record.add(List.of(nasty()));
        Path to = folder.resolve("safe");
        record.export(ExportRequest.all(ExportFormat.CSV, to).withFormulaSafe());
        List<String> article = csv(to.resolve("articles.csv")).get(1);
        assertThat(article).contains("'=1+1", "'@outlet, \"quoted\"", "'-2+3\r\nسطر ثان");
        assertThat(csv(to.resolve("quotes.csv")).get(1)).contains("'=HYPERLINK(\"x\")");
        assertThat(csv(to.resolve("events.csv")).get(1)).contains("'\t\u202eمكان", "-3.0");
    }

    @Test
    void jsonLdExpandsWithoutErrorAndKeepsItsLinks() throws Exception {
        fill();
        rows(ExportFormat.JSONLD, null);
        JsonArray expanded = JsonLd.expand(
                        JsonDocument.of(Files.newInputStream(folder.resolve("jsonld/record.jsonld"))))
                .get();
        long nodes = rows(ExportFormat.JSONLD, null).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(expanded).hasSize((int) nodes);
        String text = expanded.toString();
        assertThat(text)
                .contains("https://schema.org/NewsArticle")
                .contains("http://www.w3.org/ns/prov#wasDerivedFrom")
                .contains("urn:mahdar:episode:");
    }

    @Test
    void theExamplesOfTheHelpPageRun() throws Exception {
        fill();
        Path to = folder.resolve("all");
        record.export(ExportRequest.all(ExportFormat.PARQUET, to));
        record.export(ExportRequest.all(ExportFormat.CSV, to));
        String page = Files.readString(Path.of("..", "help", "export.md"));
        Matcher blocks = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(page);
        int run = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            while (blocks.find()) {
                String sql = blocks.group(1).replaceAll("'(\\w+\\.(parquet|csv))'", "'" + to + "/$1'");
                try (ResultSet row = statement.executeQuery(sql)) {
                    run++;
                    while (row.next()) {
                        if (sql.contains("AS same")) {
                            assertThat(row.getBoolean("same")).isTrue();
                        }
                    }
                }
            }
        }
        assertThat(run).isEqualTo(5);
    }
}
