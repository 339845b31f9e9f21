package org.mahdar.record.relation;

/**
 * A relation and how it moved of late.
 *
 * @param recent what happened within the last days, or null when nothing did
 * @param before what happened in as many days before these, or null
 */
public record Movement(Relation relation, Stretch recent, Stretch before) {

    /**
     * A stretch of days in which something happened.
     *
     * @param episodes how many episodes may lie in it, at least 1
     * @param score the mean score of those that happened; 0 when none did
     */
    public record Stretch(long episodes, double score) {}

    /** How many more episodes the last days hold than those before. */
    public long more() {
        return (recent == null ? 0 : recent.episodes()) - (before == null ? 0 : before.episodes());
    }

    /** How far the mean score moved; 0 where one of the two stretches is empty. */
    public double shift() {
        return recent == null || before == null ? 0 : recent.score() - before.score();
    }
}
