package org.mahdar.server.download;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahdar.record.Record;
import org.mahdar.record.export.ExportFormat;
import org.mahdar.record.export.Listing;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;

/** Sends tables in one archive, in the format asked for, with the question beside them. */
final class Packing {

    private static final List<String> PAGING = List.of("offset", "limit");

    private final Record record;

    Packing(Record record) {
        this.record = record;
    }

    /** The parameters of a request for tables: those of the page but for its stretch, and how the tables are written. */
    static Params params(Context context, String[] asked) {
        String[] known = Stream.concat(
                        Stream.of("format", "formula-safe"), Stream.of(asked).filter(name -> !PAGING.contains(name)))
                .toArray(String[]::new);
        return Params.of(context).only(known);
    }

    /** Sends the tables; the archive is called after the first. */
    void send(Context context, Params params, Listing... listings) {
        ExportFormat format = format(params.text("format", "csv"));
        boolean formulaSafe = "true".equals(params.text("formula-safe"));
        String asked = Address.of(context.path(), context.queryParamMap()).toString();
        byte[] archive = Archive.of(asked, folder -> {
            List<Path> files = new ArrayList<>();
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Listing listing : listings) {
                files.add(record.write(listing, format, formulaSafe, folder));
                rows.put(listing.name(), (long) listing.rows().size());
            }
            return new Archive.Written(files, rows);
        });
        context.contentType("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mahdar-" + listings[0].name() + "-" + format.label() + ".zip\"")
                .result(archive);
    }

    private static ExportFormat format(String text) {
        if (List.of("csv", "jsonl", "parquet").contains(text)) {
            return ExportFormat.ofLabel(text);
        }
        throw Wrong.parameter("format", text, "one of csv, jsonl, parquet");
    }
}
