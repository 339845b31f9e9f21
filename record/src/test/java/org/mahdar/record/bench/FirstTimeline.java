package org.mahdar.record.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mahdar.model.Code;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;

/**
 * How long the timeline of the largest relation takes when it is asked for first. Run as: {@code FirstTimeline FOLDER ROUNDS
 * OTHERS}; in each round the record is opened, so many smaller relations are asked for, and then the largest. The earlier half of
 * the rounds warms up.
 */
public final class FirstTimeline {

    private FirstTimeline() {}

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[1]);
        int others = Integer.parseInt(args[2]);
        List<Double> millis = new ArrayList<>();
        long total = 0;
        for (int round = 0; round < rounds; round++) {
            try (Record record = Record.open(Path.of(args[0]), Record.Mode.READ)) {
                List<Relation> relations = record.relations(RelationQuery.all().withPage(0, others + 1))
                        .items();
                relations.stream().skip(1).forEach(relation -> timeline(record, relation));
                long start = System.nanoTime();
                total = timeline(record, relations.get(0)).total();
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        List<Double> warm = new ArrayList<>(millis.subList(rounds / 2, rounds));
        Collections.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%d episodes: median %.0f ms, least %.0f ms, the first round %.0f ms%n",
                total,
                warm.get(warm.size() / 2),
                warm.get(0),
                millis.get(0));
    }

    private static Page<Episode> timeline(Record record, Relation relation) {
        return record.episodes(EpisodeQuery.between(Code.parse(relation.a()), Code.parse(relation.b())));
    }
}
