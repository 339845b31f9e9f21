package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.model.Role;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;

/**
 * Finds the voice behind nouns that are no names: «المنظمة»، «الصحيفة»، «البيان»، «مسؤول»، «الوزير الأميركي». Knows what stood before: tell
 * it each mention as it is passed. One article, one thread.
 */
final class NounVoices {

    /** How many mentions behind an office its holder may be named. */
    private static final int LOOK_AHEAD = 40;
    /** In so many mentions of a person, the first ones, his offices are looked for. */
    private static final int LOOKED_AT = 20;

    private final Analysis a;
    private final ClauseScanner scanner;
    private final List<Mention> passed = new ArrayList<>();
    private final List<Mention> all;
    private final Code home;
    /** Whose statement was spoken of last, or null. */
    private Voice statement;

    NounVoices(Prepared p) {
        this.a = p.analysis();
        this.scanner = p.scanner();
        this.all = p.mentions();
        this.home = home(p.mentions());
    }

    /** The side that the article speaks of most, or null. */
    private static Code home(List<Mention> mentions) {
        Map<String, Integer> counts = new HashMap<>();
        String best = null;
        for (Mention m : mentions) {
            if (m.codes().isEmpty() || m.kind() == Mention.Kind.OUTLET || m.kind() == Mention.Kind.REFERENCE) {
                continue;
            }
            String side = m.codes().get(0).principal();
            int count = counts.merge(side, 1, Integer::sum);
            if (best == null || count > counts.get(best)) {
                best = side;
            }
        }
        return best == null ? null : new Code(best, null);
    }

    /** The reader of cues has passed the mention. */
    void passed(Mention m) {
        passed.add(m);
    }

    /** What the data say of the noun as a speaker: person, statement, outlet, body, or null when it does not speak. */
    private String kind(int t) {
        for (Patterns.Phrase phrase : a.phrases("speech.noun", t)) {
            if (phrase.words().size() == 1) {
                return phrase.value();
            }
        }
        Noun noun = a.word(t) == null ? null : a.word(t).noun();
        if (noun == null || noun.kind() == Noun.Kind.THING) {
            return null;
        }
        return switch (noun.kind()) {
            case OFFICE, OFFICES -> "person";
            case BODY -> noun.id().equals("media") ? "outlet" : "body";
            case THING -> null;
        };
    }

    /** The reader of cues stands at the noun; if it is a statement whose author is told, «the statement» is that one from now on. */
    void passed(int t) {
        if ("statement".equals(kind(t))) {
            Voice owner = owner(t, null, null);
            statement = owner == null ? statement : owner;
        }
    }

    /** Whether the noun names somebody who can speak. */
    boolean names(int t) {
        return kind(t) != null;
    }

    /**
     * The voice of the noun, or null when it is nobody known.
     *
     * @param t the noun
     * @param clause the clause of its verb, or null
     * @param last who spoke last, or null
     */
    Voice voice(int t, Clause clause, Voice last) {
        String kind = kind(t);
        if (kind == null) {
            return null;
        }
        Voice owner = owner(t, clause, last);
        boolean definite = a.hasArticle(t);
        return switch (kind) {
            case "statement" -> {
                statement = owner != null ? owner : statement;
                yield owner != null ? owner : !definite ? null : statement != null ? statement : last;
            }
            case "outlet" -> {
                Voice same = owner != null ? owner : before(Mention.Kind.OUTLET, t, true);
                Voice outlet = same != null ? same : before(Mention.Kind.OUTLET, t, false);
                yield outlet == null && home != null ? new Voice(null, home.as(Role.MED), null) : outlet;
            }
            case "body" -> {
                Voice body = owner != null ? roled(owner, t) : antecedent(t);
                yield body == null ? last : body;
            }
            default -> {
                if (owner != null) {
                    yield roled(owner, t);
                }
                yield definite && last != null ? last : anonymous(t);
            }
        };
    }

