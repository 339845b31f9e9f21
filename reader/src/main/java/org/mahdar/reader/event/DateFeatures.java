package org.mahdar.reader.event;

import org.mahdar.lexicon.Derived;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.text.VerbForm;

/** What speaks for and against a date being an act's. One article, one thread. */
final class DateFeatures {

    private static final int BASE = 5000;

    /** The marks that part an act from a date. */
    private static final String PARTING = ",;\"";

    private static final int REACH = 14;

    private final Analysis a;

    DateFeatures(Analysis a) {
        this.a = a;
    }

    /**
     * An option among the others.
     *
     * @param relation how the date stands to the day of publication
     * @param told how many dates the act's sentence tells
     * @param nearest whether the option's words stand nearer to the act than those of the others
     * @param often how often the text names the date
     * @param others a bit for each source that gives the same date
     * @param day how many days the date lies after the day of publication, negative before it, or what kind of other date it is
     * @param newsDay the same for the day of the lead
     * @param usual the same for the day that the text names most often
     */
    record Company(int relation, int told, boolean nearest, int often, int others, int day, int newsDay, int usual) {}

    /** Writes the features of an option. */
    void of(Candidate c, DateOption o, Company company, Features f) {
        f.clear();
        int relation = company.relation;
        int told = company.told;
        int source = o.source().ordinal();
        int form = form(c);
        int type = c.type.ordinal();
        int status = c.proved.ordinal();
        int way = o.expression() == null ? 9 : o.expression().kind().ordinal();
        int reading = o.later() ? 1 : 0;
        int line = Math.min(3, a.sentences().line(c.sentence));
        f.add(BASE, source);
        f.add(BASE + 1, source, relation);
        f.add(BASE + 2, source, relation, type);
        f.add(BASE + 3, source, form, told);
        f.add(BASE + 4, source, way, reading, status);
        f.add(BASE + 5, source, relation, status, form);
        f.add(BASE + 6, source, c.frame.id().hashCode());
        f.add(BASE + 7, source, line, told);
        f.add(BASE + 8, relation, form, type, told);
        f.add(BASE + 9, source, background(c), told);
        f.add(BASE + 10, relation, background(c), form);
        f.add(BASE + 11, source, EventFeatures.wordAt(a, c.trigger - 1), told);
        f.add(BASE + 12, relation, EventFeatures.wordAt(a, c.trigger - 1));
        f.add(BASE + 13, source, relation, c.utterance == null ? 0 : 1, told);
        f.add(BASE + 14, relation, EventFeatures.wordAt(a, c.trigger), form);
        f.add(BASE + 15, source, reading, status, type);
        f.add(BASE + 19, source, company.often, told);
        f.add(BASE + 50, relation, company.often);
        f.add(BASE + 54, source, EventFeatures.wordAt(a, c.trigger), form);
        f.add(BASE + 55, source, type, form, line);
        f.add(BASE + 56, source, type, status, background(c));
        int same = o.date() != null && o.date().equals(c.byWords) ? 1 : 0;
        f.add(BASE + 16, same, source, told);
        f.add(BASE + 17, same, form, relation);
        f.add(BASE + 18, same, c.dated ? 1 : 0, status);
        f.add(BASE + 65, company.day, (company.others == 0 ? 4 : 0) + told, form);
        f.add(BASE + 66, company.day * 100 + company.newsDay, type, form);
        f.add(BASE + 67, company.day, line * 4 + told, type);
        f.add(BASE + 68, company.day, line, (company.others == 0 ? 2 : 0) + (c.utterance == null ? 0 : 1));
        dates(source, type, company, f);
        if (o.expression() != null) {
            words(c, o, company, f);
        }
    }

    /** How the date stands to the other dates of the article. */
    private static void dates(int source, int type, Company company, Features f) {
        int day = company.day;
        f.add(BASE + 60, source, company.others);
        f.add(BASE + 61, source, day);
        f.add(BASE + 62, source, day, type);
        f.add(BASE + 63, source, day, company.newsDay);
        f.add(BASE + 64, source * 100 + company.newsDay, day, company.usual);
    }

