package org.mahdar.reader.event;

import java.time.LocalDate;
import java.util.List;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.date.DateExpression;

/** Chooses the date of an act: the nearest of its sentence, else the day of the news. One article, one thread. */
final class DateChooser {

    private static final int FAR = 40;

    private final Analysis a;
    private final List<DateExpression> dates;
    private final PartialDate published;
    private final PartialDate newsDay;

    DateChooser(Prepared p) {
        this.a = p.analysis();
        this.dates = p.dates();
        this.published = p.published();
        this.newsDay = newsDay(p);
    }

    /** Sets the date of a candidate whose extent is known. */
    void choose(Candidate c) {
        DateExpression nearest = nearest(c);
        c.dated = nearest != null;
        c.date = nearest == null ? newsDay : nearest.date();
        c.dateRelation = relation(c.date);
    }

    /** The expression of the sentence that stands nearest, those of the clause first; null where none is near. */
    private DateExpression nearest(Candidate c) {
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
        return bestDistance > FAR ? null : best;
    }

    private static int distance(Candidate c, DateExpression d) {
        return d.from() > c.trigger ? d.from() - c.trigger : c.trigger - d.from() + 4;
    }

    private static boolean inClause(Candidate c, DateExpression d) {
        return d.from() >= c.from && d.to() <= c.to;
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
