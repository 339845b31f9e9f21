package org.mahdar.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Reading;

class RebuildTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void derivingEverythingAnewChangesNothing(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Reading> articles = new World(seed, 40, 10).articles(120);
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            for (int at = 0; at < articles.size(); ) {
                int to = Math.min(articles.size(), at + 1 + random.nextInt(25));
                record.add(articles.subList(at, to));
                at = to;
            }
        }
        String before = Canon.rows(folder);
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.rebuild(done -> {});
        }
        assertThat(Canon.rows(folder)).as("seed %d", seed).isEqualTo(before);
    }
}