    private void words(Candidate c, DateOption o, Company company, Features f) {
        int relation = company.relation;
        boolean nearest = company.nearest;
        DateExpression d = o.expression();
        int source = o.source().ordinal();
        int way = d.kind().ordinal();
        int form = form(c);
        boolean here = o.source() == DateOption.Source.HERE;
        int side = d.from() > c.trigger ? 1 : 0;
        int before = EventFeatures.wordAt(a, d.from() - 1);
        int owner = owner(d);
        f.add(BASE + 20, source, way, nearest ? 1 : 0);
        f.add(BASE + 21, source, way, before);
        f.add(BASE + 22, source, opens(d) ? 1 : 0, way, side);
        f.add(BASE + 23, relation, way, o.later() ? 1 : 0, tense(owner));
        f.add(BASE + 24, owner == c.trigger ? 1 : 0, way, source);
        if (!here) {
            return;
        }
        int from = Math.min(c.trigger, d.from());
        int to = Math.max(c.trigger, d.from());
        int far = steps(to - from);
        int walls = walls(from + 1, to);
        boolean clause = d.from() >= c.from && d.to() <= c.to;
        int mine = owner == c.trigger ? 2 : owner >= 0 && owner < c.trigger && side == 1 ? 1 : 0;
        f.add(BASE + 43, mine, nearest ? 1 : 0, clause ? 1 : 0, walls == 0 ? 1 : 0);
        f.add(BASE + 44, way, walls % 9 / 3, nearest ? 1 : 0, side);
        f.add(BASE + 45, company.told, nearest ? 1 : 0, clause ? 1 : 0, side);
        f.add(BASE + 46, way, before, nearest ? 1 : 0);
        f.add(BASE + 47, walls % 9, clause ? 1 : 0, way, nearest ? 1 : 0);
        int hold = owner < 0 ? 9 : 2 * Math.min(3, (d.from() - owner) / 2) + (a.hasArticle(owner) ? 1 : 0);
        f.add(BASE + 49, owner < 0 ? 0 : wordKind(owner), hold, mine);
        f.add(BASE + 51, mine, since(d), nearest ? 1 : 0, walls % 9 / 3);
        f.add(BASE + 52, EventFeatures.wordAt(a, c.trigger), mine, side);
        f.add(BASE + 53, source, o.later() ? 1 : 0, owner < 0 ? 0 : EventFeatures.wordAt(a, owner));
        f.add(BASE + 30, side, far);
        f.add(BASE + 31, side, far, way);
        f.add(BASE + 32, side, clause ? 1 : 0, nearest ? 1 : 0);
        f.add(BASE + 33, side, walls, form);
        f.add(BASE + 34, side, walls, way);
        f.add(BASE + 35, side, far, walls);
        f.add(BASE + 48, since(d), way, nearest ? 1 : 0);
        f.add(BASE + 36, side, owner < 0 ? 0 : wordKind(owner), owner == c.trigger ? 1 : 0, form);
        f.add(BASE + 37, side, owner < 0 ? 0 : EventFeatures.wordAt(a, owner), owner == c.trigger ? 1 : 0);
        f.add(BASE + 38, side, before, clause ? 1 : 0);
        f.add(BASE + 39, side, nearest ? 1 : 0, form, way);
        f.add(BASE + 40, owner == c.trigger ? 1 : 0, o.later() ? 1 : 0, c.proved.ordinal());
        f.add(BASE + 41, side, EventFeatures.wordAt(a, d.from() - 2), clause ? 1 : 0);
        f.add(BASE + 42, relation, side, form, owner == c.trigger ? 1 : 0);
    }

    private int form(Candidate c) {
        if (!c.finite) {
            return a.hasArticle(c.trigger) ? 3 : a.tag(c.trigger) == Tag.VERB ? 4 : 2;
        }
        return tense(c.trigger);
    }

    private int tense(int token) {
        if (token < 0 || a.verb(token) == null) {
            return 0;
        }
        return a.verb(token).form().tense() == VerbForm.Tense.IMPERFECT ? 1 : 5;
    }

    /** «وكان قد فعل»، «كما فعل»، «بعد أن فعل»: what came before the news; bits. */
    private int background(Candidate c) {
        int seen = 0;
        for (int t = Math.max(a.sentences().start(c.sentence), c.trigger - 8); t < c.trigger; t++) {
            seen |= a.tag(t) == Tag.BE && c.trigger - t <= 5 ? 1 : 0;
            seen |= a.tag(t) == Tag.REL && c.trigger - t <= 3 ? 2 : 0;
            seen |= a.stemIs(t, "بعد") || a.stemIs(t, "منذ") || a.stemIs(t, "عقب") || a.stemIs(t, "اثر") ? 4 : 0;
            seen |= a.tag(t) == Tag.SUB || a.tag(t) == Tag.THAT ? 8 : 0;
        }
        return seen;
    }

    /** The verb, the name of an act or the participle before the date, whose circumstance it is; -1 where none is near. */
    private int owner(DateExpression d) {
        int sentence = a.sentences().sentenceOf(d.from());
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        for (int t = d.from() - 1; t >= Math.max(start, d.from() - REACH); t--) {
            if (wordKind(t) != 0) {
                return t;
            }
        }
        return -1;
    }

    /** 1 a verb, 2 the name of an act, 3 a participle, 0 another word. */
    private int wordKind(int t) {
        if (a.tag(t) == Tag.VERB) {
            return 1;
        }
        if (a.tag(t) != Tag.NOUN || a.word(t) == null) {
            return 0;
        }
        for (Derived derived : a.word(t).derived()) {
            return derived.kind() == Derived.Kind.MASDAR ? 2 : 3;
        }
        return 0;
    }

    /** 1 behind «منذ», 2 inside a phrase with «منذ», 0 elsewhere. */
    private int since(DateExpression d) {
        for (int t = d.from() - 1; t >= Math.max(0, d.from() - 5); t--) {
            if (a.tag(t) == Tag.VERB || a.tag(t) == Tag.MARK) {
                return 0;
            }
            if (a.stemIs(t, "منذ")) {
                return d.from() - t <= 2 ? 1 : 2;
            }
        }
        return 0;
    }

    private boolean opens(DateExpression d) {
        int sentence = a.sentences().sentenceOf(d.from());
        return sentence >= 0 && d.from() - a.sentences().start(sentence) <= 3;
    }

    /** What parts the act from the date: verbs, relatives and other words that open a clause, commas; each counted to two. */
    private int walls(int from, int to) {
        Walls walls = Walls.between(a, from, to, PARTING);
        int clauses = walls.thats() + walls.subordinators() + walls.relatives();
        return Math.min(2, walls.verbs()) + 3 * Math.min(2, clauses) + 9 * Math.min(2, walls.marks());
    }

    private static int steps(int distance) {
        return distance < 4
                ? distance
                : distance < 8 ? 4 : distance < 14 ? 5 : distance < 24 ? 6 : distance < 40 ? 7 : 8;
    }
}
