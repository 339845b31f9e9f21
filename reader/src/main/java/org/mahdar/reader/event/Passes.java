package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.mahdar.reader.learning.Learner;
import org.mahdar.reader.learning.Weights;

/** Passes of learners over what they learn from. Stateless; the same examples in the same order give the same weights. */
final class Passes {

    static final long SEED = 20180422L;

    private static final int EPOCHS = 8;

    /** So often each question is learned anew in another order; the mean of the runs varies less. */
    private static final int RUNS = 4;

    private Passes() {}

    /** The weights of questions with yes or no for an answer. */
    static Weights logistic(Lot lot, double decay) {
        Learner learner = new Learner(decay);
        over(
                lot.features().size(),
                i -> learner.logistic(
                        lot.features().get(i),
                        lot.known().get(i),
                        lot.labels().get(i),
                        lot.own().get(i)),
                learner);
        return learner.weights();
    }

    /** The weights of choices of one kind. */
    static Weights choices(List<Choice> choices, double decay) {
        Learner learner = new Learner(decay);
        over(choices.size(), i -> choices.get(i).teach(learner), learner);
        return learner.weights();
    }

    /** All runs and passes over so many examples, each pass in another order, for learners that learn side by side. */
    static void over(int examples, IntConsumer example, Learner... learners) {
        List<Integer> order = new ArrayList<>(examples);
        for (int i = 0; i < examples; i++) {
            order.add(i);
        }
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < RUNS * EPOCHS; epoch++) {
            if (epoch % EPOCHS == 0) {
                List.of(learners).forEach(Learner::restart);
            }
            Collections.shuffle(order, random);
            order.forEach(example::accept);
            List.of(learners).forEach(Learner::endPass);
        }
    }
}
