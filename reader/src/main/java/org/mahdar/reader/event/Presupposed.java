package org.mahdar.reader.event;

import org.mahdar.lexicon.frame.HomeActs;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;

/**
 * Whether a noun tells an act that the sentence takes as a fact, whatever it denies or plans: «لم تعلن أي جهة مسؤوليتها عن الهجوم»، «نفى علمه
 * بالخطة بعد اغتياله». One article, one thread.
 */
final class Presupposed {

    /** A word that qualifies the act itself stands so near before it: «لم يقع الهجوم». */
    private static final int NEAR = 2;

    private final Analysis a;
    private final HomeActs acts;

    Presupposed(Analysis a) {
        this.a = a;
        this.acts = a.lexicon().homeActs();
    }

    /** Makes the status «occurred» where the act is taken as a fact. */
    void settle(Candidate c) {
        if (!c.finite && c.status != Status.OCCURRED && isFact(c)) {
            c.status = Status.OCCURRED;
            c.statusToken = -1;
        }
    }

    private boolean isFact(Candidate c) {
        int t = c.trigger;
        boolean definite = a.hasArticle(t) || a.hasEnclitic(t);
        if (definite && acts.role(a.stem(t)) != null) {
            return true;
        }
        int before = t - 1;
        if (before > 0 && a.tokens().isWord(before) && acts.isKind(a.stem(before))) {
            before--;
        }
        if (before >= 0 && a.tokens().isWord(before) && acts.isGiven(a.stem(before))) {
            return c.statusToken < before;
        }
        boolean far = c.statusToken >= 0 && c.statusToken < t - NEAR;
        return definite && far && c.status != Status.PLANNED;
    }
}
