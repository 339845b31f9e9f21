package org.mahdar.reader.learning;

import java.util.Arrays;

/** Learns the weights of a linear model of choices by AdaGrad. Deterministic: the same examples in the same order give the same weights. */
public final class ChoiceLearner {

    private static final double RATE = 0.05;
    private static final double INITIAL = 1e-2;
    private static final double LEAST = 1e-4;

    private final double[] weights = new double[Features.BUCKETS];
    private final double[] squares = new double[Features.BUCKETS];
    private final double[] sums = new double[Features.BUCKETS];
    private final double decay;
    private int passes;

    /** @param decay how strongly weights are pulled to zero at each step */
    public ChoiceLearner(double decay) {
        this.decay = decay;
        Arrays.fill(squares, INITIAL);
    }

    /** One step towards preferring the right answers to the others; nothing is learned where none or all are right. */
    public void learn(Question question, boolean[] right) {
        double[] p = new double[right.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = score(question.answers().get(i).features());
            highest = Math.max(highest, p[i]);
        }
        double all = 0;
        double good = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - highest);
            all += p[i];
            good += right[i] ? p[i] : 0;
        }
        for (int i = 0; i < p.length && good > 0; i++) {
            double gradient = p[i] / all - (right[i] ? p[i] / good : 0);
            if (Math.abs(gradient) > LEAST) {
                step(question.answers().get(i).features(), gradient);
            }
        }
    }

    private double score(int[] features) {
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

    /** Ends a pass over the examples; the weights are the mean of those at the ends of all passes but the first. */
    public void endPass() {
        passes++;
        for (int i = 0; passes > 1 && i < weights.length; i++) {
            sums[i] += weights[i];
        }
    }

    /** What was learned so far. */
    public Weights weights() {
        double[] mean = new double[weights.length];
        for (int i = 0; passes > 1 && i < mean.length; i++) {
            mean[i] = sums[i] / (passes - 1);
        }
        return Weights.of(mean);
    }
}
