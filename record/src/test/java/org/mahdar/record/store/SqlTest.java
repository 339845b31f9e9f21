package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.record.Record;
import org.mahdar.record.RecordOptions;

class SqlTest {

    @TempDir
    private Path folder;

    @Test
    void textsThatComeTogetherAreTheTextsOfTheirColumns() {
        List<String> texts = Arrays.asList("", null, "-", "3:-:", "سطر\nوآخر", "\0", "12", null, "😀 x");
        String columns = "t.a, t.b, t.c, t.d, t.e, t.f, t.g, t.h, t.i";
        String query = "SELECT 7, " + Sql.together(columns.split(", "))
                + " FROM (SELECT ?::VARCHAR AS a, ?::VARCHAR AS b, ?::VARCHAR AS c, ?::VARCHAR AS d, ?::VARCHAR AS e,"
                + " ?::VARCHAR AS f, ?::VARCHAR AS g, ?::VARCHAR AS h, ?::VARCHAR AS i) t";
        try (Store store = Store.open(folder, Record.Mode.WRITE, RecordOptions.defaults())) {
            List<String> read = store.read(sql -> sql.first(
                            query, row -> Arrays.asList(Sql.texts(row, 2, texts.size())), texts.toArray())
                    .orElseThrow());
            assertThat(read).isEqualTo(texts);
        }
    }
}
