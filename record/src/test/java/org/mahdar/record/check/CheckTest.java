package org.mahdar.record.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Reading;
import org.mahdar.record.Draft;
import org.mahdar.record.Record;
import org.mahdar.record.World;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

class CheckTest {

    @TempDir
    private Path folder;

    private void fill() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            World world = new World(8, 40, 10);
            List<Reading> articles = world.articles(60);
            record.add(articles.subList(0, 30));
            record.add(articles.subList(30, 60));
            record.add(List.of(new Draft("person")
                    .say("تحدث الوزير سامي منصور.")
                    .person("سامي منصور", "EGY.GOV", "وزير")
                    .reading()));
            Episode episode = record.episodes(EpisodeQuery.all()).items().get(3);
            record.review().reject(episode.claims().get(0).key(), "آنا", "");
        }
    }

    private CheckReport check(Record.Mode mode) {
        try (Record record = Record.open(folder, mode)) {
            return record.check(done -> {});
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("record.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource(Record.Mode.class)
    void aWholeRecordIsFoundWhole(Record.Mode mode) {
        fill();
        CheckReport report = check(mode);
        assertThat(report.faults()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.articles()).isEqualTo(61);
        assertThat(report.verdicts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE article SET text = text || '.' WHERE no = 7",
                "DELETE FROM reading WHERE article = 7",
                "DELETE FROM appearance WHERE article = 7",
                "UPDATE reading SET json = replace(json, '\"start\":', '\"start\":1') WHERE article = 7",
                "UPDATE reading SET json = 'nonsense' WHERE article = 7",
                "INSERT INTO article SELECT * FROM article WHERE no = 7"
            })
    void whatWasKeptAndIsNotThereAnyMoreIsSaidToBeLost(String damage) throws SQLException {
        fill();
        execute(damage);
        CheckReport report = check(Record.Mode.READ);
        assertThat(report.isWhole()).isFalse();
        assertThat(report.isRepairable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM card WHERE article = 7",
                "DELETE FROM event WHERE no = (SELECT min(no) FROM event)",
                "UPDATE event SET status = 'denied' WHERE no = (SELECT max(no) FROM event)",
                "UPDATE member SET episode = (SELECT max(no) FROM episode) WHERE event = (SELECT min(event) FROM member)",
                "DELETE FROM member WHERE event = (SELECT min(event) FROM member)",
                "DELETE FROM episode WHERE no = (SELECT min(no) FROM episode)",
                "UPDATE episode SET independent = independent + 1",
                "DELETE FROM ledger_step WHERE episode = (SELECT min(episode) FROM ledger_step)",
                "UPDATE person_name SET grouped = 'x'",
                "DELETE FROM person_name",
                "INSERT INTO copy_pair VALUES (1, 2, 0.9)",
                "INSERT INTO revision VALUES (1, 999)"
            })
    void whatWasDerivedWronglyIsFoundAndPutRight(String damage) throws SQLException {
        fill();
        execute(damage);
        if (!damage.contains("revision")) {
            CheckReport report = check(Record.Mode.WRITE);
            assertThat(report.isWhole()).as(damage).isFalse();
            assertThat(report.isRepairable())
                    .as("%s: %s", damage, report.faults())
                    .isTrue();
        }
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.repair(done -> {});
            assertThat(record.check(done -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aMissingIndexIsAFaultThatCanBePutRight() throws IOException {
        fill();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        CheckReport report = check(Record.Mode.READ);
        assertThat(report.faults()).hasSize(1);
        assertThat(report.isRepairable()).isTrue();
        assertThat(check(Record.Mode.WRITE).isWhole()).isTrue();
    }
}
