package org.mahdar.record.episode;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.PartialDate;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/** Episodes as rows, so that they can be listed without being put together again. */
final class EpisodeRows {

    private EpisodeRows() {}

    static void delete(Sql sql, Collection<Long> episodes) {
        sql.deleteWhere("episode", "no", episodes);
        sql.deleteWhere("episode_pair", "episode", episodes);
    }

    /** Writes the rows of episodes with these reports, and gives the episodes. */
    static Map<Long, Episode> append(Sql sql, Map<Long, List<Report>> told) {
        Map<Long, Episode> episodes = new LinkedHashMap<>();
        told.forEach((no, reports) -> episodes.put(no, Assembly.of(reports)));
        sql.append("episode", to -> {
            for (Map.Entry<Long, Episode> episode : episodes.entrySet()) {
                row(to.beginRow(), episode.getKey(), episode.getValue());
            }
        });
        sql.append("episode_pair", to -> {
            for (Map.Entry<Long, Episode> entry : episodes.entrySet()) {
                Episode episode = entry.getValue();
                for (Sides sides : Sides.between(episode.actors(), episode.recipients(), episode.mode())) {
                    to.beginRow()
                            .append(entry.getKey().longValue())
                            .append(sides.a())
                            .append(sides.b())
                            .endRow();
                }
            }
        });
        return episodes;
    }

    private static void row(DuckDBAppender row, long no, Episode episode) throws SQLException {
        List<Report> reports = episode.reports();
        row.append(no).append(episode.id()).append(episode.type().name());
        row.append(episode.mode() == null ? null : episode.mode().label());
        row.append(Cells.codes(episode.actors())).append(Cells.codes(episode.recipients()));
        row.append(episode.status().label());
        DerivedRows.date(row, episode.date());
        row.append(episode.place());
        DerivedRows.count(row, episode.count());
        row.append(episode.score()).append(episode.scope().label()).append(episode.confidence());
        row.append(reports.size()).append(episode.independent());
        PartialDate first = reports.get(0).published();
        PartialDate last = reports.stream()
                .map(Report::published)
                .filter(published -> published != null)
                .reduce((one, other) -> other)
                .orElse(null);
        row.append(first == null ? null : first.first()).append(last == null ? null : last.first());
        row.append(episode.at()).endRow();
    }
}
