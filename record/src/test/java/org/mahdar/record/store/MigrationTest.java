package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Reading;
import org.mahdar.record.AddResult;
import org.mahdar.record.Canon;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.World;

class MigrationTest {

    @TempDir
    private Path folder;

    private void unpack(String fixture) throws IOException {
        try (InputStream in = new GZIPInputStream(MigrationTest.class.getResourceAsStream(fixture))) {
            Files.copy(in, folder.resolve("record.duckdb"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("record.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aRecordOfTheFirstFormatIsBroughtUpToDateAndLosesNothing() throws IOException {
        unpack("format-1.duckdb.gz");
        List<Reading> articles = new World(11, 12, 6).articles(12);
        Path fresh = folder.resolve("fresh");
        try (Record old = Record.open(folder, Record.Mode.WRITE);
                Record made = Record.open(fresh, Record.Mode.WRITE)) {
            made.add(articles);
            assertThat(old.stats()).isEqualTo(made.stats());
            assertThat(Canon.episodes(old)).isEqualTo(Canon.episodes(made));
            assertThat(old.add(articles)).isEqualTo(new AddResult(12, 0, 12, 0));
        }
        try (Record again = Record.open(folder, Record.Mode.READ)) {
            assertThat(again.stats().articles()).isEqualTo(12);
        }
    }

    @Test
    void aReaderMayNotBringARecordUpToDate() throws IOException {
        unpack("format-1.duckdb.gz");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(folder, Record.Mode.READ))
                .withMessageContaining("has format 1")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_RECORD));
    }

    @Test
    void aNewerFormatIsRefusedWithASentence() throws SQLException {
        Record.open(folder, Record.Mode.WRITE).close();
        execute("UPDATE meta SET value = '999' WHERE name = 'format'");
        for (Record.Mode mode : Record.Mode.values()) {
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> Record.open(folder, mode))
                    .withMessageContaining("format 999")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NEWER_FORMAT));
        }
    }

    @Test
    void aDatabaseOfSomebodyElsesIsNotTouched() throws SQLException {
        execute("CREATE TABLE invoices (no INTEGER)");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(folder, Record.Mode.WRITE))
                .withMessageContaining("invoices")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_RECORD));
    }

    @Test
    void aRecordDerivedByAnotherMahdarIsDerivedAnew() throws SQLException {
        String before;
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(new World(3, 20, 8).articles(30));
            before = Canon.episodes(record);
        }
        execute("UPDATE meta SET value = '0' WHERE name = 'derived'");
        execute("DELETE FROM episode");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(folder, Record.Mode.READ))
                .withMessageContaining("derived by another Mahdar");
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            assertThat(Canon.episodes(record)).isEqualTo(before);
        }
    }
}
