package org.mahdar.record.export;

import java.nio.file.Path;
import java.util.Objects;
import org.mahdar.record.episode.EpisodeQuery;

/**
 * What is to be exported.
 *
 * @param folder where the files go; made when it is not there; files of the same names are replaced
 * @param formulaSafe for CSV: text cells that a spreadsheet would take for a formula get an apostrophe before them; such a file
 *     does not give back exactly what is in the record
 * @param episodes limits the export to the episodes asked for, with their events, articles, and the people and quotations of these;
 *     null means everything
 */
public record ExportRequest(ExportFormat format, Path folder, boolean formulaSafe, EpisodeQuery episodes) {

    public ExportRequest {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(folder, "folder");
    }

    /** Everything in one format. */
    public static ExportRequest all(ExportFormat format, Path folder) {
        return new ExportRequest(format, folder, false, null);
    }

    public ExportRequest withFormulaSafe() {
        return new ExportRequest(format, folder, true, episodes);
    }

    public ExportRequest withEpisodes(EpisodeQuery query) {
        return new ExportRequest(format, folder, formulaSafe, query);
    }
}