    /** Somebody without a name: of the state named last in the sentence, else of the one the article is about. */
    private Voice anonymous(int t) {
        int sentence = a.sentences().sentenceOf(t);
        Code near = home;
        for (int i = passed.size() - 1; i >= Nearby.lowest(passed.size()); i--) {
            Mention m = passed.get(i);
            if (a.sentences().sentenceOf(m.from()) != sentence) {
                break;
            }
            if (isState(m)) {
                near = m.codes().get(0);
                break;
            }
        }
        Noun noun = a.word(t) == null ? null : a.word(t).noun();
        Role role = noun == null || noun.role() == null ? Role.CVL : noun.role();
        return near == null ? null : new Voice(null, new Code(near.principal(), role), null);
    }

    private static boolean isState(Mention m) {
        boolean kind =
                m.kind() == Mention.Kind.STATE || m.kind() == Mention.Kind.BODY || m.kind() == Mention.Kind.THING;
        return kind && !m.codes().isEmpty();
    }

    /** The side that the noun's own phrase names: «بيان وزارة الخارجية»، «مسؤول في البيت الأبيض»، «بيان صادر عن الجيش». */
    private Voice owner(int t, Clause clause, Voice last) {
        int end = clause == null ? t + 6 : Math.min(clause.end(), t + 7);
        for (int i = t + 1; i < Math.min(end, a.size()); i++) {
            Mention m = scanner.mentionAt(i);
            if (m == null) {
                Tag tag = a.tag(i);
                if (tag == Tag.VERB || tag == Tag.REL || tag == Tag.THAT || tag == Tag.SUB || a.isMark(i, ',')) {
                    return null;
                }
                continue;
            }
            boolean time = m.kind() == Mention.Kind.PLACE || m.kind() == Mention.Kind.REGION;
            boolean addressed = m.prep().equals("ل") && m.kind() == Mention.Kind.OUTLET
                    || m.prep().equals("مع");
            if (!time && !addressed && !m.codes().isEmpty()) {
                return refine(m, last);
            }
            i = m.to() - 1;
        }
        return null;
    }

    private Voice roled(Voice owner, int t) {
        Noun noun = a.word(t) == null ? null : a.word(t).noun();
        if (owner.name() != null || owner.code() == null || owner.code().role() != null || noun == null) {
            return owner;
        }
        return new Voice(null, new Code(owner.code().principal(), noun.role()), owner.mention());
    }

    private Voice before(Mention.Kind kind, int t, boolean sameNoun) {
        for (int i = passed.size() - 1; i >= Nearby.lowest(passed.size()); i--) {
            Mention m = passed.get(i);
            boolean fits = m.from() < t && !m.codes().isEmpty() && (kind == null || m.kind() == kind);
            if (fits && (!sameNoun || holds(m, t))) {
                return Voice.of(m);
            }
        }
        return null;
    }

    /** «المجلس»، «السفارة»: the body that was named with that noun before, else the organisation named last. */
    private Voice antecedent(int t) {
        Voice same = before(null, t, true);
        return same != null ? same : before(Mention.Kind.ORG, t, false);
    }

    /** Whether the mention's words, or the nouns that govern it, hold the noun at the token. */
    private boolean holds(Mention m, int t) {
        if (m.kind() == Mention.Kind.THING || m.kind() == Mention.Kind.REFERENCE) {
            return false;
        }
        boolean more = m.to() > m.from() + 1 || m.chain() < m.from();
        return more && a.holdsStem(Math.min(m.chain(), m.from()), Math.min(m.to(), t), t);
    }

    /** The voice of a mention; of an office the person who holds it in the article, of a bare body the one named before. */
    Voice refine(Mention m, Voice last) {
        Voice own = Voice.of(m);
        if (own.name() != null) {
            return own;
        }
        boolean bare = m.to() == m.head() + 1 && m.from() == m.head() && a.hasArticle(m.head());
        if (m.kind() == Mention.Kind.BODY && bare) {
            Voice same = before(null, m.head(), true);
            return same != null ? same : own.known() ? own : named(m, last);
        }
        Mention holder = m.kind() == Mention.Kind.OFFICE ? holder(m, last) : null;
        return holder != null ? Voice.of(holder) : own.known() ? own : named(m, last);
    }

