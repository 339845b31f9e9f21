package org.mahdar.reader.mention;

import java.util.Set;
import org.mahdar.lexicon.Guard;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Nisba;
import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.model.Role;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;

/**
 * Reads noun phrases that begin with an office, a body or a thing: «وزير الخارجية الروسي سيرغي لافروف»، «القوات الأميركية والبريطانية»،
 * «المتحدث باسم الكرملين دميتري بيسكوف»، «سفير إسرائيل لدى الأمم المتحدة». Stateless.
 */
final class NounPhrases {

    private static final int LONGEST = 14;
    static final Set<String> SPOKEN_FOR = Set.of("اسم", "لسان");
    private static final Set<String> POSTED = Set.of("لدي", "الي", "في");

    private final NameRuns nameRuns = new NameRuns();

    /** What is known while a phrase is read. */
    private static final class State {
        final Analysis a;
        final Mention mention;
        int at;
        /** Whether the last word can still take a genitive. */
        boolean open;

        boolean definite;
        /** Whether a side is known and only adjectives and names may follow. */
        boolean closed;

        State(Analysis a, Mention mention) {
            this.a = a;
            this.mention = mention;
        }
    }

    /** The phrase whose head stands at the token; never null, possibly without a side. */
    Mention parse(Analysis a, int head) {
        Noun noun = a.word(head).noun();
        boolean person = noun.kind() == Noun.Kind.OFFICE;
        Mention.Kind kind = switch (noun.kind()) {
            case OFFICE, OFFICES -> Mention.Kind.OFFICE;
            case BODY -> Mention.Kind.BODY;
            case THING -> Mention.Kind.THING;
        };
        Mention mention = new Mention(kind, head, head + 1, head);
        mention.noun = noun;
        mention.role = noun.role();
        mention.plural = noun.kind() == Noun.Kind.OFFICES || isPluralForm(a, head);
        mention.feminine = a.endsWithTehMarbuta(head);
        State s = new State(a, mention);
        s.at = head + 1;
        s.open = !a.hasArticle(head) && !a.hasEnclitic(head);
        s.definite = a.hasArticle(head) || a.hasEnclitic(head);
        modifiers(s);
        mention.to = s.at;
        mention.officeFrom = head;
        mention.officeTo = s.at;
        if (person) {
            personBehind(s);
        }
        return finish(s);
    }

    private static boolean isPluralForm(Analysis a, int t) {
        String stem = a.stem(t);
        return stem.endsWith("ون") || stem.endsWith("ين") || stem.endsWith("ات");
    }

    private void modifiers(State s) {
        int limit = Math.min(s.a.size(), s.mention.head + LONGEST);
        while (s.at < limit && modifier(s)) {
            s.mention.to = s.at;
        }
    }

    private boolean modifier(State s) {
        Analysis a = s.a;
        int t = s.at;
        if (a.isMark(t, '#') && t + 1 < a.size()) {
            s.at++;
            if (modifier(s)) {
                return true;
            }
            s.at--;
            return false;
        }
        NameMatch name = a.name(t);
        boolean adjective = name != null && !s.open && s.definite && name.to() == t + 1 && a.is(t, WordClass.NISBA);
        if (name != null && !adjective) {
            return name(s, name);
        }
        if (adjective) {
            return nisba(s);
        }
        return switch (a.tag(t)) {
            case NISBA -> nisba(s) || isWord(a, t) && noun(s);
            case NOUN -> noun(s);
            case UNKNOWN -> unknown(s);
            case PREP -> posting(s);
            default -> false;
        };
    }

    /** «وزير المالية الفرنسي»: an adjective of a state that is another word as well, and tells the state in some contexts only. */
    private static boolean isWord(Analysis a, int t) {
        return a.word(t).nisbas().stream().allMatch(nisba -> nisba.guard() == Guard.CONTEXT);
    }

    private boolean name(State s, NameMatch match) {
        Analysis a = s.a;
        Name name = match.name();
        int mask = a.clitics(match.from());
        if (name.kind() == NameKind.NISBA) {
            return addNisba(s, name.code(), match.to(), mask);
        }
        if (name.code() == null || name.kind() == NameKind.OUTLET) {
            if (homely(s, name, mask)) {
                s.mention.add(new Code(name.iso3(), null));
                close(s, match.to());
                return true;
            }
            boolean region = name.kind() == NameKind.REGION && s.open && mask == 0 && s.mention.codes.isEmpty();
            if (region) {
                close(s, match.to());
            }
            return region;
        }
        boolean genitive = s.open && (mask & ~Clitics.AL) == 0;
        boolean byFor =
                (mask & Clitics.LI) != 0 && s.mention.codes.isEmpty() && s.mention.noun.kind() != Noun.Kind.THING;
        boolean second = (mask & Clitics.CONJUNCTION) != 0
                && s.closed
                && (s.mention.plural || s.mention.noun.kind() == Noun.Kind.BODY && isDual(a, s.mention.head))
                && !s.mention.codes.isEmpty();
        if (!genitive && !byFor && !second) {
            return false;
        }
        if (s.closed && !second) {
            return false;
        }
        owner(s, name.code(), match.to(), name.kind());
        return true;
    }

