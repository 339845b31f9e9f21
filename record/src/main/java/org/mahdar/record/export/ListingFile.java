package org.mahdar.record.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.store.Sql;

/** Writes a listing to a file in any of the formats of tables. */
public final class ListingFile {

    private ListingFile() {}

    /**
     * Writes {@code NAME.FORMAT} into the folder and gives its path.
     *
     * @param formulaSafe whether CSV cells that begin like a formula get an apostrophe before them
     */
    public static Path write(Sql sql, Listing listing, ExportFormat format, boolean formulaSafe, Path folder) {
        Path file = folder.resolve(listing.name() + "." + format.label());
        try {
            switch (format) {
                case CSV -> rows(listing, new CsvRows(Files.newBufferedWriter(file), formulaSafe));
                case JSONL -> rows(listing, new JsonRows(Files.newBufferedWriter(file)));
                case PARQUET -> parquet(sql, listing, file);
                case JSONLD ->
                    throw new RecordException(
                            Kind.BAD_REQUEST, "A list has no form as JSON-LD; ask for csv, jsonl or parquet.");
            }
            return file;
        } catch (IOException e) {
            throw new RecordException(
                    Kind.IO,
                    file + " could not be written: " + e.getMessage() + ". Make space there and try again.",
                    e);
        }
    }

    private static void rows(Listing listing, RowWriter writer) throws IOException {
        try (writer) {
            writer.table(new ExportTable(
                    listing.name(),
                    "",
                    "",
                    listing.columns().stream()
                            .map(column -> new ExportTable.Column(column.name(), ""))
                            .toList()));
            for (List<Object> row : listing.rows()) {
                writer.row(row);
            }
        }
    }

    /** By way of JSON lines, which tell null and an empty text apart. */
    private static void parquet(Sql sql, Listing listing, Path file) throws IOException {
        Path lines = file.resolveSibling(file.getFileName() + ".lines");
        try {
            Writer out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8);
            rows(listing, new JsonRows(out));
            String columns = listing.columns().stream()
                    .map(column -> "'" + column.name() + "': '" + column.kind().type() + "'")
                    .collect(Collectors.joining(", ", "{", "}"));
            sql.run("COPY (SELECT * FROM read_json(" + quoted(lines) + ", format = 'newline_delimited', columns = "
                    + columns + ")) TO " + quoted(file) + " (FORMAT parquet, COMPRESSION zstd)");
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
