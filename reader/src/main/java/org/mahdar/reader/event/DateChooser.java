package org.mahdar.reader.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.text.VerbForm;

/** Chooses the date of an act among the dates around it and the day of the news. One article, one thread. */
final class DateChooser {

    private static final int BASE = 5000;
    private static final int FAR = 40;

    /** What kind of choice is no expression near the act. */
    private static final int NEWS = 0;

    private static final int PUBLICATION = 1;

    private final Analysis a;
    private final List<DateExpression> dates;
    private final PartialDate published;
    private final PartialDate newsDay;
    private final EventModel model;
    private final Features features = new Features();

    /**
     * A date that may be the act's.
     *
     * @param date the date
     * @param expression where the text tells it, or null
     * @param kind how it is told
     */
    record Choice(PartialDate date, DateExpression expression, int kind) {}

    DateChooser(Prepared p, EventModel model) {
        this.a = p.analysis();
        this.dates = p.dates();
        this.published = p.published();
        this.newsDay = newsDay(p);
        this.model = model;
    }

    /** Sets the date of a candidate whose extent is known. */
    void choose(Candidate c) {
        Choice nearest = nearest(c);
        c.dated = nearest != null;
        c.date = nearest == null ? newsDay : nearest.date();
        c.dateShare = 1;
        if (model != null) {
            List<Choice> choices = choices(c);
            double[] shares = new double[choices.size()];
            int rule = -1;
            for (int i = 0; i < shares.length; i++) {
                features(c, choices, i, nearest, features);
                shares[i] = model.score(EventModel.Part.DATE, features);
                rule = isRule(choices.get(i), nearest) ? i : rule;
            }
            take(c, choices, shares, rule);
        }
        c.dateRelation = relation(c.date);
    }

    private static void take(Candidate c, List<Choice> choices, double[] shares, int rule) {
        EventModel.shares(shares);
        int best = rule;
        for (int i = 0; i < shares.length; i++) {
            best = best < 0 || shares[i] > shares[best] ? i : best;
        }
        if (best >= 0) {
            c.date = choices.get(best).date();
            c.dateShare = shares[best];
            c.dated = choices.get(best).expression() != null;
        }
    }

    /** All dates that may be the candidate's: the day of the news, the day of publication, those of its sentence and of the one before. */
    List<Choice> choices(Candidate c) {
        List<Choice> all = new ArrayList<>();
        if (newsDay != null) {
            all.add(new Choice(newsDay, null, NEWS));
        }
        if (published != null && !published.equals(newsDay)) {
            all.add(new Choice(published, null, PUBLICATION));
        }
        int from = a.sentences().start(Math.max(0, c.sentence - 1));
        int to = a.sentences().end(c.sentence);
        for (DateExpression d : dates) {
            if (d.from() >= from && d.to() <= to) {
                all.add(new Choice(d.date(), d, 2 + d.kind().ordinal()));
            }
        }
        return all;
    }

