package org.mahdar.reader.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.Guard;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Nisba;
import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Role;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.page.Line;
import org.mahdar.reader.page.Page;
import org.mahdar.text.Clitics;

/** Finds the mentions of an article in the order of the text; they do not overlap. Stateless and safe for use by many threads. */
public final class MentionFinder {

    private static final Set<String> OUTLET_SIGNS = Set.of(
            "وكاله", "صحيفه", "قناه", "مجله", "موقع", "اذاعه", "تلفزيون", "شبكه", "جريده", "محطه", "يوميه", "وكالات",
            "المصدر");
    private static final Map<String, String> BACKWARD = Map.ofEntries(
            Map.entry("جانبان", Mention.BOTH),
            Map.entry("جانبين", Mention.BOTH),
            Map.entry("طرفان", Mention.BOTH),
            Map.entry("طرفين", Mention.BOTH),
            Map.entry("بلدان", Mention.BOTH),
            Map.entry("بلدين", Mention.BOTH),
            Map.entry("دولتان", Mention.BOTH),
            Map.entry("دولتين", Mention.BOTH),
            Map.entry("رجلان", Mention.BOTH),
            Map.entry("رجلين", Mention.BOTH),
            Map.entry("زعيمان", Mention.BOTH),
            Map.entry("زعيمين", Mention.BOTH),
            Map.entry("رييسان", Mention.BOTH),
            Map.entry("رييسين", Mention.BOTH),
            Map.entry("وزيران", Mention.BOTH),
            Map.entry("وزيرين", Mention.BOTH),
            Map.entry("اخير", Mention.LATTER),
            Map.entry("اخيره", Mention.LATTER));

    private final NounPhrases phrases = new NounPhrases();
    private final NameRuns nameRuns = new NameRuns();

    /** The mentions of the lines that belong to the article. */
    public List<Mention> find(Analysis a, Page page) {
        List<Mention> mentions = new ArrayList<>();
        Set<String> named = unguarded(a);
        for (Line line : page.lines()) {
            if (!line.kind().dropped()) {
                find(a, line.report(), line.to(), named, mentions); // a dateline says where one writes, not who acts
            }
        }
        new Surnames(a, mentions).add(page);
        for (int i = 0; i < mentions.size(); i++) {
            mentions.get(i).index = i;
            connect(a, mentions, i);
        }
        new Appositions(a, mentions).join();
        return mentions;
    }

    private void find(Analysis a, int from, int to, Set<String> named, List<Mention> mentions) {
        int t = from;
        while (t < to) {
            Mention mention = at(a, t, named);
            if (mention == null) {
                t++;
                continue;
            }
            if (mention.kind == Mention.Kind.OFFICE && mention.hostFrom > mention.from) {
                mention.to = mention.hostFrom; // «السفير لدى تركيا»: the host is a mention of its own
            }
            mentions.add(mention);
            t = Math.max(t + 1, mention.to);
        }
    }

    /** The principals that the article names by a form that means nothing else. */
    private static Set<String> unguarded(Analysis a) {
        Set<String> named = new HashSet<>();
        for (int t = 0; t < a.size(); t++) {
            NameMatch match = a.name(t);
            if (match != null
                    && match.names().size() == 1
                    && match.name().guard() == Guard.NONE
                    && match.name().code() != null) {
                named.add(match.name().code().principal());
                named.add(match.name().iso3());
            }
            if (a.tag(t) == Tag.NISBA) {
                for (Nisba nisba : a.word(t).nisbas()) {
                    if (nisba.guard() == Guard.NONE) {
                        named.add(nisba.code().principal());
                    }
                }
            }
        }
        return named;
    }

    private Mention at(Analysis a, int t, Set<String> named) {
        NameMatch match = a.name(t);
        if (match != null) {
            return ofName(a, match, named);
        }
        if (nameRuns.isSon(a, t)) {
            return person(a, t, nameRuns.end(a, t, false));
        }
        if (a.beginsPerson(t)) {
            int end = nameRuns.end(a, t, true);
            int from = nameRuns.skipHonorifics(a, t);
            return person(a, from < end ? from : t, end);
        }
        if (a.tag(t) == Tag.NISBA) {
            return ofNisba(a, t, named);
        }
        if (a.tag(t) == Tag.NOUN) {
            return ofNoun(a, t);
        }
        return a.tag(t) == Tag.UNKNOWN ? ofGivenName(a, t) : null;
    }

