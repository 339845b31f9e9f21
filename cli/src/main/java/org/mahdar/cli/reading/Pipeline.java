package org.mahdar.cli.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.Place;
import org.mahdar.model.Article;

/**
 * Work on articles by many threads, with results in the order of the input. At most so many inputs, and so many bytes of them,
 * are under way at a time, so that an input of any length runs in the same memory. What throws on one article becomes the
 * failure of that article.
 *
 * @param <T> what the work makes of an article
 */
final class Pipeline<T> {

    private static final int INPUTS_PER_THREAD = 32;

    private final int threads;
    private final long budgetBytes;
    private final Function<Article, T> work;

    Pipeline(int threads, long budgetBytes, Function<Article, T> work) {
        this.threads = threads;
        this.budgetBytes = budgetBytes;
        this.work = work;
    }

    /** Takes what comes out, on the thread that runs the pipeline. */
    interface Sink<T> {

        /** What was made of an article, and what is to be said about it. */
        void value(T value, List<IngestResult.Notice> notices);

        void failure(IngestResult.Failure failure);

        void notice(IngestResult.Notice notice);

        /** Nothing is ready at the moment. */
        void waiting();
    }

    /** Runs until the inputs are used up and all is handed over. */
    void run(Iterator<Incoming> inputs, Sink<T> sink) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Under<T>> underWay = new ArrayDeque<>();
            long bytes = 0;
            while (inputs.hasNext() || !underWay.isEmpty()) {
                boolean room =
                        underWay.isEmpty() || (bytes < budgetBytes && underWay.size() < threads * INPUTS_PER_THREAD);
                if (room && inputs.hasNext()) {
                    Incoming input = inputs.next();
                    bytes += input.weightBytes();
                    underWay.add(new Under<>(workers.submit(() -> done(input)), input.weightBytes()));
                } else {
                    Under<T> first = underWay.remove();
                    hand(first.future(), sink);
                    bytes -= first.weightBytes();
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Done<T> done(Incoming input) {
        IngestResult result = input.unpack();
        if (!(result instanceof IngestResult.Found found)) {
            return new Done<>(result, null);
        }
        try {
            return new Done<>(result.with(Doubts.of(found.article())), work.apply(found.article()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Done<>(failure(found.article(), e), null);
        }
    }

    private static IngestResult.Failure failure(Article article, Throwable e) {
        Place place = Place.of(article.source());
        if (e instanceof OutOfMemoryError) {
            return new IngestResult.Failure(
                    place,
                    "the memory does not suffice to read it (" + article.text().length() + " characters)",
                    "set MAHDAR_JAVA_OPTS=-Xmx2g, or split the article");
        }
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new IngestResult.Failure(
                place, "the reader stumbled: " + e + where, "please report it with the article as a fault of Mahdar");
    }

    private void hand(Future<Done<T>> future, Sink<T> sink) {
        if (!future.isDone()) {
            sink.waiting();
        }
        Done<T> done;
        try {
            done = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an input could not be unpacked: " + e.getCause(), e.getCause());
        }
        if (done.result() instanceof IngestResult.Found found) {
            sink.value(done.value(), found.notices());
        } else if (done.result() instanceof IngestResult.Failure failure) {
            sink.failure(failure);
        } else if (done.result() instanceof IngestResult.Notice notice) {
            sink.notice(notice);
        }
    }

    /** An input that a worker has. */
    private record Under<T>(Future<Done<T>> future, long weightBytes) {}

    /** What came of an input, and of its article if there was one. */
    private record Done<T>(IngestResult result, T value) {}
}
