package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.CountUnit;
import org.mahdar.lexicon.CountUnits;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Count;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.NumberWords;
import org.mahdar.text.TokenKind;

/** Finds the numbers of a sentence that count something. One article, one thread. */
final class Quantities {

    /** The noun that a bare number of people stands for. */
    private static final String PERSON = "شخص";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** More people than that are never told without a noun. */
    private static final int MOST_PEOPLE = 100_000;

    private final Analysis a;
    private final CountUnits units;
    private final CountUnit people;
    private final Patterns patterns;
    private final NumberWords numbers = new NumberWords();

    Quantities(Analysis a) {
        this.a = a;
        this.units = a.lexicon().countUnits();
        this.people = units.of(PERSON);
        this.patterns = a.lexicon().patterns();
    }

    /** The quantities of the tokens [start, end) in the order of the text; vague ones («عشرات») and single things are none. */
    List<Quantity> in(int start, int end) {
        List<Quantity> found = new ArrayList<>();
        int t = start;
        while (t < end) {
            Quantity one = numbered(t, start, end);
            one = one == null ? two(t, end) : one;
            one = one == null ? dual(t) : one;
            if (one != null) {
                found.add(one);
            }
            t = one == null ? t + 1 : one.to();
        }
        return found;
    }

    private Quantity numbered(int t, int start, int end) {
        NumberWords.Found number = numbers.at(a.tokens(), t);
        if (number == null || number.vague() || number.value() < 2 || number.end() > end) {
            return null;
        }
        int noun = number.end();
        CountUnit unit = noun < end ? counted(noun) : null;
        boolean named = unit != null;
        boolean bare = !named && !partOfPeople(noun, end);
        if (bare && !mayStandForPeople(t, number.value(), noun, end)) {
            return null;
        }
        int to = named ? noun + 1 : noun;
        int from = boundStart(t, start);
        return new Quantity(number.value(), bound(from, t, to, end), named ? unit : people, from, to, bare);
    }

    /** What the noun behind the number counts; a nisba alone counts people: «خمسة فلسطينيين». */
    private CountUnit counted(int noun) {
        if (!a.tokens().isWord(noun) || a.hasConjunction(noun) || a.hasArticle(noun)) {
            return null;
        }
        CountUnit unit = units.of(a.stem(noun));
        if (unit != null && a.preposition(noun) == 0) {
            return unit;
        }
        unit = units.of(a.tokens().folded(noun));
        if (unit != null) {
            return unit;
        }
        return a.tag(noun) == Tag.NISBA && a.preposition(noun) == 0 ? people : null;
    }

    /** «ثلاثة من عناصر …»، «عشرة من الجنود». */
    private boolean partOfPeople(int next, int end) {
        if (next + 1 >= end || !a.stemIs(next, "من")) {
            return false;
        }
        CountUnit unit = units.of(a.stem(next + 1));
        return unit != null && unit.kind() == CountUnit.Kind.HUMAN;
    }

    /** «ستة من عناصر الأمن»، «12 مدانا»، «ثمانية» at the end of its phrase; no year, share, measure or time. */
    private boolean mayStandForPeople(int number, double value, int next, int end) {
        boolean year = value >= FIRST_YEAR && value <= LAST_YEAR && a.tokens().length(number) == 4;
        if (year || value > MOST_PEOPLE || next >= end) {
            return !year && value <= MOST_PEOPLE;
        }
        Tag tag = a.tag(next);
        boolean mark = tag == Tag.MARK && "%/-:".indexOf(a.tokens().first(next)) >= 0;
        boolean time = a.is(next, WordClass.TIME) || a.is(next, WordClass.MONTH) || a.is(next, WordClass.WEEKDAY);
        boolean share = a.stemIs(next, "ميه") || a.stemIs(next, "ماءه") || a.stemIs(next, "بالميه");
        boolean rate = a.stemIs(next, "في") && next + 1 < end && a.stemIs(next + 1, "ميه");
        return !(mark || time || share || rate || tag == Tag.NUMBER);
    }

    /** «فلسطينيين اثنين»، «جنديين اثنين». */
    private Quantity two(int t, int end) {
        boolean two =
                t + 1 < end && (a.tokens().is(t + 1, "اثنين") || a.tokens().is(t + 1, "اثنان"));
        if (!two) {
            return null;
        }
        CountUnit unit = counted(t);
        unit = unit == null ? units.ofDual(a.stem(t)) : unit;
        return unit == null ? null : new Quantity(2, Count.Bound.EXACT, unit, t, t + 2, false);
    }

    private Quantity dual(int t) {
        if (a.tokens().kind(t) != TokenKind.WORD || a.tokens().length(t) < 5) {
            return null;
        }
        char last = a.text().charAt(a.stemTo(t) - 1);
        if (last != 'ن' || a.hasArticle(t) || a.hasEnclitic(t)) {
            return null;
        }
        String stem = a.stem(t);
        CountUnit unit = units.ofDual(stem);
        if (unit == null && a.tag(t) == Tag.NISBA && stem.endsWith("يان") && free(t)) {
            unit = people;
        }
        return unit == null ? null : new Quantity(2, Count.Bound.EXACT, unit, t, t + 1, false);
    }

    /** Whether the nisba is a noun of its own, not the adjective of one before it. */
    private boolean free(int t) {
        return t == 0 || a.tag(t - 1) == Tag.VERB || a.tag(t - 1) == Tag.PREP || a.tag(t - 1) == Tag.ADV;
    }

    private int boundStart(int number, int start) {
        Patterns.Phrase phrase = boundBefore(number, start);
        return phrase == null ? number : number - phrase.words().size();
    }

    private Patterns.Phrase boundBefore(int number, int start) {
        Patterns.Phrase best = null;
        for (Patterns.Phrase phrase : patterns.group("count.before")) {
            int from = number - phrase.words().size();
            boolean longer =
                    best == null || phrase.words().size() > best.words().size();
            if (from >= start && longer && stands(phrase, from)) {
                best = phrase;
            }
        }
        return best;
    }

    private Count.Bound bound(int from, int number, int to, int end) {
        if (from < number) {
            return Count.Bound.ofLabel(boundBefore(number, from).value());
        }
        for (Patterns.Phrase phrase : patterns.group("count.after")) {
            for (int t = to; t < Math.min(end, to + 2); t++) {
                if (t + phrase.words().size() <= end && stands(phrase, t)) {
                    return Count.Bound.ofLabel(phrase.value());
                }
            }
        }
        return Count.Bound.EXACT;
    }

    /** Whether the words of the phrase stand from the token on; the first may carry a conjunction or a preposition. */
    private boolean stands(Patterns.Phrase phrase, int from) {
        for (int i = 0; i < phrase.words().size(); i++) {
            String word = phrase.words().get(i);
            boolean here = a.tokens().is(from + i, word) || a.stemIs(from + i, word) && !a.hasEnclitic(from + i);
            if (!here) {
                return false;
            }
        }
        return true;
    }
}
