package org.mahdar.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.server.work.Course;

class PageLabourTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new ByteArrayOutputStream(), err, false);

    @Test
    void whatThePagesAddIsKeptAndTheTerminalHearsNothing() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), "التقى وزيرا خارجية مصر وفرنسا في القاهرة يوم السبت.");
        Files.writeString(articles.resolve("b.txt"), "زار رئيس تونس الجزائر أمس.");
        try (Record record = Record.open(folder.resolve("record"), Record.Mode.WRITE)) {
            PageLabour labour = new PageLabour(record, terminal, 2);
            labour.add(articles, new Course());
            assertThat(record.stats().articles()).isEqualTo(2);
            labour.add(articles, new Course());
            assertThat(record.stats().articles()).isEqualTo(2);
            labour.reread(new Course());
            assertThat(record.versions()).hasSize(1);
        }
        assertThat(err.size()).isZero();
    }
}
