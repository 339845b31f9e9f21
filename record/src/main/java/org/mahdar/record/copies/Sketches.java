package org.mahdar.record.copies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mahdar.record.store.Sql;

/**
 * Which articles hold which shingles of the sample, in memory: a look-up takes no longer in a full record than in an empty one,
 * where the store would read its whole table. It mirrors that table and is never written anywhere.
 */
final class Sketches {

    /** More shingles than this are left to the store: twelve bytes each, and as much again, are then too much memory. */
    private static final int MOST = 8_000_000;

    private static final int LEAST_ROOM = 1 << 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FREE = 0;
    private static final int GONE = -1;

    /** Slots of a table with open addressing; one hash may stand in several, each with another article. */
    private long[] hashes;

    /** Numbers of articles begin at 1. */
    private int[] articles;

    private int taken;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private Sketches(int rows) {
        int room = LEAST_ROOM;
        while (room < rows * 2L) {
            room *= 2;
        }
        hashes = new long[room];
        articles = new int[room];
    }

    /** What the store holds, or nothing when that is too much. */
    static Optional<Sketches> read(Sql sql) {
        long rows = sql.number("SELECT count(*) FROM sketch");
        if (rows > MOST) {
            return Optional.empty();
        }
        Sketches all = new Sketches((int) rows);
        sql.each("SELECT article, hash FROM sketch", row -> {
            int article = row.getInt(1);
            all.put(row.getLong(2), article);
            all.sizes.merge(article, 1, Integer::sum);
        });
        return Optional.of(all);
    }

    void add(int article, long[] sample) {
        for (long hash : sample) {
            put(hash, article);
        }
        sizes.put(article, sample.length);
    }

    private void put(long hash, int article) {
        if (taken >= hashes.length / 4 * 3) {
            grow();
        }
        int at = slot(hash);
        while (articles[at] != FREE) {
            at = next(at);
        }
        hashes[at] = hash;
        articles[at] = article;
        taken++;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldArticles = articles;
        hashes = new long[oldHashes.length * 2];
        articles = new int[oldHashes.length * 2];
        taken = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldArticles[i] > FREE) {
                put(oldHashes[i], oldArticles[i]);
            }
        }
    }

    /** Forgets an article that has this sample. */
    void remove(int article, long[] sample) {
        for (long hash : sample) {
            for (int at = slot(hash); articles[at] != FREE; at = next(at)) {
                if (hashes[at] == hash && articles[at] == article) {
                    articles[at] = GONE;
                }
            }
        }
        sizes.remove(article);
    }

    /** How many of these shingles each article has in its sample; those that have none are left out. */
    Map<Integer, Integer> sharing(long[] sample) {
        Map<Integer, Integer> hits = new HashMap<>();
        for (long hash : sample) {
            for (int at = slot(hash); articles[at] != FREE; at = next(at)) {
                if (hashes[at] == hash && articles[at] != GONE) {
                    hits.merge(articles[at], 1, Integer::sum);
                }
            }
        }
        return hits;
    }

    /** How many shingles the sample of an article has. */
    int size(int article) {
        return sizes.getOrDefault(article, 0);
    }

    private int slot(long hash) {
        return (int) ((hash * SPREAD) >>> 32) & (hashes.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (hashes.length - 1);
    }

    @Override
    public String toString() {
        return Arrays.stream(articles).filter(article -> article > FREE).count() + " shingles of " + sizes.size()
                + " articles";
    }
}
