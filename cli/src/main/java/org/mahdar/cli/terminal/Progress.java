package org.mahdar.cli.terminal;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for work that turns out to be long; nothing where nobody watches. To be used by one thread. */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final int COLUMNS = 78;
    private static final long KIB = 1024;

    private final Terminal terminal;
    private final String task;
    private final long totalBytes;
    private final long started = System.nanoTime();
    private ProgressBar bar;

    /**
     * Progress of a task.
     *
     * @param totalBytes how much there is to do, or -1 where nobody knows
     */
    public Progress(Terminal terminal, String task, long totalBytes) {
        this.terminal = terminal;
        this.task = task;
        this.totalBytes = totalBytes;
    }

    /** Whether a bar may come, so that the total is worth knowing. */
    public static boolean isWanted(Terminal terminal) {
        return terminal.errIsTerminal();
    }

    /** So many bytes and articles are done. */
    public void reached(long bytes, long articles) {
        if (!isWanted(terminal)) {
            return;
        }
        if (bar == null) {
            if (System.nanoTime() - started < PATIENCE_NANOS) {
                return;
            }
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(totalBytes)
                    .setUnit(" KiB", KIB)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), COLUMNS))
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.stepTo(totalBytes < 0 ? bytes : Math.min(bytes, totalBytes));
        bar.setExtraMessage(" " + articles + " articles");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
