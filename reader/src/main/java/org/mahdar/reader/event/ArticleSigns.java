package org.mahdar.reader.event;

import org.mahdar.lexicon.Verb;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/**
 * What an article as a whole tells about the acts in it.
 *
 * @param sport how much of it speaks like a report on sport: 0 nothing to 3 much
 * @param principals how many principals it names
 * @param topic whether it is about relations between states, in the steps of {@link Topic#step}; 0 where nothing was learned
 * @param states 0 for one state or none, 1 for two, 2 for more
 */
record ArticleSigns(int sport, int principals, int states, int topic) {

    static ArticleSigns of(Analysis a, Salience salience, int topic) {
        int verbs = 0;
        int sport = 0;
        for (int t = 0; t < a.size(); t++) {
            if (a.tag(t) == Tag.VERB) {
                verbs++;
                sport += a.verb(t).verb().is(Verb.Kind.SPORT) ? 1 : 0;
            }
        }
        double share = verbs == 0 ? 0 : (double) sport / verbs;
        int level = share < 0.03 ? 0 : share < 0.08 ? 1 : share < 0.16 ? 2 : 3;
        return new ArticleSigns(level, salience.size(), Math.min(2, Math.max(0, salience.size() - 1)), topic);
    }
}
