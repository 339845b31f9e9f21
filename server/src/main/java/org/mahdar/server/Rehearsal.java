package org.mahdar.server;

import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks in advance what the pages that are opened first ask, when the server starts and whenever the record has changed and then
 * been left alone for a while: whoever opens them finds the answers remembered. It gives way to everybody else.
 */
final class Rehearsal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** How long the record must have been left alone. */
    static final long QUIET_MILLISECONDS = 1_500;

    /** While much is written, what is asked in between must not take more than a small part of the time. */
    private static final int SHARE = 10;

    private final ScheduledThreadPoolExecutor thread;
    private final List<Runnable> questions;
    private final long quietMilliseconds;
    private final Runnable unheard;
    private ScheduledFuture<?> next;
    private volatile long changes;
    private volatile long tookMilliseconds;

    Rehearsal(Record record, List<Runnable> questions, long quietMilliseconds) {
        this.quietMilliseconds = quietMilliseconds;
        this.questions = List.copyOf(questions);
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread own = new Thread(work, "rehearsal");
            own.setDaemon(true);
            own.setPriority(Thread.MIN_PRIORITY);
            return own;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
        unheard = record.onChange(this::changed);
        begin(0);
    }

    private synchronized void changed() {
        changes++;
        begin(Math.max(quietMilliseconds, SHARE * tookMilliseconds));
    }

    private synchronized void begin(long delayMilliseconds) {
        if (next != null) {
            next.cancel(false);
        }
        if (!thread.isShutdown()) {
            next = thread.schedule(this::ask, delayMilliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void ask() {
        long state = changes;
        long begun = System.nanoTime();
        try {
            for (Runnable question : questions) {
                // What was asked before a change has to be asked anew: the change has seen to it.
                if (state != changes || thread.isShutdown()) {
                    return;
                }
                question.run();
            }
        } catch (RecordException e) {
            // Pages that ask the same will say what is wrong; nobody waits for an answer here.
            LOG.debug("what the first pages ask was not answered", e);
        }
        tookMilliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Waits until the question under way is answered, so that the record can be closed. */
    @Override
    public void close() {
        unheard.run();
        thread.shutdown();
        boolean interrupted = false;
        try {
            while (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.debug("waiting for the last answer");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
