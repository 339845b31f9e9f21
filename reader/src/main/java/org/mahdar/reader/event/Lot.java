package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;

/** Questions with yes or no for an answer, to learn from: features, the log odds by the stage before, the answer, whether a text of our own asks. Grows. */
record Lot(List<int[]> features, List<Double> known, List<Boolean> labels, List<Boolean> own) {

    Lot() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Features f, double odds, boolean label, boolean ours) {
        features.add(f.copy());
        known.add(odds);
        labels.add(label);
        own.add(ours);
    }

    void addAll(Lot other) {
        features.addAll(other.features);
        known.addAll(other.known);
        labels.addAll(other.labels);
        own.addAll(other.own);
    }

    /** The questions, one at least, as one choice among them and none of them: what is asked of one word has one answer. */
    Choice orNone() {
        int size = features.size();
        int[][] options = features.toArray(new int[size + 1][]);
        options[size] = new int[0];
        boolean[] right = new boolean[size + 1];
        for (int i = 0; i < size; i++) {
            right[i] = labels.get(i);
        }
        right[size] = !labels.contains(true);
        return new Choice(0, options, right, own.get(0));
    }
}
