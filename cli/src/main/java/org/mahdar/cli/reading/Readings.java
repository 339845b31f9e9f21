package org.mahdar.cli.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.Progress;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.ingest.Ingest;
import org.mahdar.ingest.Intake;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.reader.ArticleReader;

/** Reads what lies under some paths, says on standard error what failed, and shows progress there. */
public final class Readings {

    /** Of the heap, this part may be taken by inputs under way. */
    private static final int HEAP_SHARE = 8;

    /** So many articles without Arabic words are named. */
    private static final int MOST_FOREIGN = 10;

    private final Terminal terminal;
    private final int threads;
    private final CompletableFuture<ArticleReader> reader;

    /** Hears how a run goes, in place of the terminal. */
    public interface Watcher {

        /** So many bytes of so many are taken in, -1 where nobody knows how many there are; so many articles are read. */
        void reached(long bytes, long ofBytes, long articles);

        void failed(String sentence);
    }

    /** Begins to load the lexicon beside everything else. */
    public Readings(Terminal terminal, int threads) {
        this(terminal, threads, Scope.INTERNATIONAL);
    }

    /** The same with a reader of that scope: {@code DOMESTIC} gives the acts inside one country too. */
    public Readings(Terminal terminal, int threads, Scope scope) {
        this.terminal = terminal;
        this.threads = threads;
        this.reader =
                CompletableFuture.supplyAsync(() -> ArticleReader.bundled().withScope(scope));
    }

    /**
     * Reads all articles under the paths.
     *
     * @param shape makes of a reading what is wanted, on many threads
     * @param sink takes that in the order of the input, on this thread
     */
    public <T> Tally read(List<Path> paths, Function<Reading, T> shape, Consumer<T> sink) {
        return each(paths, (loaded, article) -> shape.apply(loaded.read(article)), sink);
    }

    /**
     * Does something else with all articles under the paths.
     *
     * @param work what the reader is to do with an article, on many threads
     * @param sink takes the result in the order of the input, on this thread
     */
    public <T> Tally each(List<Path> paths, BiFunction<ArticleReader, Article, T> work, Consumer<T> sink) {
        return each(paths, work, sink, null);
    }

    /** Reads all articles under the paths while somebody else than the terminal hears how it goes. */
    public Tally watched(List<Path> paths, Consumer<Reading> sink, Watcher watcher) {
        return each(paths, ArticleReader::read, sink, watcher);
    }

    private <T> Tally each(
            List<Path> paths, BiFunction<ArticleReader, Article, T> work, Consumer<T> sink, Watcher watcher) {
        Ingest ingest = new Ingest();
        long totalBytes = watcher != null || Progress.isWanted(terminal) ? ingest.sizeBytes(paths) : -1;
        try (Intake intake = ingest.open(paths);
                Progress progress = new Progress(terminal, "reading", totalBytes)) {
            // A lexicon that does not load ends the command, not an article.
            ArticleReader loaded = reader.join();
            long budgetBytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
            Pipeline<T> pipeline = new Pipeline<>(threads, budgetBytes, article -> work.apply(loaded, article));
            Telling<T> telling = new Telling<>(intake, progress, sink, watcher, totalBytes);
            pipeline.run(intake, telling);
            telling.sayTheRest();
            terminal.out().flush();
            return new Tally(telling.articles, telling.failures);
        }
    }

    /** Hands values on and tells the rest. */
    private final class Telling<T> implements Pipeline.Sink<T> {

        private final Intake intake;
        private final Progress progress;
        private final Consumer<T> sink;
        private final Watcher watcher;
        private final long totalBytes;
        private long articles;
        private long failures;
        private long foreign;

        Telling(Intake intake, Progress progress, Consumer<T> sink, Watcher watcher, long totalBytes) {
            this.intake = intake;
            this.progress = progress;
            this.sink = sink;
            this.watcher = watcher;
            this.totalBytes = totalBytes;
        }

        @Override
        public void value(T value, List<IngestResult.Notice> notices) {
            notices.forEach(this::notice);
            articles++;
            sink.accept(value);
            progress.reached(intake.takenBytes(), articles);
            if (watcher != null) {
                watcher.reached(intake.takenBytes(), totalBytes, articles);
            }
        }

        @Override
        public void failure(IngestResult.Failure failure) {
            failures++;
            if (watcher != null) {
                watcher.failed(failure.message());
                return;
            }
            terminal.out().flush();
            terminal.fail(failure.message());
        }

        @Override
        public void notice(IngestResult.Notice notice) {
            if (watcher != null || notice.text().equals(Doubts.NO_ARABIC) && ++foreign > MOST_FOREIGN) {
                return;
            }
            terminal.out().flush();
            terminal.warn(notice.message());
        }

        /** An archive of the web may hold thousands of pages in other languages: the first are named, the others counted. */
        void sayTheRest() {
            if (foreign > MOST_FOREIGN) {
                terminal.warn("and " + Plural.of(foreign - MOST_FOREIGN, "more article") + " without Arabic words");
            }
        }

        @Override
        public void waiting() {
            terminal.out().flush();
        }
    }
}