    /** «حاكم كاليفورنيا»، «مراسل بي بي سي»: the home of the place or the outlet is the person's. */
    private static boolean homely(State s, Name name, int mask) {
        Noun noun = s.mention.noun;
        boolean place = name.kind() == NameKind.PLACE && noun.rank() <= 3;
        boolean outlet = name.kind() == NameKind.OUTLET && noun.role() == Role.MED;
        return (place || outlet)
                && noun.kind() == Noun.Kind.OFFICE
                && s.open
                && mask == 0
                && s.mention.codes.isEmpty()
                && name.iso3().length() == 3;
    }

    private static boolean isDual(Analysis a, int t) {
        String stem = a.stem(t);
        return stem.endsWith("تا") || stem.endsWith("تي") || stem.endsWith("ا") && !a.hasArticle(t);
    }

    private void owner(State s, Code code, int end, NameKind kind) {
        s.mention.add(code);
        if (code.role() != null && s.mention.role == null || kind == NameKind.GROUP) {
            s.mention.role = code.role();
        }
        if (kind == NameKind.STATEORG && code.role() != null && s.mention.noun.kind() != Noun.Kind.OFFICE) {
            s.mention.role = code.role();
        }
        close(s, end);
    }

    private static void close(State s, int end) {
        s.closed = true;
        s.open = false;
        s.definite = true;
        s.at = end;
    }

    private boolean nisba(State s) {
        Analysis a = s.a;
        for (Nisba nisba : a.word(s.at).nisbas()) {
            if (nisba.guard() == Guard.CONTEXT) {
                continue;
            }
            boolean agrees = a.hasArticle(s.at) == (s.definite || a.hasArticle(s.at) && !s.open);
            if (nisba.guard() == Guard.AGREE && !agrees) {
                continue;
            }
            return addNisba(s, nisba.code(), s.at + 1, a.clitics(s.at));
        }
        return false;
    }

    private boolean addNisba(State s, Code code, int end, int mask) {
        boolean conjunction = (mask & Clitics.CONJUNCTION) != 0;
        if ((mask & Clitics.PREPOSITION) != 0) {
            return false;
        }
        boolean many =
                s.mention.plural || s.mention.noun.kind() == Noun.Kind.BODY || s.mention.noun.kind() == Noun.Kind.THING;
        if (conjunction && (s.mention.codes.isEmpty() || !many)) {
            return false;
        }
        if (!conjunction && !s.mention.codes.isEmpty() && s.mention.noun.id().equals("counterpart")) {
            return false;
        }
        s.mention.add(code.role() == null ? code : new Code(code.principal(), null));
        s.definite = (mask & Clitics.AL) != 0 || s.definite;
        s.open = false;
        s.closed = true;
        s.at = end;
        return true;
    }

    private boolean noun(State s) {
        Analysis a = s.a;
        int t = s.at;
        int mask = a.clitics(t);
        Word word = a.word(t);
        if (standing(s)) {
            return true;
        }
        if ((mask & Clitics.BI) != 0 && SPOKEN_FOR.contains(a.stem(t))) {
            s.at++;
            s.open = true;
            s.closed = false;
            return true;
        }
        if (charge(s, mask)) {
            return true;
        }
        if ((mask & Clitics.LI) != 0
                && (a.stemIs(t, "شوون") || a.stemIs(t, "وزاره"))
                && s.mention.noun.kind() == Noun.Kind.OFFICE) {
            s.at++;
            s.open = !a.hasArticle(t);
            s.definite = true;
            return true;
        }
        boolean general = (a.stemIs(t, "عام") || a.stemIs(t, "عامه")) && a.hasArticle(t) == s.definite && !s.open
                || a.stemIs(t, "عام")
                        && !a.hasArticle(t)
                        && t == s.mention.head + 1
                        && s.mention.noun.kind() == Noun.Kind.OFFICE;
        if (general && (mask & ~Clitics.AL) == 0) {
            // «أمين عام الأمم المتحدة»: the genitive comes behind the adjective.
            s.open &= !a.hasArticle(t);
            s.at++;
            return true;
        }
        if ((mask & (Clitics.CONJUNCTION | Clitics.PREPOSITION | Clitics.SA)) != 0
                || word.is(WordClass.TIME)
                || word.is(WordClass.WEEKDAY)) {
            return ministryPair(s, mask);
        }
        if (s.open) {
            return genitive(s, word);
        }
        boolean adjective = a.hasArticle(t) == s.definite && !a.hasEnclitic(t);
        boolean otherHead = word.is(WordClass.NOUN)
                && (word.noun().kind() == Noun.Kind.OFFICE || word.noun().kind() == Noun.Kind.OFFICES);
        if (adjective
                && s.definite
                && !otherHead
                && (!s.closed || s.mention.noun.kind() == Noun.Kind.OFFICE || nisbaAhead(a, t + 1))) {
            s.at++;
            return true;
        }
        if (adjective && !s.definite && !otherHead && !s.closed && nisbaAhead(a, t + 1)) {
            s.at++;
            return true;
        }
        return false;
    }

