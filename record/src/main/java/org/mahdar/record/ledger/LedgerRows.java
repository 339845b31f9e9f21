package org.mahdar.record.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.Count;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeListener;
import org.mahdar.record.episode.Episodes;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.DerivedRows.Judged;
import org.mahdar.record.store.Sql;

/** Keeps the steps of all ledgers as rows, in step with the episodes they rest on. */
public final class LedgerRows implements EpisodeListener {

    private final Concepts concepts = Concepts.load();
    private final StepFinder finder = new StepFinder(concepts);
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void gone(Sql sql, Collection<Long> episodes) {
        sql.deleteWhere("ledger_step", "episode", episodes);
    }

    @Override
    public void written(Sql sql, Map<Long, Episode> episodes) {
        sql.append("ledger_step", to -> {
            for (Map.Entry<Long, Episode> episode : episodes.entrySet()) {
                for (Step step : finder.of(episode.getValue())) {
                    DuckDBAppender row = to.beginRow().append(episode.getKey().longValue());
                    row.append(step.ledger().label()).append(step.holder()).append(step.towards());
                    row.append(step.subject()).append(step.change().label());
                    DerivedRows.date(row, step.date());
                    row.append(step.day()).append(step.firstReport());
                    DerivedRows.count(row, step.count());
                    row.append(json(step.details())).append(step.episode());
                    row.append(step.independent()).endRow();
                }
            }
        });
    }

    /** Writes which issues the quotations of new readings are about. */
    public void quotes(Sql sql, List<Judged> readings) {
        sql.append("quote_issue", to -> {
            for (Judged judged : readings) {
                for (int n = 0; n < judged.quotes().size(); n++) {
                    for (String issue :
                            concepts.ids("issue", judged.quotes().get(n).text())) {
                        to.beginRow()
                                .append(judged.placed().article())
                                .append(n)
                                .append(issue)
                                .endRow();
                    }
                }
            }
        });
    }

    /** Forgets the quotations of these articles. */
    public void forgetQuotes(Sql sql, Collection<Integer> articles) {
        sql.deleteWhere("quote_issue", "article", articles);
    }

    /** Compares the steps that are kept for these episodes with those they give; says what is wrong, in sentences. */
    public List<String> audit(Sql sql, List<Long> episodes) {
        Map<Long, List<Step>> kept = new HashMap<>();
        sql.each(
                "SELECT * FROM ledger_step WHERE episode IN (" + Sql.in(episodes) + ")",
                row -> kept.computeIfAbsent(row.getLong("episode"), none -> new ArrayList<>())
                        .add(step(row)));
        List<String> faults = new ArrayList<>();
        List<Episode> whole = Episodes.byNumber(sql, episodes);
        for (int i = 0; i < episodes.size(); i++) {
            if (whole.get(i) == null) {
                faults.add("Episode " + episodes.get(i) + " has lost the articles that tell it.");
                continue;
            }
            Set<Step> given = Set.copyOf(finder.of(whole.get(i)));
            if (!given.equals(Set.copyOf(kept.getOrDefault(episodes.get(i), List.of())))) {
                faults.add("The ledgers do not show episode " + whole.get(i).id() + " as it is.");
            }
        }
        return faults;
    }

    /** Forgets everything, before all is derived anew. */
    public void clear(Sql sql) {
        sql.run("DELETE FROM ledger_step");
        sql.run("DELETE FROM quote_issue");
    }

    private String json(Map<String, String> details) {
        try {
            return mapper.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of words has no JSON form: " + details, e);
        }
    }

    /** A step as its row tells it. */
    Step step(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Step(
                LedgerName.ofLabel(row.getString("ledger")),
                row.getString("holder"),
                row.getString("towards"),
                row.getString("subject"),
                Change.ofLabel(row.getString("change")),
                Cells.date(row.getString("date")),
                Sql.day(row, "day"),
                Sql.day(row, "first_report"),
                unit == null
                        ? null
                        : new Count(row.getDouble("count"), unit, Count.Bound.ofLabel(row.getString("bound"))),
                details(row.getString("details")),
                row.getString("episode_id"),
                row.getInt("independent"));
    }

    private Map<String, String> details(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        try {
            return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of a step are no JSON: " + json, e);
        }
    }
}
