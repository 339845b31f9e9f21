package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Reading;
import org.mahdar.record.Canon;
import org.mahdar.record.Record;
import org.mahdar.record.World;

class EpisodeOrderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderAndAnyBatchesGiveTheSameEpisodes(long seed) {
        Random random = new Random(seed);
        List<Reading> articles = new ArrayList<>(new World(seed, 60, 12).articles(150));
        String once = null;
        for (int round = 0; round < 4; round++) {
            try (Record record = Record.open(folder.resolve("r" + round), Record.Mode.WRITE)) {
                int at = 0;
                while (at < articles.size()) {
                    int to = Math.min(articles.size(), at + 1 + random.nextInt(round == 0 ? 200 : 30));
                    record.add(articles.subList(at, to));
                    at = to;
                }
                String episodes = Canon.episodes(record);
                if (once == null) {
                    once = episodes;
                }
                assertThat(episodes).as("seed %d round %d", seed, round).isEqualTo(once);
            }
            Collections.shuffle(articles, random);
        }
    }
}