    /** «القائم بالأعمال». */
    private static boolean charge(State s, int mask) {
        boolean affairs = (mask & Clitics.BI) != 0
                && s.a.stemIs(s.at, "اعمال")
                && s.mention.noun.id().equals("charge");
        if (affairs) {
            s.at++;
            s.open = false;
            s.definite = true;
        }
        return affairs;
    }

    /** «وزير الخارجية والمغتربين»: a second complement of a ministry. */
    private boolean ministryPair(State s, int mask) {
        Analysis a = s.a;
        boolean pair = (mask & Clitics.CONJUNCTION) != 0
                && (mask & Clitics.AL) != 0
                && s.mention.noun.id().equals("minister")
                && s.mention.codes.isEmpty()
                && s.at > s.mention.head + 1
                && (nisbaAhead(a, s.at + 1) || a.is(s.at + 1, WordClass.GIVEN));
        if (pair) {
            s.at++;
        }
        return pair;
    }

    private boolean genitive(State s, Word word) {
        Analysis a = s.a;
        if (a.hasEnclitic(s.at) && !a.stemIs(s.at, "بلاد")) {
            s.open = false;
            s.definite = true;
            s.at++;
            takeRole(s, word);
            return true;
        }
        s.open = !a.hasArticle(s.at);
        s.definite |= a.hasArticle(s.at);
        takeRole(s, word);
        s.at++;
        return true;
    }

    /** «رئيس البرلمان» acts for the parliament, «وزير الدفاع» for the government. */
    private static void takeRole(State s, Word word) {
        Noun complement = word.is(WordClass.NOUN) ? word.noun() : null;
        Noun head = s.mention.noun;
        if (complement == null || complement.role() == null || head.kind() == Noun.Kind.THING) {
            return;
        }
        boolean minister = head.id().startsWith("minister") || head.id().equals("presidents");
        boolean headOfState = head.id().equals("president") && (complement.role() == Role.GOV);
        if (!minister && !headOfState && complement.kind() == Noun.Kind.BODY && s.at == s.mention.head + 1) {
            s.mention.role = complement.role();
        } else if (head.id().equals("spokesman")
                || head.id().equals("member")
                || head.id().equals("delegation")) {
            s.mention.role = complement.role();
        }
    }

    private boolean standing(State s) {
        Analysis a = s.a;
        Person.Standing standing = switch (a.stem(s.at)) {
            case "سابق", "سابقه", "اسبق", "مخلوع", "معزول", "مقال" -> Person.Standing.FORMER;
            case "راحل", "راحله" -> Person.Standing.LATE;
            case "منتخب", "منتخبه" -> Person.Standing.ELECT;
            case "موقت", "انابه", "وكاله", "مكلف" -> Person.Standing.ACTING;
            default -> null;
        };
        if (standing == null
                || s.mention.noun.kind() != Noun.Kind.OFFICE
                || (a.clitics(s.at) & Clitics.CONJUNCTION) != 0) {
            return false;
        }
        s.mention.standing = standing;
        s.at++;
        return true;
    }

    private boolean unknown(State s) {
        Analysis a = s.a;
        int t = s.at;
        int mask = a.clitics(t);
        if ((mask & (Clitics.CONJUNCTION | Clitics.PREPOSITION)) != 0) {
            return false;
        }
        boolean office = s.mention.noun.kind() == Noun.Kind.OFFICE;
        boolean adjective = a.hasArticle(t) && s.definite && nisbaAhead(a, t + 1);
        boolean complement =
                s.open && a.hasArticle(t) && !(office && t == s.mention.head + 1 && s.mention.noun.rank() == 1);
        if (adjective || complement) {
            s.open = false;
            s.definite = true;
            s.at++;
            return true;
        }
        return false;
    }

