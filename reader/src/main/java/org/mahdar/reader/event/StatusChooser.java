package org.mahdar.reader.event;

import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;
import org.mahdar.text.VerbForm;

/** Chooses the status of an act with what was learned; the status that the words prove is its first witness. One article, one thread. */
final class StatusChooser {

    private static final int BASE = 4000;
    private static final Status[] ALL = Status.values();

    private final Analysis a;
    private final EventModel model;
    private final Features features = new Features();

    StatusChooser(Analysis a, EventModel model) {
        this.a = a;
        this.model = model;
    }

    /** The likeliest status of a candidate whose date and attribution are known. */
    Status choose(Candidate c) {
        Status best = c.proved;
        features(c, best, features);
        double highest = model.score(EventModel.Part.STATUS, features);
        for (Status status : ALL) {
            features(c, status, features);
            double score = model.score(EventModel.Part.STATUS, features);
            if (score > highest) {
                highest = score;
                best = status;
            }
        }
        return best;
    }

    /** Writes the features of a status for the candidate. */
    void features(Candidate c, Status status, Features f) {
        f.clear();
        int s = status.ordinal();
        int proved = c.proved.ordinal() * 4 + s;
        int type = c.type.ordinal();
        int frame = c.frame.id().hashCode();
        int form = form(c);
        f.add(BASE, proved);
        f.add(BASE + 1, proved, type);
        f.add(BASE + 2, s, frame);
        f.add(BASE + 3, proved, frame);
        f.add(BASE + 4, proved, form);
        f.add(BASE + 5, s, type, form);
        f.add(BASE + 6, proved, c.type == c.frame.type() ? 0 : 1, c.frame.type().ordinal());
        f.add(BASE + 7, s, EventFeatures.wordAt(a, c.trigger - 1));
        f.add(BASE + 8, s, EventFeatures.wordAt(a, c.trigger - 2));
        f.add(BASE + 9, s, EventFeatures.wordAt(a, c.trigger + 1));
        f.add(BASE + 10, s, EventFeatures.wordAt(a, c.trigger - 1), form);
        f.add(BASE + 11, s, governor(c));
        f.add(BASE + 12, proved, c.statusToken < 0 ? 0 : EventFeatures.wordAt(a, c.statusToken));
        f.add(BASE + 13, proved, c.statusToken < 0 ? 0 : Math.min(6, Math.abs(c.trigger - c.statusToken)));
        f.add(BASE + 14, proved, speech(c));
        f.add(BASE + 15, proved, c.dated ? c.dateRelation : 9, form);
        f.add(BASE + 16, s, c.dateRelation, type);
        f.add(BASE + 17, proved, a.sentences().line(c.sentence) == 0 ? 1 : 0, type);
        f.add(BASE + 18, s, left(c), form);
        f.add(BASE + 19, s, EventFeatures.speechVerb(a, c.utterance));
        f.add(BASE + 20, s, EventFeatures.wordAt(a, c.trigger), form);
    }

    private int form(Candidate c) {
        if (!c.finite) {
            return a.hasArticle(c.trigger) ? 6 : 5;
        }
        if ((a.clitics(c.trigger) & Clitics.SA) != 0) {
            return 1;
        }
        if ((a.clitics(c.trigger) & Clitics.LI) != 0) {
            return 2;
        }
        boolean imperfect =
                a.verb(c.trigger) != null && a.verb(c.trigger).form().tense() == VerbForm.Tense.IMPERFECT;
        return imperfect ? 3 : 4;
    }

    /** What stands in the sentence before the trigger: a condition, a negation, a word that subordinates. */
    private int left(Candidate c) {
        int seen = 0;
        for (int t = Math.max(a.sentences().start(c.sentence), c.trigger - 10); t < c.trigger; t++) {
            seen |= a.is(t, WordClass.COND) ? 1 : 0;
            seen |= a.tag(t) == Tag.NEG ? 2 : 0;
            seen |= a.stemIs(t, "ان") && a.tag(t) != Tag.THAT ? 4 : 0;
        }
        return seen;
    }

    private int governor(Candidate c) {
        return c.site.governor < 0 ? 0 : a.verb(c.site.governor).verb().lemma().hashCode();
    }

    private static int speech(Candidate c) {
        return c.utterance == null ? 0 : c.attributedTo == null ? 1 : 2;
    }
}
