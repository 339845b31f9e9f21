package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mahdar.record.store.Sql;

/** Compares the episodes of a record with what grouping its events anew gives. */
public final class EpisodeAudit {

    private static final int CHUNK = 2_000;

    private final EpisodeBuilder builder;
    private final Bonds bonds;

    public EpisodeAudit(Sql sql, ReviewBonds review) {
        this.builder = new EpisodeBuilder(EpisodeListener.NONE);
        this.bonds = Bonds.of(sql, review);
    }

    /** What is wrong, in sentences; empty when nothing is. */
    public List<String> audit(Sql sql) {
        List<String> faults = new ArrayList<>();
        Map<Long, Long> componentOf = new HashMap<>();
        Map<Long, Long> episodeOf = new HashMap<>();
        Map<Long, List<Long>> components = new HashMap<>();
        sql.each("SELECT event, episode, component FROM member", row -> {
            componentOf.put(row.getLong("event"), row.getLong("component"));
            episodeOf.put(row.getLong("event"), row.getLong("episode"));
            components
                    .computeIfAbsent(row.getLong("component"), none -> new ArrayList<>())
                    .add(row.getLong("event"));
        });
        List<Long> events = new ArrayList<>(componentOf.keySet());
        for (int at = 0; at < events.size(); at += CHUNK) {
            Set<Long> chunk = new HashSet<>(events.subList(at, Math.min(events.size(), at + CHUNK)));
            for (long[] link : builder.links(sql, chunk)) {
                if (!Objects.equals(componentOf.get(link[0]), componentOf.get(link[1]))) {
                    faults.add("Two events that are alike were never compared: numbers " + link[0] + " and " + link[1]
                            + ".");
                }
            }
        }
        List<Long> pool = new ArrayList<>();
        for (List<Long> component : components.values()) {
            pool.addAll(component);
            if (pool.size() >= CHUNK) {
                faults.addAll(regrouped(sql, pool, episodeOf));
                pool.clear();
            }
        }
        faults.addAll(regrouped(sql, pool, episodeOf));
        faults.addAll(rows(sql));
        return faults;
    }

    private List<String> regrouped(Sql sql, List<Long> pool, Map<Long, Long> episodeOf) {
        List<String> faults = new ArrayList<>();
        Map<Long, EventCard> cards = builder.cards(sql, pool);
        for (List<Linked> group : Grouping.of(cards.values(), bonds, Likeness.bundled())) {
            long episode = Grouping.firstNo(group);
            if (group.stream().anyMatch(event -> episodeOf.get(event.no()) != episode)) {
                faults.add("The episode of event " + group.get(0).key() + " is not what its events give.");
            }
        }
        return faults;
    }

    private static List<String> rows(Sql sql) {
        List<String> faults = new ArrayList<>();
        long without =
                sql.number("SELECT count(*) FROM (SELECT DISTINCT episode FROM member EXCEPT SELECT no FROM episode)");
        long empty = sql.number("SELECT count(*) FROM (SELECT no FROM episode EXCEPT SELECT episode FROM member)");
        long twice = sql.number("SELECT count(*) - count(DISTINCT no) FROM episode");
        if (without + empty + twice > 0) {
            faults.add(without + " episodes have no row, " + empty + " have no events, " + twice + " have two rows.");
        }
        long reports = sql.number(
                "SELECT count(*) FROM episode e JOIN (SELECT m.episode, count(DISTINCT v.article) AS reports,"
                        + " count(DISTINCT coalesce(k.grp, v.article)) AS independent FROM member m JOIN event v ON v.no = m.event LEFT JOIN"
                        + " copy k ON k.article = v.article GROUP BY m.episode) r ON r.episode = e.no WHERE e.reports <> r.reports OR"
                        + " e.independent <> r.independent");
        if (reports > 0) {
            faults.add(reports + " episodes count their reports wrongly.");
        }
        return faults;
    }
}
