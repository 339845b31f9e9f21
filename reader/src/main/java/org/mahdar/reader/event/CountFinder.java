package org.mahdar.reader.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.CountUnit;
import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Folder;

/** Finds the magnitude that belongs to an event: prisoners, diplomats, dead, troops, money. One article, one thread. */
final class CountFinder {

    /** How far the words that tell what became of people stand from their number. */
    private static final int GOVERNOR_REACH = 8;

    /** How far a quantity stands from the trigger whose magnitude it tells. */
    private static final int REACH = 14;

    private static final int MONEY_REACH = 18;

    private static final int CASUALTY_REACH = 30;

    private static final String HOSTAGE = "hostage";

    private final Analysis a;
    private final Quantities quantities;
    private final Set<String> deadVerbs;
    private final Set<String> injuredVerbs;
    private final Set<String> measuring;
    private final Set<String> dead;
    private final Set<String> injured;
    private final Set<String> part;
    private final Folder folder = new Folder();

    CountFinder(Analysis a) {
        this.a = a;
        this.quantities = new Quantities(a);
        this.deadVerbs = words("count.dead.verb");
        this.injuredVerbs = words("count.injured.verb");
        this.measuring = words("count.measure.verb");
        this.dead = words("count.dead");
        this.injured = words("count.injured");
        this.part = words("count.part");
    }

    private Set<String> words(String group) {
        Set<String> words = new HashSet<>();
        for (Patterns.Phrase phrase : a.lexicon().patterns().group(group)) {
            words.add(phrase.text());
        }
        return words;
    }

    /** The magnitude that the best mention of an act tells, else the first other that tells one; null when none does. */
    Count of(Candidate best, List<Candidate> mentions) {
        Count count = of(best);
        for (int i = 0; count == null && i < mentions.size(); i++) {
            count = of(mentions.get(i));
        }
        return count;
    }

    /** The magnitude that the candidate's sentence tells of it, or null. */
    Count of(Candidate c) {
        int start = a.sentences().start(c.sentence);
        int end = a.sentences().end(c.sentence);
        Quantity best = null;
        String unit = null;
        int least = Integer.MAX_VALUE;
        for (Quantity q : quantities.in(start, end)) {
            String name = unit(c, q, start, end);
            int cost = name == null ? Integer.MAX_VALUE : cost(c, q, name);
            if (cost < least) {
                best = q;
                unit = name;
                least = cost;
            }
        }
        return best == null ? null : new Count(rounded(best.value()), unit, best.bound());
    }

    /** «16,6 مليار»: the product of a fraction and a scale, without what the machine cannot write. */
    private static double rounded(double value) {
        return value < 1000 ? value : Math.rint(value);
    }

    /** What the quantity counts as a magnitude of the event, or null when it tells none. */
    private String unit(Candidate c, Quantity q, int start, int end) {
        CountUnit unit = q.unit();
        if (q.bare() && !governed(c, q)) {
            return null;
        }
        boolean people = unit.kind() == CountUnit.Kind.HUMAN;
        if (people && c.type == EventType.ASSAULT && c.mode != Mode.ASSAULT_ABDUCT) {
            String fate = fate(q, start, end);
            return "injured".equals(fate) && tellsDeath(start, end) ? null : fate;
        }
        if (people && c.type == EventType.MOBILIZE) {
            return unit.fits(c.type, c.mode) ? unit.name() : null;
        }
        boolean victims = people && c.mode != Mode.SANCTION_CONVICT && fate(q, start, end) != null;
        if (!unit.fits(c.type, c.mode) || victims) {
            return null;
        }
        boolean held = c.mode == Mode.COERCE_ARREST || c.mode == Mode.RETREAT_RELEASE;
        boolean taken = c.mode == Mode.ASSAULT_ABDUCT;
        return people && (held || taken) && !unit.name().equals(HOSTAGE) ? held ? "prisoner" : HOSTAGE : unit.name();
    }

