package org.mahdar.reader.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is learned from articles and from texts of our own. */
class LearnerTest {

    private static final int COMMON = 7;
    private static final int OTHER = 13;
    private static final int PASSES = 3;
    private static final int ROUNDS = 1_000;

    private static void choose(Learner learner, boolean common, boolean own) {
        learner.choice(new int[][] {{COMMON}, {OTHER}}, new boolean[] {common, !common}, own);
    }

    private static double weight(Learner learner, int feature) {
        return learner.weights().score(new int[] {feature});
    }

    /** The weight of a feature that is right in three of four articles, and in one of four of three times as many other texts. */
    private static double learned(boolean own) {
        Learner learner = new Learner(1e-3);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < ROUNDS * 4; i++) {
                choose(learner, i % 4 != 0, false);
                for (int k = 0; k < 3; k++) {
                    choose(learner, i % 4 == k, own);
                }
            }
            learner.endPass();
        }
        return weight(learner, COMMON);
    }

    @Test
    void textsOfOurOwnDoNotOutvoteArticles() {
        assertThat(learned(false)).isNegative();
        assertThat(learned(true)).isGreaterThan(learned(false) / 2);
    }

    @Test
    void theSameExamplesGiveTheSameWeights() {
        double[] weights = new double[2];
        for (int run = 0; run < 2; run++) {
            Learner learner = new Learner(1e-3);
            for (int pass = 0; pass < PASSES; pass++) {
                choose(learner, true, pass % 2 == 0);
                learner.logistic(new int[] {COMMON, OTHER}, 0.5, pass % 3 == 0, true);
                learner.endPass();
            }
            weights[run] = weight(learner, COMMON);
        }
        assertThat(weights[0]).isNotZero().isEqualTo(weights[1]);
    }
}