    private Mention ofNoun(Analysis a, int t) {
        Mention back = backward(a, t);
        if (back != null) {
            return back;
        }
        if (a.is(t, WordClass.GIVEN) && !a.is(t, WordClass.NOUN)) {
            return ofGivenName(a, t);
        }
        if (!a.is(t, WordClass.NOUN) || isAdjective(a, t)) {
            return null;
        }
        Mention mention = phrases.parse(a, t);
        if (mention.kind == Mention.Kind.PERSON) {
            return roled(mention);
        }
        if (mention.codes.isEmpty()) {
            boolean pointsBack = mention.kind != Mention.Kind.THING && (a.hasArticle(t) || a.hasEnclitic(t));
            if (a.is(t, WordClass.GIVEN) && !pointsBack) {
                return ofGivenName(a, t);
            }
            return pointsBack ? roled(mention) : null;
        }
        return roled(mention);
    }

    /** «المؤتمر الصحافي»، «المرشد السياحي»: a person's noun behind a definite noun for a thing describes it. */
    private static boolean isAdjective(Analysis a, int t) {
        Noun noun = a.word(t).noun();
        int before = t - 1;
        return noun.kind() == Noun.Kind.OFFICE
                && noun.rank() >= 4
                && a.clitics(t) == Clitics.AL
                && before >= 0
                && a.tag(before) == Tag.NOUN
                && a.hasArticle(before)
                && !a.is(before, WordClass.NOUN);
    }

    private static Mention roled(Mention mention) {
        mention.codes.replaceAll(code -> NounPhrases.withRole(code, mention.role));
        return mention;
    }

    private Mention backward(Analysis a, int t) {
        String stem = a.stem(t);
        String kind = a.hasArticle(t) ? BACKWARD.get(stem) : null;
        if (kind != null && a.tag(t + 1 < a.size() ? t + 1 : t) == Tag.NISBA && !kind.equals(Mention.LATTER)) {
            return null;
        }
        if (kind == null && (stem.equals("بلاد") || stem.equals("بلد")) && a.hasEnclitic(t)) {
            kind = a.enclitic(t).equals("نا") ? "ourcountry" : "hiscountry";
        }
        if (kind == null && stem.equals("بلاد") && a.hasArticle(t)) {
            kind = Mention.COUNTRY;
        }
        if (kind == null) {
            return null;
        }
        Mention mention = new Mention(Mention.Kind.REFERENCE, t, t + 1, t);
        mention.id = kind;
        mention.plural = kind.equals(Mention.BOTH);
        mention.feminine = stem.equals("اخيره");
        return mention;
    }

    private Mention ofGivenName(Analysis a, int t) {
        if (a.hasPersons() || !a.is(t, WordClass.GIVEN) || (a.clitics(t) & (Clitics.AL | Clitics.SA)) != 0) {
            return null;
        }
        int end = nameRuns.end(a, t, false);
        if (end <= t + 1) {
            return null;
        }
        return person(a, t, end);
    }

    private Mention person(Analysis a, int from, int to) {
        Mention mention = new Mention(Mention.Kind.PERSON, from, to, from);
        mention.nameFrom = from;
        mention.nameTo = to;
        officeBehind(a, mention);
        return mention;
    }

    /** «جون بولتون، مستشار الأمن القومي»: an office in apposition behind the name. */
    private void officeBehind(Analysis a, Mention mention) {
        int t = mention.to;
        boolean comma = a.isMark(t, ',') || a.isMark(t, '(') || a.isMark(t, '>') || a.isMark(t, '”');
        int head = comma ? t + 1 : t;
        if (comma && a.isMark(head, ',')) {
            head++;
        }
        if (head >= a.size() || !a.is(head, WordClass.NOUN) || a.tag(head) != Tag.NOUN) {
            return;
        }
        Noun noun = a.word(head).noun();
        boolean plainClitics = (a.clitics(head) & ~Clitics.AL) == 0;
        if (noun.kind() != Noun.Kind.OFFICE || !plainClitics) {
            return;
        }
        Mention office = phrases.parse(a, head);
        boolean bounded = !comma
                || a.isMark(office.to, ',')
                || a.isMark(office.to, ')')
                || a.isMark(office.to, '.')
                || a.is(office.to, Tag.VERB)
                || a.is(office.to, Tag.SUB)
                || a.is(office.to, Tag.THAT)
                || a.is(office.to, Tag.PREP);
        if (office.kind == Mention.Kind.PERSON || !bounded || office.to - head < 2 && office.codes.isEmpty()) {
            return;
        }
        office.codes.forEach(code -> mention.add(NounPhrases.withRole(code, office.role)));
        mention.role = office.role;
        mention.noun = office.noun;
        mention.officeFrom = head;
        mention.officeTo = office.to;
        mention.standing = office.standing;
        mention.host = office.host;
        mention.to = office.to;
    }

