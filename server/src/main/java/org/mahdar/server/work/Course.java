package org.mahdar.server.work;

import java.util.ArrayList;
import java.util.List;

/** How a piece of work goes: the worker tells it, whoever watches asks, and may stop it. Safe for use by several threads. */
public final class Course {

    private static final int MOST_FAULTS = 20;

    private final List<String> faults = new ArrayList<>();
    private long done;
    private long whole = -1;
    private long articles;
    private long fresh;
    private long faultCount;
    private boolean stopped;

    /**
     * How far it is.
     *
     * @param done how much is done, in whatever unit {@code whole} has
     * @param whole how much there is, or -1 where nobody knows
     * @param articles how many articles were read
     * @param fresh how many of them are new to the record, as far as is known
     * @param faultCount how many inputs failed
     * @param faults the first of the failures, in words
     */
    public record State(long done, long whole, long articles, long fresh, long faultCount, List<String> faults) {

        /** Percent done, 0 to 100, or -1 where nobody knows. */
        public int percent() {
            return whole <= 0 ? -1 : (int) Math.min(100, done * 100 / whole);
        }
    }

    /** Tells how far the work is; {@code ofWhole} is -1 where nobody knows how much there is. */
    public synchronized void reached(long soMuch, long ofWhole, long read) {
        done = soMuch;
        whole = ofWhole;
        articles = read;
    }

    /** Tells how many articles were new to the record. */
    public synchronized void kept(long added) {
        fresh = added;
    }

    /** Tells what failed, in a sentence with the place and what to do. */
    public synchronized void failed(String sentence) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(sentence);
        }
    }

    /** Whether somebody asked to stop; the worker looks often and comes back soon. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized State state() {
        return new State(done, whole, articles, fresh, faultCount, List.copyOf(faults));
    }
}