    /** Whether the number stands right behind a word of death, injury or the event itself, which tells that people are counted. */
    private boolean governed(Candidate c, Quantity q) {
        int before = q.from() - 1;
        if (before >= 0 && a.tag(before) == Tag.PREP) {
            before--;
        }
        boolean number = q.to() < a.size() && a.stemIs(q.to(), "عدد");
        return number || before >= 0 && (c.triggerTokens.contains(before) || fateOf(before) != null);
    }

    private boolean tellsDeath(int start, int end) {
        for (int t = start; t < end; t++) {
            if ("dead".equals(fateOf(t))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words around tell that the people died or were hurt; null when they tell neither. */
    private String fate(Quantity q, int start, int end) {
        for (int t = q.from() - 1; t >= Math.max(start, q.from() - GOVERNOR_REACH); t--) {
            if (part.contains(a.tokens().folded(t)) || a.isMark(t, '.') || a.isMark(t, ':')) {
                return null;
            }
            String fate = fateOf(t);
            if (fate != null) {
                return fate;
            }
        }
        for (int t = q.to(); t < Math.min(end, q.to() + 4); t++) {
            String fate = a.tag(t) == Tag.VERB || a.tag(t) == Tag.NOUN ? fateOf(t) : null;
            if (fate != null) {
                return fate;
            }
        }
        return null;
    }

    private String fateOf(int t) {
        if (!a.tokens().isWord(t)) {
            return null;
        }
        String stem = a.stem(t);
        String folded = a.tokens().folded(t);
        if (dead.contains(stem) || dead.contains(folded) || isOf(t, deadVerbs)) {
            return "dead";
        }
        return injured.contains(stem) || isOf(t, injuredVerbs) ? "injured" : null;
    }

    /** Whether the letters can be a form, a name or a participle of one of the verbs. */
    private boolean isOf(int t, Set<String> lemmas) {
        if (a.word(t) == null || a.tag(t) != Tag.VERB && a.tag(t) != Tag.NOUN) {
            return false;
        }
        for (VerbUse use : a.word(t).verbs()) {
            if (lemmas.contains(folder.key(use.verb().lemma()))) {
                return true;
            }
        }
        for (Derived derived : a.word(t).derived()) {
            if (lemmas.contains(folder.key(derived.verb().lemma()))) {
                return true;
            }
        }
        return false;
    }

    /** How far the quantity is from being the event's own; the largest integer when it is not. */
    private int cost(Candidate c, Quantity q, String unit) {
        boolean casualty = unit.equals("dead") || unit.equals("injured");
        int reach = casualty ? CASUALTY_REACH : q.unit().kind() == CountUnit.Kind.MONEY ? MONEY_REACH : REACH;
        int first = c.triggerTokens.get(0);
        int last = c.triggerTokens.get(c.triggerTokens.size() - 1);
        boolean behind = q.from() > first;
        if (c.type == EventType.ACCUSE && (!behind || q.from() - last > 3)) {
            return Integer.MAX_VALUE;
        }
        int gap = behind ? Math.max(0, q.from() - last - 1) : first - q.to();
        if (gap > reach || !casualty && divided(c, q, behind)) {
            return Integer.MAX_VALUE;
        }
        int rank = q.unit().kind() == CountUnit.Kind.HUMAN && unit.equals("dead")
                ? 0
                : q.unit().rank();
        return rank * 100 + (behind ? gap : 2 * gap + 3) + (unit.equals("injured") ? 90 : 0);
    }

    /** Whether another verb or a clause of its own stands between the event's words and the quantity. */
    private boolean divided(Candidate c, Quantity q, boolean behind) {
        int from = behind ? c.triggerTokens.get(0) + 1 : q.to();
        int to = behind ? q.from() : c.triggerTokens.get(0);
        for (int t = from; t < to; t++) {
            boolean clause = a.tag(t) == Tag.VERB && !isOf(t, measuring)
                    || a.tag(t) == Tag.THAT
                    || a.tag(t) == Tag.SUB && !a.stemIs(t, "ما");
            if (clause && !c.triggerTokens.contains(t)
                    || a.isMark(t, '.')
                    || a.isMark(t, ';')
                    || part.contains(a.tokens().folded(t))) {
                return true;
            }
        }
        return false;
    }
}
