package org.mahdar.record.episode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.record.store.ProgramTable;

/**
 * Says how probable it is that two events tell one thing: a logistic model over {@link Signs}. Its weights are data, {@code likeness.tsv},
 * learned from twelve weeks of news whose events were grouped by hand. Immutable.
 */
final class Likeness {

    /**
     * From here on two events of one type whose days may be the same are taken for one, unless what else is told speaks against
     * it.
     */
    private static final double ENOUGH = 0.45;

    /** The same for events of two types, or of different days. Chosen with the figures of all weeks in sight. */
    private static final double ENOUGH_OF_OTHERS = 0.65;

    private static final String FILE = "likeness.tsv";

    private static final Likeness BUNDLED = read();

    private final double[] weights;

    Likeness(double[] weights) {
        this.weights = weights;
    }

    /** The one with the weights of the program. */
    static Likeness bundled() {
        return BUNDLED;
    }

    /** How alike two events are by the weights of the program, 0 when not alike enough to be one. */
    static double of(EventCard one, EventCard other) {
        return BUNDLED.between(one, other);
    }

    /** The probability that the two are one, 0 when they cannot be or it is too small; events of one article are never one. */
    double between(EventCard one, EventCard other) {
        if (!one.couldBe(other)) {
            return 0;
        }
        double probability = probability(one, other);
        return probability < enough(one, other) ? 0 : probability;
    }

    private static double enough(EventCard one, EventCard other) {
        boolean alike = one.act().type() == other.act().type() && one.days().apart(other.days()) == 0;
        return alike ? ENOUGH : ENOUGH_OF_OTHERS;
    }

    /** How probable it is that two events are one that could be. */
    double probability(EventCard one, EventCard other) {
        double[] sum = new double[1];
        Signs.of(one, other, (at, much) -> sum[0] += weights[at] * much);
        return 1 / (1 + Math.exp(-sum[0]));
    }

    private static Likeness read() {
        Map<String, Double> told = new HashMap<>();
        for (List<String> cells : ProgramTable.read(Likeness.class, FILE, 3)) {
            told.put(cells.get(0) + '\t' + cells.get(1), Double.parseDouble(cells.get(2)));
        }
        double[] weights = new double[Sign.VALUES];
        for (Sign sign : Sign.values()) {
            for (int i = 0; i < sign.labels().size(); i++) {
                String name = sign.label() + '\t' + sign.labels().get(i);
                Double weight = told.remove(name);
                if (weight == null) {
                    throw new IllegalStateException(FILE + " has no weight of «" + name + "»");
                }
                weights[sign.at(i)] = weight;
            }
        }
        if (!told.isEmpty()) {
            throw new IllegalStateException(FILE + " has weights of what is no sign: " + told.keySet());
        }
        return new Likeness(weights);
    }
}
