package org.mahdar.reader.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.learning.Shares;

/**
 * Chooses the date of an act. By the words alone it is the nearest of its sentence, else the day of the news; what was learned weighs the
 * dates of the sentence, those told before it and the day of the news against each other. One article, one thread.
 */
final class DateChooser {

    private static final int FAR = 40;

    /** Days farther from the day of publication are all alike. */
    private static final int AWAY = 9;

    /** A month or year that is over, one that goes on or comes, and no date, beside numbers of days. */
    private static final int OVER = 51;

    private static final int ON = 50;
    private static final int NO_DAY = 99;

    /** No date is given where that is surer than this; on annotated articles nobody learned from, four in five of these have none. */
    private static final double NONE_SURE = 0.7;

    private final Analysis a;
    private final List<DateExpression> dates;
    private final PartialDate published;
    private final PartialDate newsDay;

    /** How often the text names each date. */
    private final Map<PartialDate, Integer> named;

    private final PartialDate usual;

    private final int newsDays;
    private final int usualDays;
    private final EventModel model;
    private final DateFeatures dateFeatures;

    DateChooser(Prepared p, EventModel model) {
        this.a = p.analysis();
        this.dates = p.dates();
        this.published = p.published();
        this.newsDay = newsDay(p);
        this.named = new HashMap<>();
        dates.forEach(d -> named.merge(d.date(), 1, Integer::sum));
        this.usual = usual();
        this.newsDays = days(newsDay);
        this.usualDays = days(usual);
        this.model = model;
        this.dateFeatures = new DateFeatures(a);
    }

    /** Sets the date of a candidate whose extent is known, by the words alone. */
    void choose(Candidate c) {
        DateExpression nearest = nearest(c);
        c.dated = nearest != null;
        c.date = nearest == null ? newsDay : nearest.date();
        c.byWords = c.date;
        c.dateRelation = relation(c.date);
    }

    /** Sets the date of a candidate with all its other fields by what was learned, where something was. */
    void settle(Candidate c) {
        if (model == null || !model.knows(EventModel.Part.DATE)) {
            return;
        }
        List<DateOption> options = options(c);
        double[] shares = model.shares(EventModel.Part.DATE, options, (date, f) -> features(c, options, date, f));
        int best = Shares.likeliest(shares, options.size() - 1, NONE_SURE);
        c.date = options.get(best).date();
        c.dateShare = shares[best];
    }

    /** The mention of an act whose date is to be trusted most. */
    static Candidate best(List<Candidate> group, Candidate first) {
        if (first.dateShare == 0) {
            return first.dated
                    ? first
                    : group.stream().filter(c -> c.dated).findFirst().orElse(first);
        }
        return group.stream()
                .filter(c -> c.date != null)
                .max(Comparator.comparingDouble(c -> c.confidence * c.dateShare))
                .orElse(first);
    }

    /** The dates that the act may have, those of its sentence first, none of them last; each with one source. */
    List<DateOption> options(Candidate c) {
        List<DateOption> options = new ArrayList<>();
        DateExpression before = null;
        DateExpression earlier = null;
        DateExpression further = null;
        DateExpression after = null;
        for (DateExpression d : dates) {
            int sentence = a.sentences().sentenceOf(d.from());
            if (sentence == c.sentence) {
                add(options, d, DateOption.Source.HERE);
            } else if (sentence >= 0 && sentence < c.sentence) {
                before = sentence == c.sentence - 1 ? d : before;
                earlier = sentence == c.sentence - 2 ? d : earlier;
                further = sentence < c.sentence - 2 ? d : further;
            } else if (sentence > c.sentence) {
                after = sentence == c.sentence + 1 ? d : null;
                break;
            }
        }
        add(options, before, DateOption.Source.BEFORE);
        add(options, earlier, DateOption.Source.EARLIER);
        add(options, further, DateOption.Source.FURTHER);
        add(options, after, DateOption.Source.AFTER);
        if (published != null) {
            options.add(new DateOption(published, DateOption.Source.PUBLISHED, null, false));
            if (!published.equals(newsDay)) {
                options.add(new DateOption(newsDay, DateOption.Source.LEAD, null, false));
            }
            if (usual != null && !usual.equals(published) && !usual.equals(newsDay)) {
                options.add(new DateOption(usual, DateOption.Source.USUAL, null, false));
            }
        }
        options.add(DateOption.UNKNOWN);
        return options;
    }

    private static void add(List<DateOption> options, DateExpression d, DateOption.Source source) {
        if (d != null) {
            options.add(new DateOption(d.date(), source, d, false));
            if (d.later() != null) {
                options.add(new DateOption(d.later(), source, d, true));
            }
        }
    }

    /** Writes the features of one of the options. */
    void features(Candidate c, List<DateOption> options, DateOption o, Features into) {
        int told = 0;
        int least = Integer.MAX_VALUE;
        for (DateOption other : options) {
            if (other.source() == DateOption.Source.HERE) {
                told += other.later() ? 0 : 1;
                least = Math.min(least, distance(c, other.expression()));
            }
        }
        boolean nearest = o.source() == DateOption.Source.HERE && distance(c, o.expression()) == least;
        int often = Math.min(3, named.getOrDefault(o.date(), 0));
        int relation = o.date() == null ? 8 : relation(o.date());
        DateFeatures.Company company = new DateFeatures.Company(
                relation, Math.min(3, told), nearest, often, others(options, o), days(o.date()), newsDays, usualDays);
        dateFeatures.of(c, o, company, into);
    }

    /** A bit for each source that gives the same date for another option. */
    private static int others(List<DateOption> options, DateOption o) {
        int others = 0;
        for (DateOption other : options) {
            others |= other != o && Objects.equals(other.date(), o.date())
                    ? 1 << other.source().ordinal()
                    : 0;
        }
        return others;
    }

    /** How many days a date lies after the day of publication, negative before it, within {@link #AWAY}; other numbers for months and years, and for none. */
    private int days(PartialDate date) {
        if (date == null || published == null) {
            return NO_DAY;
        }
        if (!date.isDay()) {
            return date.last().isBefore(published.first()) ? OVER : ON;
        }
        long days = ChronoUnit.DAYS.between(published.first(), date.first());
        return (int) Math.max(-AWAY, Math.min(AWAY, days));
    }

    /** The expression of the sentence that stands nearest, those of the clause first; null where none is near. */
    private DateExpression nearest(Candidate c) {
        DateExpression best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateExpression d : dates) {
            if (d.from() < a.sentences().start(c.sentence)
                    || d.to() > a.sentences().end(c.sentence)
                    || d.kind() == DateExpression.Kind.NAMED) {
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

    /** How a date stands to the day of publication: 0 unknown, 1 to come, 2 the same day, 3 within a week, 4 a month, 5 a year, 6 older, 7 the month it lies in; an option without a date has 8. */
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

    /** The day of the last week that the text names most often; of equals the later; null where it names none. */
    private PartialDate usual() {
        PartialDate best = null;
        for (DateExpression d : dates) {
            boolean recent = published != null
                    && d.kind() == DateExpression.Kind.DAY
                    && !d.date().first().isAfter(published.first())
                    && d.date().first().isAfter(published.first().minusDays(7));
            int more = !recent ? -1 : best == null ? 1 : named.get(d.date()) - named.get(best);
            if (more > 0 || more == 0 && d.date().compareTo(best) > 0) {
                best = d.date();
            }
        }
        return best;
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
