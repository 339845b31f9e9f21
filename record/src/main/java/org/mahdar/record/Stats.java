package org.mahdar.record;

import java.time.LocalDate;
import org.mahdar.record.store.Sql;

/**
 * How much a record holds.
 *
 * @param articles texts, each counted once
 * @param events those that count; rejected ones do not
 * @param episodes across borders
 * @param relations pairs of principals with at least one episode
 * @param people mentions of people, one for each article that names them
 * @param quotes direct and indirect
 * @param first the earliest day of publication, or null
 * @param last the latest, or null
 */
public record Stats(
        long articles,
        long events,
        long episodes,
        long relations,
        long people,
        long quotes,
        LocalDate first,
        LocalDate last) {

    static Stats of(Sql sql) {
        return sql.first(
                        "SELECT (SELECT count(*) FROM card) AS articles,"
                                + " (SELECT count(*) FROM event WHERE standing <> 'rejected') AS events,"
                                + " (SELECT count(*) FROM episode WHERE scope = 'international') AS episodes,"
                                + " (SELECT count(*) FROM (SELECT DISTINCT p.a, p.b FROM episode_pair p JOIN episode e ON e.no"
                                + " = p.episode WHERE p.a <> p.b AND e.scope = 'international')) AS relations,"
                                + " (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM quote) AS quotes,"
                                + " (SELECT min(published_day) FROM card) AS first,"
                                + " (SELECT max(published_day) FROM card) AS last",
                        row -> new Stats(
                                row.getLong("articles"),
                                row.getLong("events"),
                                row.getLong("episodes"),
                                row.getLong("relations"),
                                row.getLong("people"),
                                row.getLong("quotes"),
                                Sql.day(row, "first"),
                                Sql.day(row, "last")))
                .orElseThrow();
    }
}
