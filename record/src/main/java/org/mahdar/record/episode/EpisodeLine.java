package org.mahdar.record.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/**
 * An episode as it stands in a list or a drawing: what it is, without the reports that tell it. The fields mean what they mean
 * in {@link Episode}.
 *
 * @param reports how many articles tell it
 */
public record EpisodeLine(
        String id,
        EventType type,
        Mode mode,
        List<Code> actors,
        List<Code> recipients,
        Status status,
        PartialDate date,
        LocalDate at,
        double score,
        int reports,
        int independent) {

    static final String COLUMNS = "e.id, e.type, e.mode, e.actors, e.recipients, e.status, e.date, e.day, e.score,"
            + " e.reports, e.independent";

    public EpisodeLine {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    static EpisodeLine of(ResultSet row) throws SQLException {
        EventType type = EventType.valueOf(row.getString("type"));
        String mode = row.getString("mode");
        return new EpisodeLine(
                row.getString("id"),
                type,
                mode == null ? null : Mode.of(type, mode).orElseThrow(),
                Cells.codes(row.getString("actors")),
                Cells.codes(row.getString("recipients")),
                Status.ofLabel(row.getString("status")),
                Cells.date(row.getString("date")),
                Sql.day(row, "day"),
                row.getDouble("score"),
                row.getInt("reports"),
                row.getInt("independent"));
    }
}
