package org.mahdar.record.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.store.Sql;

/** Writes a record's tables to files. A file appears under its name only when it is whole. */
public final class Exporter {

    private static final Pattern LIMIT = Pattern.compile("\\{(articles|episodes):([a-z.]+)}");

    /**
     * Which rows are asked for.
     *
     * @param episodes the numbers of episodes, or null for all rows
     */
    public record Scope(Collection<Long> episodes) {}

    private Exporter() {}

    /** Writes what is asked for; all files show one state of the record. */
    public static ExportResult export(Sql sql, ExportRequest request, Scope scope) {
        try {
            Files.createDirectories(request.folder());
            ExportResult result = switch (request.format()) {
                case PARQUET -> parquet(sql, request, scope);
                case JSONLD -> together(sql, request, scope);
                case CSV, JSONL -> apart(sql, request, scope);
            };
            List<Path> files = new ArrayList<>(result.files());
            files.add(describe(request, result));
            return new ExportResult(result.rows(), files);
        } catch (IOException e) {
            throw new RecordException(
                    Kind.IO,
                    "The export to " + request.folder() + " failed: "
                            + e.getClass().getSimpleName() + " " + e.getMessage()
                            + ". The record is as it was; check that the folder can be written and has space.",
                    e);
        }
    }

    private static ExportResult parquet(Sql sql, ExportRequest request, Scope scope) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (ExportTable table : ExportTable.ALL) {
            Path file = request.folder().resolve(table.name() + ".parquet");
            Path part = part(file);
            sql.run("COPY (" + query(table, scope) + ") TO '"
                    + part.toAbsolutePath().toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            rows.put(table.name(), sql.number("SELECT count(*) FROM (" + query(table, scope) + ")"));
            finish(part, file);
            files.add(file);
        }
        return new ExportResult(rows, files);
    }

    private static ExportResult apart(Sql sql, ExportRequest request, Scope scope) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (ExportTable table : ExportTable.ALL) {
            Path file = request.folder()
                    .resolve(table.name() + "." + request.format().label());
            Path part = part(file);
            Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
            try (RowWriter writer = request.format() == ExportFormat.CSV
                    ? new CsvRows(out, request.formulaSafe())
                    : new JsonRows(out)) {
                rows.put(table.name(), write(sql, table, scope, writer));
            }
            finish(part, file);
            files.add(file);
        }
        return new ExportResult(rows, files);
    }

    private static ExportResult together(Sql sql, ExportRequest request, Scope scope) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        Path file = request.folder().resolve("record.jsonld");
        Path part = part(file);
        try (RowWriter writer = new LinkedRows(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            for (ExportTable table : ExportTable.ALL) {
                rows.put(table.name(), write(sql, table, scope, writer));
            }
        }
        finish(part, file);
        return new ExportResult(rows, List.of(file));
    }

    private static long write(Sql sql, ExportTable table, Scope scope, RowWriter writer) throws IOException {
        writer.table(table);
        long[] count = new long[1];
        IOException[] failure = new IOException[1];
        sql.each(query(table, scope), row -> {
            if (failure[0] == null) {
                try {
                    writer.row(values(row, table.columns().size()));
                    count[0]++;
                } catch (IOException e) {
                    failure[0] = e;
                }
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return count[0];
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
                value = ((Number) value).longValue();
            } else if (value instanceof Float number) {
                value = number.doubleValue();
            }
            values.add(value);
        }
        return values;
    }

    private static String query(ExportTable table, Scope scope) {
        return LIMIT.matcher(table.query()).replaceAll(match -> {
            if (scope.episodes() == null) {
                return "true";
            }
            String among = "(" + Sql.in(scope.episodes()) + ")";
            String condition = match.group(1).equals("episodes")
                    ? match.group(2) + " IN " + among
                    : match.group(2)
                            + " IN (SELECT v.article FROM member x JOIN event v ON v.no = x.event WHERE x.episode IN "
                            + among
                            + ")";
            return Matcher.quoteReplacement(condition);
        });
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void finish(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Says beside the files what they hold, so that they can be read without the program. */
    private static Path describe(ExportRequest request, ExportResult result) throws IOException {
        StringBuilder text = new StringBuilder("# Columns\n\nExported by Mahdar as ")
                .append(request.format().label())
                .append(".\n");
        if (request.episodes() != null) {
            text.append("\nLimited to the episodes of this query: ")
                    .append(request.episodes())
                    .append("\n");
        }
        if (request.formulaSafe()) {
            text.append("\nText cells that begin like a formula have an apostrophe before them.\n");
        }
        for (ExportTable table : ExportTable.ALL) {
            text.append("\n## ").append(table.name()).append("\n\n").append(table.about());
            text.append(" Rows: ").append(result.rows().get(table.name())).append(".\n\n");
            for (ExportTable.Column column : table.columns()) {
                text.append("- `")
                        .append(column.name())
                        .append("`: ")
                        .append(column.about())
                        .append("\n");
            }
        }
        Path file = request.folder().resolve("COLUMNS.md");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }
}
