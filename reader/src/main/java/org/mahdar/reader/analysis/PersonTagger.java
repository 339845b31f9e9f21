package org.mahdar.reader.analysis;

import org.mahdar.text.TokenKind;

/**
 * Reads off each word whether it begins or continues a person's name, from its form, what the lexicon knows of it and its neighbours. Greedy,
 * from the first word to the last. Immutable and safe for use by many threads.
 */
final class PersonTagger {

    private final PersonModel model;

    PersonTagger(PersonModel model) {
        this.model = model;
    }

    PersonModel model() {
        return model;
    }

    /** A label of {@link PersonModel} for each token. */
    byte[] tag(Analysis a) {
        byte[] labels = new byte[a.size()];
        PersonFeatures features = new PersonFeatures(a, model.words());
        int[] scores = new int[PersonModel.LABELS];
        int before = PersonModel.OUTSIDE;
        int beforeThat = PersonModel.OUTSIDE;
        for (int t = 0; t < labels.length; t++) {
            if (!isWord(a, t)) {
                if (!joins(a, t)) {
                    beforeThat = before;
                    before = PersonModel.OUTSIDE;
                }
                continue;
            }
            features.at(t, before, beforeThat);
            model.score(features.rows, features.count, scores);
            int best = PersonModel.OUTSIDE;
            if (scores[PersonModel.BEGIN] > scores[best]) {
                best = PersonModel.BEGIN;
            }
            if (before != PersonModel.OUTSIDE && scores[PersonModel.INSIDE] > scores[best]) {
                best = PersonModel.INSIDE;
            }
            labels[t] = (byte) best;
            beforeThat = before;
            before = best;
        }
        return labels;
    }

    static boolean isWord(Analysis a, int t) {
        return a.tokens().kind(t) == TokenKind.WORD;
    }

    /** Whether the mark stands inside names: «جان-إيف»، «#محمد_صلاح». */
    static boolean joins(Analysis a, int t) {
        return a.isMark(t, '-') && !a.tokens().spaced(t) || a.isMark(t, '#');
    }
}
