package org.mahdar.record;

import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.record.episode.EpisodeJson;
import org.mahdar.record.episode.EpisodeQuery;

/** What a record says, as text that two records can be compared by. */
public final class Canon {

    private Canon() {}

    /** Every episode of the record, domestic ones too, one a line. */
    public static String episodes(Record record) {
        EpisodeJson json = new EpisodeJson();
        List<String> lines = record.episodes(EpisodeQuery.all().withDomestic(true)).items().stream()
                .map(json::toJson)
                .toList();
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
