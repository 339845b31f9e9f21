package org.mahdar.reader.mention;

import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;

/**
 * Tells the office of a person as the text gives it: of all offices it is named with, the first that says the most. Kinship is no
 * office. One article, one thread.
 */
final class Offices {

    /** So many words before a name an office may begin of which another phrase has taken hold. */
    private static final int FARTHEST = 8;

    /** So many words an office behind a name may have. */
    private static final int LONGEST = 12;

    /** Nouns of this rank and below name whom others have: a lawyer, a player. */
    private static final int LOW = 4;

    /** Prepositions that may stand in an office. */
    private static final Set<String> WITHIN = Set.of("في", "لدي", "الي", "عن", "علي");

    private static final Set<String> WHEN = Set.of("بعد", "قبل", "خلال", "عقب", "اثناء");

    private static final String KINSHIP = "relation";

    /** How well a stretch tells an office, the best first. */
    private enum Grade {
        FULL,
        /** «المتحدث باسم الرئيس»: the name behind it may be that of either. */
        NESTED,
        /** «الشيخ», «الرئيس». */
        ONE_WORD,
        /** «نظيره الروسي», «وزير خارجيتها»: only the text around tells of whom. */
        BOUND
    }

    private record Office(int from, int to, Grade grade) {}

    private final Analysis a;

    Offices(Analysis a) {
        this.a = a;
    }

    /** The office, or null. */
    String of(List<Mention> mentions) {
        Office best = null;
        for (Mention m : mentions) {
            Office office = office(m);
            if (office != null && (best == null || office.grade.compareTo(best.grade) < 0)) {
                best = office;
            }
        }
        return best == null ? null : text(best);
    }

    private Office office(Mention m) {
        if (m.officeFrom >= 0 && m.officeTo > m.officeFrom) {
            boolean before = m.officeTo <= m.nameFrom;
            int to = before ? upTo(m.officeTo, m.nameFrom) : m.officeTo;
            boolean kin = m.noun != null && m.noun.id().equals(KINSHIP);
            boolean others = before ? (a.clitics(m.nameFrom) & Clitics.PREPOSITION) != 0 : isOfNext(to);
            return kin || others || tellsWhen(m.officeFrom, to) ? null : graded(m.officeFrom, to);
        }
        if (m.nameFrom < 0) {
            return null;
        }
        Office before = before(m.nameFrom);
        return before == null ? behind(m.nameTo) : before;
    }

    /**
     * «إدارة الرئيس الأميركي دونالد ترامب», «رئيس الوزراء الليبي المعترف به دوليا فايز السراج»: an office that stands within another
     * phrase, or with more words about it, and goes as far as the name.
     */
    private Office before(int name) {
        if (a.clitics(name) != 0 || name == 0 || !isComplete(name - 1)) {
            return null;
        }
        for (int head = name - 1; head >= Math.max(0, name - FARTHEST) && isOfPhrase(head); head--) {
            if (isOffice(head)) {
                boolean relative = isKinship(head) || isOffice(head - 1) && isKinship(head - 1);
                return relative || isTied(head + 1, name) ? null : graded(head, name);
            }
        }
        return null;
    }

    /** «نادية مراد، سفيرة الأمم المتحدة للنوايا الحسنة، …»: from a comma behind the name to the next mark. */
    private Office behind(int name) {
        int head = name + 1;
        if (!a.isMark(name, ',') || !isOffice(head) || isKinship(head) || (a.clitics(head) & ~Clitics.AL) != 0) {
            return null;
        }
        int to = head + 1;
        while (to < a.size() && to - head <= LONGEST && isOfPhrase(to)) {
            to++;
        }
        boolean ends = a.isMark(to, ',') || a.isMark(to, '.') || a.is(to, Tag.VERB) || a.is(to, Tag.THAT);
        return ends && to - head > 1 && !isOfNext(to) ? graded(head, to) : null;
    }

