package org.mahdar.reader.event;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.mahdar.reader.learning.Learner;

/**
 * A choice to learn from.
 *
 * @param role 0 for the actor, 1 for the recipient of an act where sides are chosen, else 0
 * @param options the features of each option
 * @param right which options are right
 * @param own whether a text of our own asks for it and differs from articles in it, see {@link Learner}
 */
record Choice(int role, int[][] options, boolean[] right, boolean own) {

    /** One step of a learner towards what is right. */
    void teach(Learner learner) {
        learner.choice(options, right, own);
    }

    /** A choice of a field, for which all texts are alike. */
    static <T> Choice of(List<T> options, BiConsumer<T, Features> features, Predicate<T> right) {
        boolean[] areRight = new boolean[options.size()];
        for (int i = 0; i < areRight.length; i++) {
            areRight[i] = right.test(options.get(i));
        }
        return new Choice(0, written(options, features), areRight, false);
    }

    /** The features of each option. */
    static <T> int[][] written(List<T> options, BiConsumer<T, Features> features) {
        Features f = new Features();
        int[][] written = new int[options.size()][];
        for (int i = 0; i < written.length; i++) {
            features.accept(options.get(i), f);
            written[i] = f.copy();
        }
        return written;
    }
}
