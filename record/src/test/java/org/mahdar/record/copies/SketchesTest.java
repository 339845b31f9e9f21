package org.mahdar.record.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.record.Record.Mode;
import org.mahdar.record.RecordOptions;
import org.mahdar.record.store.Store;

class SketchesTest {

    @TempDir
    private Path folder;

    /** Articles come and go at random; what they share is at each time what comparing each with each gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatArticlesShareIsFoundWhoeverCameAndWent(long seed) {
        Random random = new Random(seed);
        Map<Integer, long[]> kept = new HashMap<>();
        Sketches sketches = empty();
        for (int i = 1; i <= 3_000; i++) {
            int article = 1 + random.nextInt(900);
            long[] before = kept.remove(article);
            if (before != null) {
                sketches.remove(article, before);
            }
            if (before == null || random.nextBoolean()) {
                long[] sample = random.longs(40, 0, 5_000)
                        .map(hash -> hash * 8)
                        .distinct()
                        .toArray();
                kept.put(article, sample);
                sketches.add(article, sample);
            }
            if (i % 500 == 0) {
                long[] asked = random.longs(40, 0, 5_000)
                        .map(hash -> hash * 8)
                        .distinct()
                        .toArray();
                assertThat(sketches.sharing(asked))
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(shared(asked, kept));
            }
        }
        kept.forEach((article, sample) -> assertThat(sketches.size(article)).isEqualTo(sample.length));
    }

    private Sketches empty() {
        try (Store store = Store.open(folder.resolve("record"), Mode.WRITE, RecordOptions.defaults())) {
            return store.read(sql -> Sketches.read(sql).orElseThrow());
        }
    }

    private static Map<Integer, Integer> shared(long[] asked, Map<Integer, long[]> kept) {
        Map<Integer, Integer> shared = new HashMap<>();
        kept.forEach((article, sample) -> {
            for (long one : asked) {
                for (long other : sample) {
                    if (one == other) {
                        shared.merge(article, 1, Integer::sum);
                    }
                }
            }
        });
        return shared;
    }
}
