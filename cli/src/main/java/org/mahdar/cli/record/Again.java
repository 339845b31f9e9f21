package org.mahdar.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.reader.ArticleReader;
import org.mahdar.record.Record;
import org.mahdar.record.reread.Version;

/** Reads kept articles again, some hundreds at a time, each time kept as a whole. */
final class Again implements AutoCloseable {

    private static final int BATCH_ARTICLES = 256;

    private final ArticleReader reader = ArticleReader.bundled();
    private final ExecutorService pool;
    private final Version version;

    Again(int threads) {
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
        Reading probe = reader.read(Article.of("version", ""));
        this.version = new Version(probe.coder(), probe.lexicon());
    }

    /** The coder and lexicon at hand. */
    Version version() {
        return version;
    }

    /**
     * Reads whatever another version read; gives how many articles that were.
     *
     * @param stopped asked before each batch
     * @param done hears after each batch how many articles are done
     */
    long read(Record record, BooleanSupplier stopped, LongConsumer done) {
        long articles = 0;
        List<Article> batch = record.outdated(version, BATCH_ARTICLES);
        while (!batch.isEmpty() && !stopped.getAsBoolean()) {
            record.reread(readings(batch));
            articles += batch.size();
            done.accept(articles);
            batch = record.outdated(version, BATCH_ARTICLES);
        }
        return articles;
    }

    private List<Reading> readings(List<Article> batch) {
        List<Future<Reading>> futures = new ArrayList<>();
        for (Article article : batch) {
            futures.add(pool.submit(() -> reader.read(article)));
        }
        List<Reading> readings = new ArrayList<>();
        try {
            for (Future<Reading> future : futures) {
                readings.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article could not be read again: " + e.getCause(), e.getCause());
        }
        return readings;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
