package org.mahdar.reader.learning;

import java.util.Arrays;

/** Learns the weights of a linear model by AdaGrad. Deterministic: the same examples in the same order give the same weights. */
public final class Learner {

    static final double RATE = 0.05;

    static final double INITIAL = 1e-2;

    private final double[] weights = new double[Weights.BUCKETS];
    private final double[] squares = new double[Weights.BUCKETS];
    private final double[] sums = new double[Weights.BUCKETS];
    private final double decay;
    private int passes;
    private int summed;

    /** @param decay how strongly weights are pulled to zero at each step */
    public Learner(double decay) {
        this.decay = decay;
        Arrays.fill(squares, INITIAL);
    }

    double score(int[] features) {
        double sum = 0;
        for (int f : features) {
            sum += weights[f];
        }
        return sum;
    }

    private void step(int[] features, double gradient) {
        for (int f : features) {
            double g = gradient + decay * weights[f];
            squares[f] += g * g;
            weights[f] -= RATE * g / Math.sqrt(squares[f]);
        }
    }

    /**
     * One step towards telling a yes from a no.
     *
     * @param known log odds that are known of the example beforehand and that the weights only correct
     */
    public void logistic(int[] features, double known, boolean yes) {
        double p = 1 / (1 + Math.exp(-known - score(features)));
        step(features, p - (yes ? 1 : 0));
    }

    /** One step towards preferring the right options to the others; without a right option nothing is learned. */
    public void choice(int[][] options, boolean[] right) {
        double[] p = new double[options.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = score(options[i]);
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
                step(options[i], share - wanted);
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
        double[] mean = new double[weights.length];
        for (int i = 0; summed > 0 && i < mean.length; i++) {
            mean[i] = sums[i] / summed;
        }
        return Weights.of(mean);
    }
}
