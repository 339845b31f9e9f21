package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Reading;
import org.mahdar.record.Record;
import org.mahdar.record.World;

class EpisodeShelfTest {

    @TempDir
    private Path folder;

    /** A list may give what it gave before a change; an episode that is asked for by name is put together anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAListGivesAfterEachChangeIsWhatTheRecordHolds(long seed) {
        Random random = new Random(seed);
        List<Reading> articles = new World(seed, 40, 12).articles(80);
        EpisodeQuery all = EpisodeQuery.all().withDomestic(true);
        try (Record record = Record.open(folder.resolve("r"), Record.Mode.WRITE)) {
            int at = 0;
            while (at < articles.size()) {
                int to = Math.min(articles.size(), at + 1 + random.nextInt(6));
                record.add(articles.subList(at, to));
                at = to;
                List<Episode> listed = record.episodes(all).items();
                for (Episode episode : listed) {
                    assertThat(record.episode(episode.id())).as("seed %d", seed).hasValue(episode);
                }
                if (random.nextInt(4) == 0) {
                    Episode any = listed.get(random.nextInt(listed.size()));
                    record.review().reject(any.claims().get(0).key(), "somebody", "a test");
                }
            }
        }
    }
}