    private Mention ofName(Analysis a, NameMatch match, Set<String> named) {
        Name name = choose(match, named);
        boolean credit = name.kind() == NameKind.OUTLET && a.isMark(match.from() - 1, '(') && a.isMark(match.to(), ')');
        if (credit) {
            return null;
        }
        Mention.Kind kind = switch (name.kind()) {
            case STATE -> Mention.Kind.STATE;
            case CAPITAL -> Mention.Kind.CAPITAL;
            case SEAT -> Mention.Kind.SEAT;
            case IGO, GROUP, PARTY, NGO, COMPANY, STATEORG -> Mention.Kind.ORG;
            case NISBA -> Mention.Kind.BODY;
            case REGION -> Mention.Kind.REGION;
            case PLACE -> Mention.Kind.PLACE;
            case OUTLET -> Mention.Kind.OUTLET;
            case PERSON -> Mention.Kind.PERSON;
        };
        if (name.kind() == NameKind.PERSON) {
            if (a.namesThingAfterPerson(match.from())) {
                return null;
            }
            int end = nameRuns.end(a, match.from(), false);
            Mention mention = person(a, match.from(), Math.max(end, match.to()));
            mention.id = name.id();
            return mention;
        }
        if (!fits(name, named) && !behindPreposition(a, name, match.from())) {
            return null;
        }
        if (name.guard() == Guard.FRAMED && !framed(a, match.from())) {
            return null;
        }
        if (name.kind() == NameKind.NISBA) {
            return compoundNisba(a, match);
        }
        Mention mention = new Mention(kind, match.from(), match.to(), match.from());
        mention.id = name.id();
        mention.iso3 = name.iso3();
        if (name.code() != null) {
            mention.codes.add(name.code());
        }
        return mention;
    }

    private static boolean fits(Name name, Set<String> named) {
        return name.guard() != Guard.CONTEXT || named.contains(context(name));
    }

    /** «من مالي»: an adjective cannot stand bare behind a preposition, a state can. */
    private static boolean behindPreposition(Analysis a, Name name, int t) {
        return name.kind() == NameKind.STATE && t > 0 && a.tag(t - 1) == Tag.PREP && a.clitics(t) == 0;
    }

    /** The state or group that must be named elsewhere for a guarded form to count. */
    private static String context(Name name) {
        return name.iso3().isEmpty() && name.code() != null ? name.code().principal() : name.iso3();
    }

    /** Of several names with one form («عمان»، «التحالف») the one whose side the article names otherwise, else the likeliest. */
    private static Name choose(NameMatch match, Set<String> named) {
        Name first = match.name();
        if (match.names().size() == 1 || fits(first, named) && named.contains(context(first))) {
            return first;
        }
        for (Name other : match.names()) {
            if (fits(other, named)
                    && named.contains(context(other))
                    && other.kind().ordinal() <= NameKind.STATEORG.ordinal()) {
                return other;
            }
        }
        return first;
    }

    private Mention compoundNisba(Analysis a, NameMatch match) {
        int before = match.from() - 1;
        boolean beside = before >= 0 && a.tag(before) == Tag.NOUN && !a.hasConjunction(match.from());
        Mention mention = new Mention(
                beside ? Mention.Kind.THING : Mention.Kind.BODY,
                match.from(),
                match.to(),
                beside ? before : match.from());
        mention.codes.add(match.name().code());
        if (!beside && named(a, mention)) {
            return mention.kind == Mention.Kind.BODY ? asPerson(mention) : mention;
        }
        return mention;
    }

    private boolean named(Analysis a, Mention mention) {
        int end = nameRuns.end(a, mention.to, true);
        int start = nameRuns.skipMarks(a, mention.to);
        if (end <= start) {
            return false;
        }
        mention.nameFrom = start;
        mention.nameTo = end;
        return true;
    }

    private static Mention asPerson(Mention body) {
        Mention person = new Mention(Mention.Kind.PERSON, body.from, body.nameTo, body.head);
        person.codes.addAll(body.codes);
        person.nameFrom = body.nameFrom;
        person.nameTo = body.nameTo;
        return person;
    }

    private static boolean framed(Analysis a, int t) {
        int before = t - 1;
        boolean marks = before >= 0
                && (a.isMark(before, '"') || a.isMark(before, '«') || a.isMark(before, '“') || a.isMark(before, '('));
        int sign = marks ? before - 1 : before;
        return marks || sign >= 0 && OUTLET_SIGNS.contains(a.stem(sign));
    }

