package org.mahdar.record.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.mahdar.record.Record.Mode;
import org.mahdar.record.RecordException;
import org.mahdar.record.store.Store;

/**
 * Keeps the search index in step behind the back of whoever writes to the record. A failure here loses nothing: it is reported by
 * the next search, and by closing.
 */
public final class Indexing implements AutoCloseable {

    private final Store store;
    private final ExecutorService worker;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private SearchIndex index;
    private boolean closed;

    public Indexing(Store store) {
        this.store = store;
        this.worker = store.mode() == Mode.READ
                ? null
                : Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "mahdar-index");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The index, opened when it is first needed. */
    public synchronized SearchIndex index() {
        if (index == null) {
            index = store.mode() == Mode.READ ? SearchIndex.openForReading(store) : SearchIndex.openForWriting(store);
        }
        return index;
    }

    /** The record changed: the index follows soon. */
    public synchronized void changed() {
        if (!closed && worker != null && failure.get() == null && asked.compareAndSet(false, true)) {
            worker.execute(() -> {
                asked.set(false);
                try {
                    index().catchUp();
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            });
        }
    }

    @Override
    public void close() {
        SearchIndex open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = index;
        }
        finishWork();
        synchronized (this) {
            open = index == null ? open : index;
        }
        RuntimeException failed = failure.get();
        try {
            if (open != null) {
                open.close();
            }
        } catch (RuntimeException e) {
            if (failed == null) {
                throw e;
            }
            failed.addSuppressed(e);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void finishWork() {
        if (worker == null) {
            return;
        }
        worker.shutdown();
        try {
            while (!worker.awaitTermination(1, TimeUnit.HOURS)) {
                // A large record may take its time; the index is made to the end.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(
                    null,
                    new RecordException(
                            RecordException.Kind.IO,
                            "Closing the record in " + store.folder()
                                    + " was interrupted; nothing is lost, the search index is finished when it is next opened.",
                            e));
        }
    }
}
