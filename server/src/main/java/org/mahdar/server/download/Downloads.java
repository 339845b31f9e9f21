package org.mahdar.server.download;

import io.javalin.http.Context;
import java.util.stream.Stream;
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
        return Archive.of(asked, folder -> {
            ExportRequest request = ExportRequest.all(format, folder).withEpisodes(query);
            ExportResult result = record.export(formulaSafe ? request.withFormulaSafe() : request);
            return new Archive.Written(result.files(), result.rows());
        });
    }
}
