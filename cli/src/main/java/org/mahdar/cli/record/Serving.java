package org.mahdar.cli.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.mahdar.cli.knowledge.LexiconKnowledge;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.server.Knowledge;
import org.mahdar.server.MahdarServer;

/** Serves a record until the process is told to end. */
final class Serving {

    private final Terminal terminal;

    Serving(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Comes back when the process ends or the thread is interrupted. */
    void run(Record record, ServeOptions options) {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    ended.countDown();
                    waitFor(closed);
                },
                "mahdar-end");
        Runtime.getRuntime().addShutdownHook(hook);
        Knowledge knowledge = new LexiconKnowledge().forPages();
        try (MahdarServer server = MahdarServer.start(record, options.options(), knowledge, labour(record))) {
            record.announce("the server at " + server.root() + "/");
            tell(server.url());
            if (options.opensBrowser()) {
                new Browser(terminal).open(server.newLink());
            }
            newLinkOnEnter(server);
            waitFor(ended);
        } finally {
            closed.countDown();
        }
    }

    private PageLabour labour(Record record) {
        return new PageLabour(record, terminal, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    private void tell(String url) {
        terminal.out().line("Mahdar is at " + url);
        terminal.out().flush();
    }

    /** A thread of its own, since reading from a terminal cannot be interrupted; it never holds the process. */
    private void newLinkOnEnter(MahdarServer server) {
        Thread reading = new Thread(
                () -> {
                    InputStream in = System.in;
                    try {
                        for (int c = in.read(); c >= 0; c = in.read()) {
                            if (c == '\n') {
                                tell(server.newLink());
                            }
                        }
                    } catch (IOException e) {
                        terminal.warn("no new links can be asked for here: " + e.getMessage());
                    }
                },
                "mahdar-enter");
        reading.setDaemon(true);
        reading.start();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
