package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.mahdar.record.Corpus;
import org.mahdar.record.Record;
import org.mahdar.record.World;

class EpisodeOrderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderAndAnyBatchesGiveTheSameEpisodes(long seed) {
        inAnyOrder(new World(seed, 60, 12).articles(150), seed, 4, 30);
    }

    /** As above on news as it is; see {@link Corpus}. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void anyOrderAndAnyBatchesOfRealArticlesGiveTheSameEpisodes(long seed) throws IOException {
        assumeTrue(Corpus.missing() == null, Corpus.missing());
        Corpus.draw(500, seed, folder.resolve("drawn"));
        List<Reading> articles = Corpus.read(folder.resolve("drawn"));
        assertThat(articles).hasSize(500);
        inAnyOrder(articles, seed, 6, 120);
    }

    private void inAnyOrder(List<Reading> readings, long seed, int rounds, int mostInBatch) {
        Random random = new Random(seed);
        List<Reading> articles = new ArrayList<>(readings);
        String episodes = null;
        String ledgers = null;
        for (int round = 0; round < rounds; round++) {
            try (Record record = Record.open(folder.resolve("r" + round), Record.Mode.WRITE)) {
                int at = 0;
                while (at < articles.size()) {
                    int to = Math.min(articles.size(), at + 1 + random.nextInt(round == 0 ? 200 : mostInBatch));
                    record.add(articles.subList(at, to));
                    at = to;
                }
                episodes = episodes == null ? Canon.episodes(record) : episodes;
                ledgers = ledgers == null ? Canon.ledgers(record) : ledgers;
                assertThat(Canon.difference(episodes, Canon.episodes(record)))
                        .as("episodes, seed %d round %d", seed, round)
                        .isEmpty();
                assertThat(Canon.difference(ledgers, Canon.ledgers(record)))
                        .as("ledgers, seed %d round %d", seed, round)
                        .isEmpty();
            }
            Collections.shuffle(articles, random);
        }
        assertThat(episodes).isNotEmpty();
    }
}
