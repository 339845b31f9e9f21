package org.mahdar.reader.mention;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.Role;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;

/**
 * Joins an office to the name that follows it at some distance: «وزير الخارجية الفلبيني، ألان بيتر كايتانو»، «القائم بالأعمال الأميركي في
 * أنقرة فيليب كوسنت». The name takes the office and its side. One article, one thread.
 */
final class Appositions {

    private static final int FARTHEST = 7;

    private final Analysis a;
    private final List<Mention> mentions;

    Appositions(Analysis a, List<Mention> mentions) {
        this.a = a;
        this.mentions = mentions;
    }

    void join() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention office = mentions.get(i);
            if (office.kind == Mention.Kind.OFFICE && !office.plural && office.noun != null) {
                Mention name = nameBehind(office, i);
                if (name != null) {
                    give(office, name);
                } else if (i + 1 < mentions.size() && isSecondOffice(office, mentions.get(i + 1))) {
                    office.holder = mentions.get(i + 1);
                }
            } else if (office.kind == Mention.Kind.PERSON && office.codes.isEmpty() && i + 1 < mentions.size()) {
                officeBehind(office, mentions.get(i + 1));
            } else if (office.kind == Mention.Kind.THING && i + 1 < mentions.size()) {
                adjective(office, mentions.get(i + 1));
            }
        }
    }

    /** «العميد أحمد المسماري، المتحدث باسم الجيش الليبي». */
    private void officeBehind(Mention person, Mention office) {
        int gap = office.from - person.to;
        boolean beside = gap == 0 || gap == 1 && (a.isMark(person.to, ',') || a.isMark(person.to, '('));
        boolean free = office.clitics(a) == 0 || office.clitics(a) == Clitics.AL;
        if (beside && free && office.kind == Mention.Kind.OFFICE && !office.plural && !office.codes.isEmpty()) {
            if (office.holder == null) {
                Code code = office.codes.get(0);
                person.codes.add(code.role() == null ? code.as(office.role) : code);
                person.role = office.role;
                person.host = office.host;
                office.holder = person;
            }
        }
    }

    /** «سيدة لبنانية تدعى منى»، «اللاعب البرازيلي نيمار»: the adjective tells whose citizen is named behind it. */
    private void adjective(Mention nisba, Mention person) {
        int gap = person.from - nisba.to;
        boolean called = gap == 1 && isCalled(nisba.to);
        boolean free = person.kind == Mention.Kind.PERSON && person.codes.isEmpty() && person.noun == null;
        if (free && (gap == 0 || called) && person.from == person.nameFrom && person.clitics(a) == 0) {
            nisba.codes.forEach(code -> person.add(new Code(code.principal(), Role.CVL)));
        }
    }

    /** «وزير الإعلام الناطق باسم الحكومة فلان»: both offices are one person's. */
    private boolean isSecondOffice(Mention office, Mention person) {
        return person.kind == Mention.Kind.PERSON
                && person.from == office.to
                && person.officeFrom == person.from
                && (person.clitics(a) & ~Clitics.AL) == 0
                && office.mayShare(person);
    }

    private Mention nameBehind(Mention office, int i) {
        int at = office.to;
        int commas = 0;
        boolean posted = false;
        for (int next = i + 1; next < mentions.size(); next++) {
            Mention m = mentions.get(next);
            for (int t = at; t < m.from; t++) {
                if (a.isMark(t, ',')) {
                    commas++;
                } else if (a.tag(t) == Tag.PREP || isPortfolio(t)) {
                    posted = true;
                } else if (!a.isMark(t, '#')
                        && !(posted && NameRuns.isQuoteMark(a, t))
                        && !describes(office, t)
                        && !isCalled(t)
                        && !(posted && (a.tag(t) == Tag.NOUN || a.tag(t) == Tag.UNKNOWN))) {
                    return null;
                }
            }
            if (m.from - office.to > FARTHEST || commas > 1) {
                return null;
            }
            if (m.kind == Mention.Kind.PERSON) {
                return isFree(m) ? m : null;
            }
            boolean place = m.prepToken >= office.to || m.preposition(a) != 0 || posted;
            if (!place || m.kind == Mention.Kind.OFFICE || commas > 0) {
                return null;
            }
            at = m.to;
        }
        return null;
    }

    /** «القيادي البارز»، «قيادي آخر»: an adjective of the office. */
    private boolean describes(Mention office, int t) {
        boolean other = a.stemIs(t, "اخر") || a.stemIs(t, "اخري");
        return a.tag(t) == Tag.NOUN && (other || a.hasArticle(t) && a.hasArticle(office.head));
    }

    /** «الوزير التونسي للزراعة». */
    private boolean isPortfolio(int t) {
        return a.preposition(t) == 'ل' && a.hasArticle(t) && a.tag(t) == Tag.NOUN;
    }

    private boolean isCalled(int t) {
        return a.tokens().isWord(t) && !a.wordPhrases("person.always", t).isEmpty();
    }

    /** A name that neither a preposition nor a conjunction nor another office ties to something else. */
    private boolean isFree(Mention m) {
        boolean governed = m.clitics(a) != 0 || m.prepToken == m.from - 1 && m.prepToken >= 0;
        return !governed && m.noun == null && m.officeFrom < 0 && m.from == m.nameFrom;
    }

    private static void give(Mention office, Mention name) {
        office.holder = name;
        name.noun = office.noun;
        name.role = office.role;
        name.officeFrom = office.officeFrom;
        name.officeTo = office.officeTo;
        name.standing = office.standing;
        name.host = office.host;
        office.codes.forEach(name::add);
    }
}
