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
            long margins = model.margins(features.rows, features.count);
            int begin = PersonModel.begin(margins);
            int inside = PersonModel.inside(margins);
            int best = begin > 0 ? PersonModel.BEGIN : PersonModel.OUTSIDE;
            if (before != PersonModel.OUTSIDE && inside > Math.max(begin, 0)) {
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