    /** «ستوب، وزير الدفاع، أنتي هاكانن»: the name behind a comma takes the office. */
    private boolean isOfNext(int to) {
        return a.isMark(to, ',') && a.is(to + 1, Tag.NAME);
    }

    /** «وزير المالية القطري بعد زيارة أردوغان»: another phrase has begun. */
    private boolean tellsWhen(int from, int to) {
        for (int t = from; t < to; t++) {
            if (WHEN.contains(a.stem(t))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what ends with this word takes no name as its genitive: «زيارة أردوغان» is not «الرئيس أردوغان». */
    private boolean isComplete(int t) {
        return a.hasArticle(t)
                || a.is(t, Tag.NISBA)
                || a.is(t, Tag.NAME)
                || a.tokens().folded(t).endsWith("ا");
    }

    private boolean isOffice(int t) {
        if (t < 0
                || !a.is(t, Tag.NOUN)
                || !a.is(t, WordClass.NOUN)
                || a.word(t).noun().kind() != Noun.Kind.OFFICE) {
            return false;
        }
        // «مؤتمر صحافي»: an adjective of a thing.
        boolean adjective = a.word(t).noun().rank() >= LOW
                && a.is(t - 1, Tag.NOUN)
                && !a.is(t - 1, WordClass.NOUN)
                && a.hasArticle(t - 1) == a.hasArticle(t);
        return !adjective;
    }

    private boolean isKinship(int t) {
        return a.word(t).noun().id().equals(KINSHIP);
    }

    /** Whether a word may be part of what an office is called. */
    private boolean isOfPhrase(int t) {
        return t < a.size()
                && a.tokens().isWord(t)
                && !a.is(t, Tag.VERB)
                && !a.is(t, Tag.THAT)
                && !a.is(t, Tag.SUB)
                && !a.is(t, Tag.PARTICLE)
                && (!a.is(t, Tag.PREP) || WITHIN.contains(a.stem(t)))
                && !a.is(t, WordClass.TIME)
                && !a.is(t, WordClass.WEEKDAY);
    }

    /** Whether a word of the stretch begins something new. */
    private boolean isTied(int from, int to) {
        for (int t = from; t < to; t++) {
            if ((a.clitics(t) & Clitics.CONJUNCTION) != 0) {
                return true;
            }
        }
        return false;
    }

    /** «الناشطة في مجال تعليم البنات ملالا يوسفزاي»: the office goes as far as the name, or a mark before it. */
    private int upTo(int from, int name) {
        int to = from;
        while (to < name
                && a.tokens().isWord(to)
                && a.wordPhrases("person.always", to).isEmpty()) {
            to++;
        }
        return to;
    }

    private Office graded(int from, int name) {
        int to = name;
        while (to - from > 2 && NameRuns.isHonorific(a, to - 1) || to - from > 1 && a.tag(to - 1) == Tag.PREP) {
            to--;
        }
        return new Office(from, to, grade(from, to));
    }

    private Grade grade(int from, int to) {
        boolean nested = false;
        for (int t = from; t < to; t++) {
            if (a.hasEnclitic(t) || a.stemIs(t, "بلاد")) {
                return Grade.BOUND;
            }
            nested |= t > from
                    && isOffice(t)
                    && (a.word(from).noun().rank() >= LOW || NounPhrases.SPOKEN_FOR.contains(a.stem(t - 1)));
        }
        return to - from == 1 ? Grade.ONE_WORD : nested ? Grade.NESTED : Grade.FULL;
    }

    private String text(Office office) {
        String article = (a.clitics(office.from) & Clitics.AL) != 0 ? "ال" : "";
        return article + unmarked(a, office.from, office.to);
    }

    /** The words of a stretch without what stands before the first, and without the marks of hashtags. */
    static String unmarked(Analysis a, int from, int to) {
        return a.stemSpan(from, to)
                .of(a.article().text())
                .replace('_', ' ')
                .replace("#", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