    private Mention ofNisba(Analysis a, int t, Set<String> named) {
        Nisba nisba = null;
        int before = t - 1;
        if (before >= 0 && a.isMark(before, '#')) {
            before--;
        }
        boolean free = (a.clitics(t) & ~Clitics.AL) == 0;
        int noun = before;
        while (noun > 0 && a.tag(noun) == Tag.NISBA && (a.clitics(noun) & ~Clitics.AL) == 0) {
            noun--;
        }
        boolean beside = free && noun >= 0 && a.tag(noun) == Tag.NOUN && agree(a, noun, t);
        for (Nisba one : a.word(t).nisbas()) {
            boolean good = switch (one.guard()) {
                case AGREE -> beside;
                case CONTEXT -> named.contains(one.code().principal());
                default -> true;
            };
            if (good && nisba == null) {
                nisba = one;
            }
        }
        if (nisba == null) {
            return null;
        }
        if (beside) {
            Mention thing = new Mention(Mention.Kind.THING, t, t + 1, before);
            thing.codes.add(nisba.code());
            return thing;
        }
        Mention body = new Mention(Mention.Kind.BODY, t, t + 1, t);
        body.codes.add(nisba.code());
        body.plural = nisba.form() == Nisba.Form.PLURAL;
        if (nisba.form() == Nisba.Form.PLURAL) {
            body.role = nisba.code().role() == null ? Role.CVL : nisba.code().role();
        } else if (a.hasArticle(t) && named(a, body)) {
            return asPerson(body);
        } else if (nisba.form() != Nisba.Form.PLURAL && !a.hasArticle(t)) {
            return null;
        }
        return body;
    }

    private static boolean agree(Analysis a, int noun, int adjective) {
        return a.hasArticle(adjective) || !a.hasArticle(noun);
    }

    /** «لقاء سعودي إيراني»: two adjectives of states beside one noun are two sides. */
    private static boolean sideBySide(Analysis a, Mention before, Mention m) {
        int last = before.to - 1;
        return a.tag(last) == Tag.NISBA
                && a.tag(m.from) == Tag.NISBA
                && before.kind == Mention.Kind.THING
                && m.kind == Mention.Kind.THING
                && m.to == m.from + 1
                && a.hasArticle(last) == a.hasArticle(m.from)
                && (a.clitics(m.from) & ~Clitics.AL) == 0;
    }

    private void connect(Analysis a, List<Mention> mentions, int i) {
        Mention m = mentions.get(i);
        Mention before = i > 0 ? mentions.get(i - 1) : null;
        int gap = before == null ? Integer.MAX_VALUE : m.from - before.to;
        boolean joined = before != null
                && m.hasConjunction(a)
                && (gap == 0
                        || gap == 1
                                && (a.isMark(m.from - 1, ',')
                                        || a.isMark(m.from - 1, '>')
                                        || a.isMark(m.from - 1, '#')));
        boolean listed = before != null
                && gap == 1
                && a.isMark(m.from - 1, ',')
                && i + 1 < mentions.size()
                && mentions.get(i + 1).from == m.to
                && a.hasConjunction(mentions.get(i + 1).from)
                && before.kind == m.kind;
        if (joined || listed || before != null && gap == 0 && sideBySide(a, before, m)) {
            m.partner = before;
            m.prep = before.prep;
            m.prepToken = before.prepToken;
            m.genitiveOf = before.genitiveOf;
            m.chain = before.chain;
            return;
        }
        int chain = m.from;
        boolean free = (m.clitics(a) & ~Clitics.AL) == 0;
        while (free && chain > 0 && canGovern(a, chain - 1)) {
            chain--;
            if (m.genitiveOf < 0) {
                m.genitiveOf = chain;
            }
            free = (a.clitics(chain) & ~Clitics.AL) == 0;
        }
        if (m.kind == Mention.Kind.THING && m.head < m.from) {
            chain = Math.min(chain, m.head);
            while (chain > 0 && (a.clitics(chain) & ~Clitics.AL) == 0 && canGovern(a, chain - 1)) {
                chain--;
            }
        }
        m.chain = chain;
        Prepositions.set(a, m, chain);
    }

    private static boolean canGovern(Analysis a, int t) {
        return a.tag(t) == Tag.NOUN
                && !Prepositions.isAgentNoun(a, t)
                && !a.hasArticle(t)
                && !a.hasEnclitic(t)
                && !a.is(t, WordClass.WEEKDAY);
    }
}
