package org.mahdar.cli.record;

import java.nio.file.Path;
import java.util.List;
import org.mahdar.cli.reading.Readings;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.reread.VersionLine;
import org.mahdar.server.work.Course;
import org.mahdar.server.work.Labour;

/** Adds and reads again for the pages. */
final class PageLabour implements Labour {

    private final Record record;
    private final Terminal terminal;
    private final int threads;

    PageLabour(Record record, Terminal terminal, int threads) {
        this.record = record;
        this.terminal = terminal;
        this.threads = threads;
    }

    /** Ends the reading of inputs when somebody asked to stop. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StoppedException() {
            super("stopped by whoever watches", null, false, false);
        }
    }

    @Override
    public void add(Path path, Course course) {
        Keeping keeping = new Keeping(record);
        Readings.Watcher watcher = new Readings.Watcher() {

            @Override
            public void reached(long bytes, long ofBytes, long articles) {
                course.reached(bytes, ofBytes, articles);
                course.kept(keeping.added());
            }

            @Override
            public void failed(String sentence) {
                course.failed(sentence);
            }
        };
        try {
            new Readings(terminal, threads)
                    .watched(
                            List.of(path),
                            reading -> {
                                if (course.isStopped()) {
                                    throw new StoppedException();
                                }
                                keeping.accept(reading);
                            },
                            watcher);
        } catch (StoppedException e) {
            // What was read until now is kept too.
            course.kept(keeping.finish().added());
            return;
        }
        course.kept(keeping.finish().added());
    }

    @Override
    public void reread(Course course) {
        try (Again again = new Again(threads)) {
            long outdated = record.versions().stream()
                    .filter(line -> !line.version().equals(again.version()))
                    .mapToLong(VersionLine::current)
                    .sum();
            course.reached(0, outdated, 0);
            again.read(record, course::isStopped, done -> course.reached(done, outdated, done));
        }
    }
}
