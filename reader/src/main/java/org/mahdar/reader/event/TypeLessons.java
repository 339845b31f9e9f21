package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mahdar.model.EventType;
import org.mahdar.model.Span;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.learning.RowLearner;
import org.mahdar.reader.learning.RowWeights;

/** Learns which types of act the words at a token tell, from the words that annotators marked. Deterministic. */
final class TypeLessons {

    private static final double DECAY = 1e-2;
    private static final int EPOCHS = 3;

    private final List<Word> words = new ArrayList<>();

    /** A word, the types that it tells and those that it may tell, as bits. */
    private record Word(int[] features, int yes, int open) {}

    /** Adds the words of an article. */
    void add(Annotated gold, Prepared prepared) {
        Analysis a = prepared.analysis();
        TypeGuesser guesser = new TypeGuesser(a, prepared.mentions(), prepared.speech(), RowWeights.none());
        Features f = new Features();
        for (int s = 0; s < a.sentences().size(); s++) {
            boolean inBody = prepared.page().inBody()[a.sentences().line(s)];
            for (int t = a.sentences().start(s); inBody && t < a.sentences().end(s); t++) {
                if (guesser.anchor(t)) {
                    guesser.features(t, s, f);
                    words.add(word(gold, a.stemSpan(t, t + 1), f));
                }
            }
        }
    }

    /** What other words of the evidence tell, and those of events that may be left out, is left open. */
    private static Word word(Annotated gold, Span at, Features f) {
        int yes = 0;
        int open = 0;
        for (Annotated.GoldEvent event : gold.events()) {
            if (event.tells(at.start(), at.end())) {
                if (event.core() && event.names(at.start(), at.end())) {
                    yes |= 1 << event.type().ordinal();
                }
                for (EventType type : event.types()) {
                    open |= 1 << type.ordinal();
                }
            }
        }
        return new Word(f.copy(), yes, open);
    }

    /** What was learned. */
    RowWeights weights() {
        RowLearner learner = new RowLearner(DECAY);
        List<Word> order = new ArrayList<>(words);
        Random random = new Random(Passes.SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(word -> learner.learn(word.features, word.yes, word.open));
            learner.endPass();
        }
        return learner.weights();
    }
}
