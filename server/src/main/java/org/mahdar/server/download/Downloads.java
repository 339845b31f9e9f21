package org.mahdar.server.download;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mahdar.record.Record;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.export.ExportFormat;
import org.mahdar.record.export.ExportRequest;
import org.mahdar.record.export.ExportResult;
import org.mahdar.server.episode.EpisodeQuestion;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;

/**
 * Exactly the episodes that a page shows, all of them and not only the stretch on the screen, with their events, sentences,
 * articles, people and quotations; one archive with a file for each table and one that says what was asked.
 */
public final class Downloads {

    private final Record record;

    public Downloads(Record record) {
        this.record = record;
    }

    /** {@code GET /api/download}: parameters as for episodes, and {@code format}. */
    public void send(Context context) {
        String[] known = Stream.concat(
                        Stream.of("format", "formula-safe"),
                        Stream.of(EpisodeQuestion.PARAMETERS)
                                .filter(name -> !name.equals("offset") && !name.equals("limit")))
                .toArray(String[]::new);
        Params params = Params.of(context).only(known);
        ExportFormat format = format(params.text("format", "csv"));
        EpisodeQuery query = EpisodeQuestion.filters(params);
        byte[] archive = archive(format, "true".equals(params.text("formula-safe")), query, asked(context));
        context.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"mahdar-" + format.label() + ".zip\"")
                .result(archive);
    }

    private static ExportFormat format(String text) {
        try {
            return ExportFormat.ofLabel(text);
        } catch (IllegalArgumentException e) {
            throw Wrong.parameter("format", text, "one of csv, jsonl, jsonld, parquet");
        }
    }

    private static String asked(Context context) {
        return Address.of(context.path(), context.queryParamMap()).toString();
    }

    private byte[] archive(ExportFormat format, boolean formulaSafe, EpisodeQuery query, String asked) {
        try {
            Path folder = Files.createTempDirectory("mahdar-download-");
            try {
                ExportRequest request = ExportRequest.all(format, folder).withEpisodes(query);
                ExportResult result = record.export(formulaSafe ? request.withFormulaSafe() : request);
                return zip(result.files(), asked, result);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the download could not be written in the folder for temporary files; make space there", e);
        }
    }

    private static byte[] zip(List<Path> files, String asked, ExportResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("QUERY.txt"));
            StringBuilder text =
                    new StringBuilder("Asked of Mahdar: ").append(asked).append('\n');
            result.rows()
                    .forEach((table, rows) ->
                            text.append(table).append(": ").append(rows).append(" rows\n"));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return out.toByteArray();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