    /** The choice that the rule of distance makes, or null for the day of the news. */
    Choice nearest(Candidate c) {
        DateExpression best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateExpression d : dates) {
            if (d.from() < a.sentences().start(c.sentence)
                    || d.to() > a.sentences().end(c.sentence)) {
                continue;
            }
            int distance = distance(c, d) + (inClause(c, d) ? 0 : 25);
            if (distance < bestDistance) {
                best = d;
                bestDistance = distance;
            }
        }
        return best == null || bestDistance > FAR
                ? null
                : new Choice(best.date(), best, 2 + best.kind().ordinal());
    }

    private static int distance(Candidate c, DateExpression d) {
        return d.from() > c.trigger ? d.from() - c.trigger : c.trigger - d.from() + 4;
    }

    private static boolean inClause(Candidate c, DateExpression d) {
        return d.from() >= c.from && d.to() <= c.to;
    }

    /** Writes the features of one of the choices. */
    void features(Candidate c, List<Choice> choices, int index, Choice nearest, Features f) {
        Choice choice = choices.get(index);
        f.clear();
        int kind = choice.kind();
        int type = c.type.ordinal();
        int relation = relation(choice.date());
        int tense = tense(c);
        int line = Math.min(a.sentences().line(c.sentence), 4);
        boolean rule = isRule(choice, nearest);
        f.add(BASE, kind);
        f.add(BASE + 1, kind, relation);
        f.add(BASE + 2, rule ? 1 : 0, kind);
        f.add(BASE + 3, kind, type);
        f.add(BASE + 4, kind, line);
        f.add(BASE + 5, relation, c.proved.ordinal());
        f.add(BASE + 6, relation, tense);
        f.add(BASE + 7, kind, choices.size() > 6 ? 6 : choices.size());
        f.add(BASE + 8, kind, tense, nearest == null ? 0 : 1);
        f.add(BASE + 9, kind, c.frame.id().hashCode());
        f.add(BASE + 10, relation, type);
        f.add(BASE + 11, kind, c.utterance == null ? 0 : 1, tense);
        if (choice.expression() == null) {
            f.add(BASE + 12, kind, a.hasArticle(c.trigger) ? 1 : 0, line);
            return;
        }
        DateExpression d = choice.expression();
        boolean here = d.from() >= a.sentences().start(c.sentence);
        int way = (here ? 0 : 4) + (d.from() > c.trigger ? 2 : 0) + (inClause(c, d) ? 1 : 0);
        int distance = SideFeatures.bucket(Math.abs(d.from() - c.trigger));
        f.add(BASE + 20, way, distance);
        f.add(BASE + 21, way, kind);
        f.add(BASE + 22, way, rule ? 1 : 0);
        f.add(BASE + 23, kind, d.from() == 0 ? 0 : word(d.from() - 1));
        f.add(BASE + 24, way, between(c, d));
        f.add(BASE + 25, kind, d.date().isDay() ? 0 : d.date().month() > 0 ? 1 : 2, tense);
        f.add(BASE + 26, word(d.from()), relation);
    }

    private static boolean isRule(Choice choice, Choice nearest) {
        return nearest == null
                ? choice.kind() == NEWS
                : choice.expression() != null && choice.expression().equals(nearest.expression());
    }

    /** The verbs and clause marks between the trigger and the expression. */
    private int between(Candidate c, DateExpression d) {
        int verbs = 0;
        int marks = 0;
        for (int t = Math.min(c.trigger + 1, d.to()); t < Math.max(c.trigger, d.from()); t++) {
            verbs += a.tag(t) == Tag.VERB ? 1 : 0;
            marks += a.tag(t) == Tag.MARK ? 1 : 0;
        }
        return Math.min(verbs, 3) * 4 + Math.min(marks, 3);
    }

    private int tense(Candidate c) {
        if (!c.finite || a.verb(c.trigger) == null) {
            return 0;
        }
        return a.verb(c.trigger).form().tense() == VerbForm.Tense.IMPERFECT ? 1 : 2;
    }

    private int word(int t) {
        return a.wordId(t) >= 0 ? a.stemHash(t) : -3 - a.tag(t).ordinal();
    }

    /** How a date stands to the day of publication: 0 unknown, 1 to come, 2 the same day, 3 within a week, 4 a month, 5 a year, 6 older, 7 the month it lies in. */
    private int relation(PartialDate date) {
        if (published == null || date == null) {
            return 0;
        }
        LocalDate day = published.first();
        if (date.first().isAfter(day)) {
            return 1;
        }
        if (!date.isDay() && !date.last().isBefore(day)) {
            return 7;
        }
        if (date.first().equals(day)) {
            return 2;
        }
        LocalDate last = date.last();
        return last.isAfter(day.minusDays(8))
                ? 3
                : last.isAfter(day.minusDays(32)) ? 4 : last.isAfter(day.minusDays(366)) ? 5 : 6;
    }

    /** The day a report tells of: the day named in its lead, else the day of publication. */
    private static PartialDate newsDay(Prepared p) {
        PartialDate published = p.published();
        for (DateExpression d : p.dates()) {
            int sentence = p.analysis().sentences().sentenceOf(d.from());
            int line = sentence < 0 ? 9 : p.analysis().sentences().line(sentence);
            if (line > 2 || published == null) {
                return published;
            }
            boolean recent = d.kind() == DateExpression.Kind.DAY
                    && !d.date().first().isAfter(published.first())
                    && d.date().first().isAfter(published.first().minusDays(7));
            if (recent && p.page().inBody()[line]) {
                return d.date();
            }
        }
        return published;
    }
}
