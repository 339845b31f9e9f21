package org.mahdar.record.copies;

/**
 * How far two texts are the same.
 *
 * @param ofShorter what share of the shorter text stands in the longer one, 0 to 1
 * @param ofLonger what share of the longer text stands in the shorter one, 0 to 1
 * @param ofHead what share of the longer text's beginning stands in the shorter one, 0 to 1
 */
record Overlap(double ofShorter, double ofLonger, double ofHead) {

    /** From here on one text is taken from the other. */
    static final double SHORTER_ENOUGH = 0.5;
    /** So much of the longer one must be the other, */
    static final double LONGER_ENOUGH = 0.4;
    /** or so much of its beginning: a report cut short. A round-up that holds the report further down is none of its copies. */
    static final double HEAD_ENOUGH = 0.4;

    static Overlap of(Shingles one, Shingles other) {
        boolean firstIsShorter = one.sorted().length <= other.sorted().length;
        Shingles shorter = firstIsShorter ? one : other;
        Shingles longer = firstIsShorter ? other : one;
        if (shorter.sorted().length == 0) {
            return new Overlap(0, 0, 0);
        }
        double shared = one.shared(other);
        return new Overlap(shared / shorter.sorted().length, shared / longer.sorted().length, longer.headIn(shorter));
    }

    boolean isCopy() {
        return ofShorter >= SHORTER_ENOUGH && (ofLonger >= LONGER_ENOUGH || ofHead >= HEAD_ENOUGH);
    }
}