    /** «لدى الأمم المتحدة»، «إلى سوريا»، «في الخارجية الروسية»: where an envoy is posted or an official sits. */
    private boolean posting(State s) {
        Analysis a = s.a;
        int t = s.at;
        if (s.mention.noun.kind() != Noun.Kind.OFFICE || !POSTED.contains(a.stem(t)) || t + 1 >= a.size()) {
            return false;
        }
        boolean in = a.stemIs(t, "في");
        boolean envoy = s.mention.noun.id().equals("envoy")
                || s.mention.noun.id().equals("ambassador")
                || s.mention.noun.id().equals("charge");
        NameMatch name = a.name(t + 1);
        if (name != null
                && name.name().code() != null
                && (envoy || in && s.mention.codes.isEmpty())
                && (a.clitics(t + 1) & ~Clitics.AL) == 0) {
            if (envoy || s.mention.codes.isEmpty() && in) {
                if (envoy) {
                    s.mention.host = name.name().code();
                    s.mention.hostFrom = t;
                } else {
                    s.mention.add(name.name().code());
                }
                close(s, name.to());
                return true;
            }
            return false;
        }
        boolean unknownTown = envoy && in && a.tag(t + 1) == Tag.UNKNOWN && a.clitics(t + 1) == 0;
        if (unknownTown && nameRuns.end(a, t + 2, true) > t + 2) {
            close(s, t + 2);
            return true;
        }
        Word word = a.word(t + 1);
        boolean body = word != null
                && word.is(WordClass.NOUN)
                && word.noun().kind() == Noun.Kind.BODY
                && (a.clitics(t + 1) & ~Clitics.AL) == 0;
        if (!in || !body || a.is(t + 1, WordClass.TIME)) {
            return false;
        }
        Mention nested = parse(a, t + 1);
        if (nested.codes.isEmpty()) {
            return false;
        }
        nested.codes.forEach(s.mention::add);
        s.mention.role = nested.role;
        close(s, nested.to);
        return true;
    }

    private static boolean nisbaAhead(Analysis a, int from) {
        for (int t = from; t < Math.min(a.size(), from + 2); t++) {
            NameMatch name = a.name(t);
            if (a.tag(t) == Tag.NISBA && !a.hasConjunction(t) && a.preposition(t) == 0
                    || name != null && name.name().kind() == NameKind.NISBA) {
                return true;
            }
            if (a.tag(t) != Tag.NOUN || a.hasConjunction(t) || a.preposition(t) != 0) {
                return false;
            }
        }
        return false;
    }

    private void personBehind(State s) {
        Analysis a = s.a;
        int t = s.at;
        int commas = 0;
        if (a.isMark(t, ',') || a.isMark(t, '(')) {
            commas = 1;
        }
        int from = nameRuns.skipHonorifics(a, t + commas);
        int start = nameRuns.skipMarks(a, from);
        boolean firm = commas == 0 && (!s.mention.codes.isEmpty() || s.mention.noun.rank() <= 3) || from > t + commas;
        int end = nameRuns.end(a, from, firm);
        if (end <= start || commas > 0 && end == start + 1) {
            return;
        }
        s.mention.nameFrom = start;
        s.mention.nameTo = end;
        s.mention.to =
                a.isMark(end, '>') || a.isMark(end, '”') || a.isMark(end, '“') || a.isMark(end, '»') ? end + 1 : end;
    }

    private Mention finish(State s) {
        Mention m = s.mention;
        if (m.nameFrom < 0) {
            return m;
        }
        Mention person = new Mention(Mention.Kind.PERSON, m.from, m.to, m.head);
        person.codes.addAll(m.codes);
        person.noun = m.noun;
        person.role = m.role;
        person.nameFrom = m.nameFrom;
        person.nameTo = m.nameTo;
        person.officeFrom = m.officeFrom;
        person.officeTo = m.officeTo;
        person.standing = m.standing;
        person.host = m.host;
        person.feminine = m.feminine;
        return person;
    }

    /** The code with the role of the phrase; the role that the name itself has is not weakened to «government». */
    static Code withRole(Code code, Role role) {
        boolean keep = role == null || code.role() != null && role == Role.GOV;
        return keep ? code : code.as(role);
    }
}
