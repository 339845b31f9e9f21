package org.mahdar.record.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Reading;
import org.mahdar.record.Corpus;
import org.mahdar.record.Record;

/** What adding one article costs in a full record and in an empty one; skipped without a collection, see {@link Corpus}. */
class AddInTurnsTest {

    private static final int ARTICLES = 200;

    /** Before, so many are added to the full record and to another small one, of which nothing is counted. */
    private static final int WARMING_UP = 800;

    /** Some articles of a collection have the text of another. */
    private static final int SPARE = 200;

    /** So many are added to one record before the other has its turn. */
    private static final int TURN = 10;

    /** The search index follows behind; it is to be counted where it belongs. */
    private static final int INDEXING_MILLIS = 150;

    private static final int BATCH = 500;

    @TempDir
    private Path folder;

    @Test
    void addingToAFullRecordCostsLittleMoreThanAddingToAnEmptyOne() throws IOException, InterruptedException {
        assumeTrue(Corpus.missing() == null, Corpus.missing());
        Corpus.draw(WARMING_UP + ARTICLES + SPARE, 7, folder.resolve("drawn"));
        List<Reading> drawn = Corpus.read(folder.resolve("drawn"));
        fill(drawn, folder.resolve("full"));
        System.out.println(compare(drawn, folder.resolve("full"), folder));
    }

    /** Adds all others to a record. */
    static void fill(List<Reading> but, Path full) throws IOException {
        try (Record record = Record.open(full, Record.Mode.WRITE)) {
            Corpus.others(but, BATCH, record::add);
        }
    }

    /** Adds the articles to a full record and to a new one in turns, and says what it cost. */
    static String compare(List<Reading> articles, Path full, Path scratch) throws InterruptedException {
        try (Record large = Record.open(full, Record.Mode.WRITE);
                Record other = Record.open(scratch.resolve("other"), Record.Mode.WRITE);
                Record small = Record.open(scratch.resolve("empty"), Record.Mode.WRITE)) {
            String size = large.stats().articles() + " articles";
            List<Reading> fresh = new ArrayList<>(articles);
            fresh.removeIf(reading -> large.holds(reading.article().text()));
            inTurns(fresh.subList(0, WARMING_UP), large, other);
            List<Reading> counted = fresh.subList(WARMING_UP, Math.min(fresh.size(), WARMING_UP + ARTICLES));
            double[] nanos = inTurns(counted, large, small);
            return String.format(
                    Locale.ROOT,
                    "%d articles: %.1f ms of processor time each in a record of %s, %.1f ms in an empty one: %.2f times",
                    counted.size(),
                    nanos[0] / 1e6 / counted.size(),
                    size,
                    nanos[1] / 1e6 / counted.size(),
                    nanos[0] / nanos[1]);
        }
    }

    private static double[] inTurns(List<Reading> articles, Record large, Record small) throws InterruptedException {
        double[] nanos = new double[2];
        for (int at = 0; at < articles.size(); at += TURN) {
            List<Reading> turn = articles.subList(at, Math.min(articles.size(), at + TURN));
            boolean largeFirst = at / TURN % 2 == 0;
            nanos[largeFirst ? 0 : 1] += add(turn, largeFirst ? large : small);
            nanos[largeFirst ? 1 : 0] += add(turn, largeFirst ? small : large);
        }
        return nanos;
    }

    private static long add(List<Reading> articles, Record record) throws InterruptedException {
        long start = processorNanos();
        for (Reading article : articles) {
            record.add(List.of(article));
        }
        Thread.sleep(INDEXING_MILLIS);
        return processorNanos() - start;
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
