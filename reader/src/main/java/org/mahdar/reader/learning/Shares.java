package org.mahdar.reader.learning;

/** How likely each of several options is when one of them is the right one. Stateless. */
public final class Shares {

    private Shares() {}

    /** Turns scores into shares that add up to one, in place. */
    public static void of(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            // The highest score is taken off first: its power would not fit.
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** The likeliest of all options; of equals the preferred one, else the first. */
    public static int likeliest(double[] shares, int preferred) {
        int best = preferred;
        for (int i = 0; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    /** The likeliest of the options but one that stands for none of them; this one where it is surer than that, or alone. */
    public static int likeliest(double[] shares, int none, double sure) {
        int best = none;
        for (int i = 0; i < shares.length; i++) {
            if (i != none && (best == none || shares[i] > shares[best])) {
                best = i;
            }
        }
        return shares[none] > sure ? none : best;
    }
}
