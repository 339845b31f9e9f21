package org.mahdar.reader.learning;

import java.util.Arrays;

/**
 * Learns the weights of a linear model by AdaGrad. Deterministic: the same examples in the same order give the same weights.
 *
 * <p>Examples may be texts of our own, which are written otherwise than articles. What only they have is learned apart, as a second weight
 * of each feature that counts in them alone (Daumé III, Frustratingly easy domain adaptation, ACL 2007); {@link #OWN_SHARE} of it is kept.
 */
public final class Learner {

    static final double RATE = 0.05;

    static final double INITIAL = 1e-2;

    /** With none of it kept texts of our own are read worse; half was not compared with other shares, see {@code docs/quality.md}. */
    static final double OWN_SHARE = 0.5;

    /** The weights of all examples, then those that count in texts of our own alone. */
    private final double[] weights = new double[2 * Weights.BUCKETS];

    private final double[] squares = new double[2 * Weights.BUCKETS];
    private final double[] sums = new double[2 * Weights.BUCKETS];
    private final double decay;
    private int passes;
    private int summed;

    /** @param decay how strongly weights are pulled to zero at each step */
    public Learner(double decay) {
        this.decay = decay;
        Arrays.fill(squares, INITIAL);
    }

    private double score(int[] features, boolean own) {
        double sum = 0;
        for (int f : features) {
            sum += weights[f];
        }
        for (int i = 0; own && i < features.length; i++) {
            sum += weights[features[i] + Weights.BUCKETS];
        }
        return sum;
    }

    private void step(int[] features, double gradient, boolean own) {
        for (int f : features) {
            step(f, gradient);
        }
        for (int i = 0; own && i < features.length; i++) {
            step(features[i] + Weights.BUCKETS, gradient);
        }
    }

    private void step(int at, double gradient) {
        double g = gradient + decay * weights[at];
        squares[at] += g * g;
        weights[at] -= RATE * g / Math.sqrt(squares[at]);
    }

    /**
     * One step towards telling a yes from a no.
     *
     * @param known log odds that are known of the example beforehand and that the weights only correct
     * @param own whether the example is of a text of our own
     */
    public void logistic(int[] features, double known, boolean yes, boolean own) {
        double p = 1 / (1 + Math.exp(-known - score(features, own)));
        step(features, p - (yes ? 1 : 0), own);
    }

    /** One step towards preferring the right options to the others, whatever the text; without a right option nothing is learned. */
    public void choice(int[][] options, boolean[] right) {
        choice(options, right, false);
    }

    /**
     * One step towards preferring the right options to the others; without a right option nothing is learned.
     *
     * @param own whether the example is of a text of our own
     */
    public void choice(int[][] options, boolean[] right, boolean own) {
        double[] p = new double[options.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = score(options[i], own);
            highest = Math.max(highest, p[i]);
        }
        double all = 0;
        double good = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - highest);
            all += p[i];
            good += right[i] ? p[i] : 0;
        }
        if (good == 0) {
            return;
        }
        for (int i = 0; i < p.length; i++) {
            double share = p[i] / all;
            double wanted = right[i] ? p[i] / good : 0;
            if (Math.abs(share - wanted) > 1e-4) {
                step(options[i], share - wanted, own);
            }
        }
    }

    /** Ends a pass over the examples. The weights are the mean of those at the ends of all passes but the first of each run. */
    public void endPass() {
        passes++;
        if (passes > 1) {
            summed++;
            for (int i = 0; i < weights.length; i++) {
                sums[i] += weights[i];
            }
        }
    }

    /** Begins again from nothing; what was learned stays in the mean, which varies less than one run. */
    public void restart() {
        passes = 0;
        Arrays.fill(weights, 0);
        Arrays.fill(squares, INITIAL);
    }

    /** What was learned so far. */
    public Weights weights() {
        double[] mean = new double[Weights.BUCKETS];
        for (int i = 0; summed > 0 && i < mean.length; i++) {
            mean[i] = (sums[i] + OWN_SHARE * sums[i + Weights.BUCKETS]) / summed;
        }
        return Weights.of(mean);
    }
}