    private Voice named(Mention m, Voice last) {
        return a.is(m.head(), WordClass.NOUN) && kind(m.head()) != null ? voice(m.head(), null, last) : null;
    }

    private Mention holder(Mention m, Voice last) {
        if (m.noun() == null || m.plural()) {
            return null;
        }
        boolean definite = a.hasArticle(m.head()) || m.noun().rank() <= 2 && m.to() > m.head() + 1;
        if (!definite) {
            return null;
        }
        for (int i = m.index() - 1; i >= Nearby.lowest(m.index()); i--) {
            if (holds(all.get(i), m)) {
                return all.get(i);
            }
        }
        for (int i = m.index() + 1; i < Math.min(all.size(), m.index() + LOOK_AHEAD); i++) {
            if (holds(all.get(i), m)) {
                return all.get(i);
            }
        }
        return inOtherWords(m, last);
    }

    /** «المسؤول الصيني»: the one of that side who spoke last, else who was named last; nobody where such a one without a name was told of. */
    private Mention inOtherWords(Mention m, Voice last) {
        String meant = meant(m.head());
        if (meant == null || !a.hasArticle(m.head()) || m.codes().isEmpty()) {
            return null;
        }
        Mention named = null;
        for (int i = m.index() - 1; i >= Nearby.lowest(m.index()); i--) {
            Mention one = all.get(i);
            if (isUnnamed(one, m)) {
                return null;
            }
            named = named == null && one.kind() == Mention.Kind.PERSON && fits(one, m, meant) ? one : named;
        }
        boolean spoke = last != null && last.mention() != null && fits(last.mention(), m, meant);
        return spoke ? last.mention() : named;
    }

    /** Whose office the word may tell in other words, or null. */
    private String meant(int t) {
        List<Patterns.Phrase> phrases = a.phrases("speech.holder", t);
        return phrases.isEmpty() ? null : phrases.get(0).value();
    }

    /** «مسؤول صيني»: somebody of that office and side whom nobody names. */
    private boolean isUnnamed(Mention one, Mention office) {
        return one.kind() == Mention.Kind.OFFICE
                && one.entity() == null
                && !a.hasArticle(one.head())
                && a.stemHash(one.head()) == a.stemHash(office.head())
                && one.sharesPrincipal(office);
    }

    private boolean fits(Mention person, Mention office, String meant) {
        Code code = person.entity() == null ? null : person.entity().code();
        if (code == null
                || code.role() == Role.CVL
                || !code.samePrincipal(office.codes().get(0))) {
            return false;
        }
        boolean feminine = false;
        boolean told = false;
        boolean kind = meant.equals("any");
        List<Mention> mentions = person.entity().mentions();
        for (Mention one : mentions.subList(0, Math.min(LOOKED_AT, mentions.size()))) {
            feminine |= one.feminine();
            told |= one.noun() != null;
            kind |= one.noun() != null && meant.equals(meant(one.head()));
        }
        return kind && (feminine == office.feminine() || office.feminine() && !told);
    }

    private boolean holds(Mention person, Mention office) {
        return person.entity() != null
                && person.noun() != null
                && person.standing() == Person.Standing.HOLDER
                && person.noun().id().equals(office.noun().id())
                && person.mayShare(office)
                && sameWords(person, office);
    }

    /** «وزير الخارجية» is not «وزير الدفاع»; «الوزير» may be either. */
    private boolean sameWords(Mention person, Mention office) {
        int second = office.officeFrom() + 1;
        if (office.officeFrom() < 0 || second >= office.officeTo() || a.tag(second) == Tag.NISBA || isSideAt(second)) {
            return true;
        }
        return person.officeFrom() >= 0 && a.holdsStem(person.officeFrom(), person.officeTo(), second);
    }

    private boolean isSideAt(int t) {
        return a.name(t) != null;
    }
}
