package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How alike events are that were found to be alike enough, in memory, so that a large set of linked events is not compared anew
 * whenever one more joins it. Of an event that is known, every like in the record is told.
 */
final class Likes {

    /** Takes an event's like. */
    @FunctionalInterface
    interface Taker {
        void take(long other, double score);
    }

    /** With more of them all are forgotten, and found again where they are needed. */
    private static final int MOST = 1_000_000;

    private static final class Edges {
        private static final int LEAST_ROOM = 2;

        private long[] to = {};
        private double[] scores = {};
        private int size;

        void add(long other, double score) {
            if (size == to.length) {
                int room = Math.max(LEAST_ROOM, size * 2);
                to = Arrays.copyOf(to, room);
                scores = Arrays.copyOf(scores, room);
            }
            to[size] = other;
            scores[size++] = score;
        }

        void forget(long other) {
            for (int i = 0; i < size; i++) {
                if (to[i] == other) {
                    size--;
                    to[i] = to[size];
                    scores[i] = scores[size];
                    return;
                }
            }
        }
    }

    private final Map<Long, Edges> known = new HashMap<>();
    private long held;

    boolean knows(long event) {
        return known.containsKey(event);
    }

    /** From now on whoever tells of two that are alike, one of them this event, tells it here. */
    void know(Collection<Long> events) {
        for (Long event : events) {
            if (known.putIfAbsent(event, new Edges()) == null) {
                held++;
            }
        }
    }

    /** Tells that two are alike; of one that is not known nothing is kept. */
    void put(long one, long other, double score) {
        put(known.get(one), other, score);
        put(known.get(other), one, score);
    }

    private void put(Edges edges, long other, double score) {
        if (edges != null) {
            edges.add(other, score);
            held++;
        }
    }

    void each(long event, Taker taker) {
        Edges edges = known.get(event);
        for (int i = 0; edges != null && i < edges.size; i++) {
            taker.take(edges.to[i], edges.scores[i]);
        }
    }

    void forget(Collection<Long> events) {
        for (Long event : events) {
            Edges edges = known.remove(event);
            for (int i = 0; edges != null && i < edges.size; i++) {
                Edges back = known.get(edges.to[i]);
                if (back != null) {
                    back.forget(event);
                }
            }
        }
    }

    /** Keeps memory within bounds; not to be called while events are grouped. */
    void trim() {
        if (held > MOST) {
            clear();
        }
    }

    void clear() {
        known.clear();
        held = 0;
    }
}
