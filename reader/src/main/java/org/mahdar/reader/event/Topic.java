package org.mahdar.reader.event;

import java.util.HashSet;
import java.util.Set;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/** Whether an article is about relations between states at all, by the words of its beginning. Stateless. */
final class Topic {

    private static final int BASE = 6000;

    /** So many different words are asked; later ones change little. */
    private static final int MOST = 200;

    private Topic() {}

    /** Writes the words of the article's body as features. */
    static void features(Analysis a, boolean[] inBody, Features f) {
        f.clear();
        f.add(BASE, 0);
        Set<Integer> seen = new HashSet<>();
        for (int s = 0; s < a.sentences().size() && seen.size() < MOST; s++) {
            int line = a.sentences().line(s);
            if (!inBody[line]) {
                continue;
            }
            for (int t = a.sentences().start(s); t < a.sentences().end(s) && seen.size() < MOST; t++) {
                int word = word(a, t);
                if (word != 0 && seen.add(word)) {
                    f.add(BASE + 1, word);
                    if (line == 0) {
                        f.add(BASE + 2, word);
                    }
                }
            }
        }
    }

    private static int word(Analysis a, int t) {
        return a.tag(t) == Tag.VERB || a.tag(t) == Tag.NOUN ? a.lemmaHash(t) : 0;
    }

    /** The score in steps, from -4 for surely not to 4 for surely. */
    static int step(double odds) {
        return (int) Math.max(-4, Math.min(4, Math.round(odds * 0.8)));
    }
}
