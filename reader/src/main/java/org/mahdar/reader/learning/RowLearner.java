package org.mahdar.reader.learning;

import java.util.Arrays;

/**
 * Learns {@link RowWeights} by AdaGrad, each question a logistic one. Deterministic: the same examples in the same order give the same
 * weights.
 */
public final class RowLearner {

    /** An answer that is wrong by less teaches nothing; almost all words tell almost no type. */
    private static final double LEAST = 2e-3;

    private final float[] weights = new float[RowWeights.ROWS * RowWeights.WIDTH];
    private final float[] squares = new float[weights.length];
    private final float[] sums = new float[weights.length];
    private final double[] scores = new double[RowWeights.WIDTH];
    private final double decay;
    private int passes;

    /** @param decay how strongly weights are pulled to zero at each step */
    public RowLearner(double decay) {
        this.decay = decay;
        Arrays.fill(squares, (float) Learner.INITIAL);
    }

    /**
     * One step for all questions.
     *
     * @param yes a bit for each question whose answer is yes
     * @param open a bit for each question whose answer is not known; what is yes is known
     */
    public void learn(int[] features, int yes, int open) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int row = RowWeights.row(feature);
            for (int k = 0; k < RowWeights.WIDTH; k++) {
                scores[k] += weights[row + k];
            }
        }
        for (int k = 0; k < RowWeights.WIDTH; k++) {
            boolean right = (yes >> k & 1) != 0;
            if (right || (open >> k & 1) == 0) {
                double wrong = 1 / (1 + Math.exp(-scores[k])) - (right ? 1 : 0);
                if (Math.abs(wrong) >= LEAST) {
                    step(features, k, wrong);
                }
            }
        }
    }

    private void step(int[] features, int question, double wrong) {
        for (int feature : features) {
            int at = RowWeights.row(feature) + question;
            double gradient = wrong + decay * weights[at];
            squares[at] += (float) (gradient * gradient);
            weights[at] -= (float) (Learner.RATE * gradient / Math.sqrt(squares[at]));
        }
    }

    /** Ends a pass over the examples. The weights are the mean of those at the ends of all passes but the first. */
    public void endPass() {
        passes++;
        for (int i = 0; passes > 1 && i < weights.length; i++) {
            sums[i] += weights[i];
        }
    }

    /** What was learned so far; wants two passes. */
    public RowWeights weights() {
        float[] mean = new float[weights.length];
        for (int i = 0; passes > 1 && i < mean.length; i++) {
            mean[i] = sums[i] / (passes - 1);
        }
        return RowWeights.of(mean);
    }
}
