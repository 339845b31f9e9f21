package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;

/** An event, with all events that it is alike; ordered by its name, so that no number and no order of adding settles anything. */
final class Linked extends Branch implements Comparable<Linked> {

    /** Takes an event's like. */
    @FunctionalInterface
    interface Taker {
        void take(Linked other, double score);
    }

    private static final Comparator<Linked> BY_NAME =
            Comparator.comparing((Linked event) -> event.key).thenComparingLong(event -> event.no);

    private static final int LEAST_ROOM = 2;

    private final long no;
    private final String key;
    private final int place;
    private Linked[] to = {};
    private double[] scores = {};
    private int likes;
    /** While links are followed, the group it belongs to; null as long as nothing there is new. */
    private Cluster cluster;

    /**
     * An event that is like no other yet.
     *
     * @param place a number that no other event in memory has, small and not negative
     */
    Linked(EventCard card, int place) {
        super(1, Spread.of(card.days()));
        this.no = card.no();
        this.key = card.key();
        this.place = place;
    }

    /** Its number in the file. */
    long no() {
        return no;
    }

    /** Its name. */
    String key() {
        return key;
    }

    int place() {
        return place;
    }

    void add(Linked other, double score) {
        if (likes == to.length) {
            int room = Math.max(LEAST_ROOM, likes * 2);
            to = Arrays.copyOf(to, room);
            scores = Arrays.copyOf(scores, room);
        }
        to[likes] = other;
        scores[likes++] = score;
    }

    void forget(Linked other) {
        for (int i = 0; i < likes; i++) {
            if (to[i] == other) {
                likes--;
                to[i] = to[likes];
                scores[i] = scores[likes];
                to[likes] = null;
                return;
            }
        }
    }

    /** How many others it is alike. */
    int likes() {
        return likes;
    }

    void eachLike(Taker taker) {
        for (int i = 0; i < likes; i++) {
            taker.take(to[i], scores[i]);
        }
    }

    /** The group it belongs to while links are followed, or null as long as it stands as it stood before. */
    Cluster cluster() {
        if (cluster != null) {
            cluster = cluster.latest();
        }
        return cluster;
    }

    void standIn(Cluster group) {
        cluster = group;
    }

    /** The largest group that links followed before this one made of it. */
    Branch before(Link link) {
        Branch group = this;
        while (group.into() != null && group.into().by().isBefore(link)) {
            group = group.into();
        }
        return group;
    }

    @Override
    void each(Consumer<Linked> take) {
        take.accept(this);
    }

    @Override
    public int compareTo(Linked that) {
        return BY_NAME.compare(this, that);
    }

    @Override
    public boolean equals(Object that) {
        return this == that;
    }

    @Override
    public int hashCode() {
        return place;
    }
}
