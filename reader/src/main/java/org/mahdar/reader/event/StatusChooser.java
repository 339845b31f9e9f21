package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.learning.Shares;
import org.mahdar.text.Clitics;
import org.mahdar.text.VerbForm;

/** Chooses the status of an act with what was learned; the status that the words prove is its first witness. One article, one thread. */
final class StatusChooser {

    private static final int BASE = 4000;

    /** How far the verbs beside an act are looked for. */
    private static final int REACH = 9;

    private static final List<Status> ALL = List.of(Status.values());

    private final Analysis a;
    private final List<DateExpression> dates;
    private final PartialDate published;
    private final EventModel model;

    StatusChooser(Prepared p, EventModel model) {
        this.a = p.analysis();
        this.dates = p.dates();
        this.published = p.published();
        this.model = model;
    }

    /**
     * What stands beside an act, whichever status is asked about.
     *
     * @param form how the word that tells it is formed
     * @param left what stands in the sentence before it
     * @param before the verb before it
     * @param after the verb behind it
     * @param day the day told in its clause
     */
    record Beside(int form, int left, NearVerb before, NearVerb after, int day) {}

    /** A verb beside an act; both 0 where there is none. */
    record NearVerb(int lemma, int tense) {}

    /** What stands beside the candidate. */
    Beside beside(Candidate c) {
        return new Beside(form(c), left(c), near(c.trigger - 1, -1, c), near(c.trigger + 1, 1, c), day(c));
    }

    /** The likeliest status of a candidate whose date and attribution are known; of equals the one that the words prove. */
    Status choose(Candidate c) {
        Beside beside = beside(c);
        double[] shares = model.shares(EventModel.Part.STATUS, ALL, (status, f) -> features(c, beside, status, f));
        return ALL.get(Shares.likeliest(shares, ALL.indexOf(c.proved)));
    }

    /** Writes the features of a status for the candidate. */
    void features(Candidate c, Beside beside, Status status, Features f) {
        f.clear();
        int s = status.ordinal();
        int proved = c.proved.ordinal() * 4 + s;
        int type = c.type.ordinal();
        int frame = c.frame.id().hashCode();
        int form = beside.form;
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
        f.add(BASE + 18, s, beside.left, form);
        f.add(BASE + 19, s, EventFeatures.speechVerb(a, c.utterance));
        f.add(BASE + 20, s, EventFeatures.wordAt(a, c.trigger), form);
        verbs(beside, s, proved, type, f);
    }

    /** The verbs beside the act: «يعتزم نشر الجيش»، «اجتماع سيعقد»؛ and the day beside it, which may be one to come. */
    private static void verbs(Beside beside, int s, int proved, int type, Features f) {
        NearVerb before = beside.before;
        NearVerb after = beside.after;
        f.add(BASE + 30, s, before.tense, beside.form);
        f.add(BASE + 31, s, before.lemma, before.tense);
        f.add(BASE + 32, s, before.lemma, beside.form);
        f.add(BASE + 33, s, after.tense, beside.form);
        f.add(BASE + 34, s, after.lemma, after.tense);
        f.add(BASE + 35, s, beside.day, beside.form);
        f.add(BASE + 36, s, beside.day, before.tense, beside.form);
        f.add(BASE + 37, proved, beside.day, type);
        f.add(BASE + 38, s, before.tense, after.tense, type);
    }

    /** The nearest verb on one side of the act, no further than {@value #REACH} words. */
    private NearVerb near(int from, int step, Candidate c) {
        int start = a.sentences().start(c.sentence);
        int end = a.sentences().end(c.sentence);
        for (int t = from; t >= start && t < end && Math.abs(t - c.trigger) <= REACH; t += step) {
            if (a.tag(t) == Tag.VERB && a.verb(t) != null) {
                return new NearVerb(a.verb(t).verb().lemma().hashCode(), tense(t));
            }
        }
        return new NearVerb(0, 0);
    }

    /** 1 to come, 2 denied, 3 behind «أن», 4 of the present, 5 of the past. */
    private int tense(int verb) {
        if ((a.clitics(verb) & Clitics.SA) != 0 || verb > 0 && a.stemIs(verb - 1, "سوف")) {
            return 1;
        }
        if (verb > 0 && a.tag(verb - 1) == Tag.NEG) {
            return 2;
        }
        if (verb > 0 && a.stemIs(verb - 1, "ان")) {
            return 3;
        }
        return a.verb(verb).form().tense() == VerbForm.Tense.IMPERFECT ? 4 : 5;
    }

    /** The day told in the act's clause: 0 none, 1 to come, 2 one of the week that may be to come, 3 past. */
    private int day(Candidate c) {
        int found = 0;
        for (DateExpression d : dates) {
            if (d.from() >= c.from && d.to() <= c.to && d.kind() != DateExpression.Kind.NAMED) {
                boolean ahead = published != null && d.date().first().isAfter(published.first());
                int one = ahead ? 1 : d.later() != null ? 2 : 3;
                found = found == 0 ? one : Math.min(found, one);
            }
        }
        return found;
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
