package org.mahdar.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mahdar.cli.reading.ThreadsOption;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.reader.ArticleReader;
import org.mahdar.record.Record;
import org.mahdar.record.reread.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads kept articles again with the coder and lexicon at hand. */
@Command(
        name = "reread",
        header = "Read kept articles again with the coder and lexicon at hand.",
        description = {
            "",
            "Articles that another version read are read again; the new readings count from then on, the old ones are kept. "
                    + "Verdicts of reviewers stand: they find their events by the evidence. To go on after a stop, run it again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar reread --record minutes",
            "      412 articles read again with 0.1.0+b2117fe0a9c4",
            "  mahdar diff --record minutes",
            "      the versions, to be compared with 'mahdar diff OLD NEW'",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged, in use or cannot be written."
        })
public final class RereadCommand implements Callable<Integer> {

    private static final int BATCH_ARTICLES = 256;

    private final Terminal terminal;

    @Mixin
    private RecordOption record;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /** A command that prints there. */
    public RereadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        ArticleReader reader = new ArticleReader(Lexicon.bundled());
        Reading probe = reader.read(Article.of("version", ""));
        Version version = new Version(probe.coder(), probe.lexicon());
        ExecutorService pool = Executors.newFixedThreadPool(threads.threads());
        try (Record open = record.openExisting("mahdar reread")) {
            long articles = 0;
            for (List<Article> batch = open.outdated(version, BATCH_ARTICLES);
                    !batch.isEmpty();
                    batch = open.outdated(version, BATCH_ARTICLES)) {
                open.reread(read(reader, batch, pool));
                articles += batch.size();
            }
            terminal.out()
                    .line(
                            json
                                    ? "{\"version\":\"" + version.label() + "\",\"reread\":" + articles + "}"
                                    : Plural.of(articles, "article") + " read again with " + version.label());
            terminal.out().flush();
        } finally {
            pool.shutdownNow();
        }
        return ExitStatus.DONE;
    }

    private static List<Reading> read(ArticleReader reader, List<Article> batch, ExecutorService pool)
            throws InterruptedException, ExecutionException {
        List<Future<Reading>> futures = new ArrayList<>();
        for (Article article : batch) {
            futures.add(pool.submit(() -> reader.read(article)));
        }
        List<Reading> readings = new ArrayList<>();
        for (Future<Reading> future : futures) {
            readings.add(future.get());
        }
        return readings;
    }
}
