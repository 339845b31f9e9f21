package org.mahdar.reader.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.PersonTerm;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Role;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.learning.Chooser;

/**
 * Finds out whom mentions without a side of their own stand for: bare names by the same name elsewhere or by the gazetteer, bare offices
 * by their holder in the article, bodies by the state spoken of, words that point back by what stands before them.
 */
public final class Resolver {

    private static final Set<String> MISSIONS = Set.of("سفاره", "قنصليه");

    private final Analysis a;
    private final List<Mention> mentions;
    private final PartialDate published;
    private final Persons persons;
    private final Chooser chooser;
    private Code home;

    /** A resolver of one article; the chooser decides for whom people act. */
    public Resolver(Analysis a, List<Mention> mentions, LocalDate published, Chooser chooser) {
        this.a = a;
        this.mentions = mentions;
        this.published = published == null ? null : PartialDate.of(published);
        this.persons = new Persons(a, this.published);
        this.chooser = chooser;
    }

    /** Completes the mentions in place; returns the people of the article in the order of their first mention. */
    public List<Entity> resolve() {
        List<Entity> people = persons.cluster(mentions);
        for (Entity person : people) {
            person.code = personCode(person);
        }
        home = mainState();
        choose(people);
        people.forEach(person -> person.known = persons.known(person));
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (m.entity != null) {
                takeCode(m, m.entity.code);
            } else if (m.codes.isEmpty()) {
                unresolved(m, i);
            }
        }
        return people;
    }

    private void choose(List<Entity> people) {
        PersonSides sides = new PersonSides(a, mentions, chooser);
        List<Code> chosen = new ArrayList<>();
        for (Entity person : people) {
            Code known = gazetteerCode(person);
            Code rules = person.code;
            PersonSides.Ground ground = rules == null || rules.equals(known) && phraseless(person)
                    ? PersonSides.Ground.GAZETTEER
                    : PersonSides.Ground.PHRASE;
            if (rules == null) {
                rules = officeCode(person);
                ground = PersonSides.Ground.OFFICE;
            }
            if (rules == null) {
                Role role = person.mentions.get(0).role;
                rules = home == null ? null : home.as(role == null ? Role.CVL : role);
                ground = rules == null ? PersonSides.Ground.NONE : PersonSides.Ground.HOME;
            }
            chosen.add(sides.choose(person, rules, ground, known, home));
        }
        for (int i = 0; i < chosen.size(); i++) {
            people.get(i).code = chosen.get(i);
        }
    }

    private static boolean phraseless(Entity person) {
        return person.mentions.stream().allMatch(m -> m.codes.isEmpty());
    }

    /** The state the article is mostly about, or null. */
    public Code home() {
        return home;
    }

    private static void takeCode(Mention m, Code code) {
        if (m.codes.isEmpty() && code != null) {
            m.codes.add(code);
        }
    }

    private Code personCode(Entity person) {
        Map<String, Integer> votes = new HashMap<>();
        Code best = null;
        for (Mention m : person.mentions) {
            for (Code code : m.codes) {
                int votesNow = votes.merge(code.principal(), code.role() == null ? 1 : 2, Integer::sum);
                boolean better = best == null || votesNow > votes.getOrDefault(best.principal(), 0);
                if (better || best.role() == null && code.role() != null && best.samePrincipal(code)) {
                    best = code;
                }
            }
        }
        Code known = gazetteerCode(person);
        if (best == null) {
            return known;
        }
        return best.role() == null && known != null && known.samePrincipal(best) ? known : best;
    }

    private Code gazetteerCode(Entity person) {
        if (person.lexiconId.isEmpty()) {
            return null;
        }
        PersonTerm term = PersonTerm.at(a.lexicon().terms(person.lexiconId), published);
        return term == null ? null : term.code();
    }

    /** A person with an office of no named state acts for the state the article is about. */
    private Code officeCode(Entity person) {
        for (Mention m : person.mentions) {
            if (m.noun == null || m.noun.kind() != Noun.Kind.OFFICE) {
                continue;
            }
            if (m.noun.rank() <= 3 || m.role == Role.LEG || m.role == Role.MIL) {
                Code group = m.role == Role.REB ? nearestGroup(m.index) : null;
                Code near = group != null
                        ? group
                        : nearestState(m.index, m.noun.id().equals("counterpart"));
                if (near != null) {
                    return new Code(near.principal(), m.role);
                }
            }
        }
        return null;
    }

    private void unresolved(Mention m, int index) {
        Code code = switch (m.kind) {
            case REFERENCE -> {
                reference(m, index);
                yield null;
            }
            case OFFICE -> bareOffice(m, index);
            case BODY -> bareBody(m, index);
            default -> null;
        };
        takeCode(m, code);
    }

    private void reference(Mention m, int index) {
        switch (m.id) {
            case Mention.BOTH -> lastTwo(index).forEach(m::add);
            case Mention.LATTER -> {
                Mention person = previousPrincipal(index, true);
                if (person != null) {
                    m.codes.addAll(person.codes);
                    m.entity = person.entity;
                }
            }
            case Mention.COUNTRY -> takeCode(m, home);
            default -> {
                Mention owner = previousPrincipal(index, true);
                if (owner == null) {
                    owner = previousPrincipal(index, false);
                }
                if (owner != null && !owner.codes.isEmpty()) {
                    m.codes.add(new Code(owner.codes.get(0).principal(), null));
                }
            }
        }
    }

    private List<Code> lastTwo(int index) {
        List<Code> two = new ArrayList<>();
        for (int i = index - 1; i >= Nearby.lowest(index) && two.size() < 2; i--) {
            Mention m = mentions.get(i);
            boolean side = m.isPrincipal()
                    && m.kind != Mention.Kind.OUTLET
                    && m.kind != Mention.Kind.REFERENCE
                    && !m.locative();
            for (Code code : side ? m.codes : List.<Code>of()) {
                boolean known = code.isAmong(two);
                if (!known && two.size() < 2) {
                    two.add(0, new Code(code.principal(), null));
                }
            }
        }
        return two.size() == 2 ? two : List.of();
    }

    /** Whoever was named last; a place where something happens only when nobody else was. */
    private Mention previousPrincipal(int index, boolean personOnly) {
        int line = line(mentions.get(index).from);
        Mention place = null;
        for (int i = index - 1; i >= Nearby.lowest(index); i--) {
            Mention m = mentions.get(i);
            if (line - line(m.from) > 3) {
                return place;
            }
            boolean person = m.kind == Mention.Kind.PERSON || m.kind == Mention.Kind.OFFICE;
            if (m.isPrincipal()
                    && m.kind != Mention.Kind.OUTLET
                    && m.kind != Mention.Kind.THING
                    && (person || !personOnly)) {
                if (!m.locative()) {
                    return m;
                }
                place = place == null ? m : place;
            }
        }
        return place;
    }

    private int line(int token) {
        return Math.max(0, a.sentences().lineOf(token));
    }

    /** «الرئيس»، «وزير الخارجية»: the last person named with that office, else the state spoken of. */
    private Code bareOffice(Mention m, int index) {
        for (int i = index - 1; i >= Nearby.lowest(index); i--) {
            Mention before = mentions.get(i);
            boolean same = before.noun != null
                    && m.noun != null
                    && before.noun.id().equals(m.noun.id())
                    && !before.codes.isEmpty();
            if (same && sameOffice(before, m)) {
                m.entity = before.entity;
                return before.codes.get(0);
            }
        }
        if (m.noun == null || m.noun.rank() > 3 || m.role == null) {
            return null;
        }
        Code group = m.role == Role.REB ? nearestGroup(index) : null;
        Code near = group != null ? group : nearestState(index, false);
        return near == null ? null : near.as(m.role);
    }

    private boolean sameOffice(Mention before, Mention now) {
        if (now.officeTo - now.officeFrom <= 1) {
            return true;
        }
        int second = now.officeFrom + 1;
        for (int t = before.officeFrom; t >= 0 && t < before.officeTo; t++) {
            if (a.stem(t).equals(a.stem(second))) {
                return true;
            }
        }
        return false;
    }

    private Code bareBody(Mention m, int index) {
        if (m.noun == null) {
            return null;
        }
        if (a.hasEnclitic(m.head)) {
            Mention owner = previousPrincipal(index, false);
            return owner == null || owner.codes.isEmpty() ? null : roled(owner.codes.get(0), m.role);
        }
        if (m.noun.rank() > 2 || m.role == null) {
            return null;
        }
        Code mission = isMission(m) ? sameMission(m, index) : null;
        Code near = mission != null ? mission : nearestState(index, false);
        return near == null ? null : roled(near, m.role);
    }

    private boolean isMission(Mention m) {
        return MISSIONS.contains(a.stem(m.head));
    }

    /** «السفارة» behind «السفارة السعودية في طهران»: the mission belongs to whom it was named for, not to where it stands. */
    private Code sameMission(Mention m, int index) {
        for (int i = index - 1; i >= Nearby.lowest(index); i--) {
            Mention before = mentions.get(i);
            boolean named = before.kind == Mention.Kind.BODY && before.to > before.head + 1 && !before.codes.isEmpty();
            if (named && a.stem(before.head).equals(a.stem(m.head))) {
                return before.codes.get(0);
            }
        }
        return null;
    }

    private static Code roled(Code owner, Role role) {
        return new Code(owner.principal(), role);
    }

    /** The armed or political group named last in the three lines before, or null. */
    private Code nearestGroup(int index) {
        int line = line(mentions.get(index).from);
        for (int i = index - 1; i >= Nearby.lowest(index) && line - line(mentions.get(i).from) <= 3; i--) {
            Mention m = mentions.get(i);
            boolean rebels = !m.codes.isEmpty() && m.codes.get(0).role() == Role.REB;
            if ((m.kind == Mention.Kind.ORG || rebels) && !m.codes.isEmpty() && !isState(m.codes.get(0))) {
                return new Code(m.codes.get(0).principal(), null);
            }
        }
        return null;
    }

    /** The state named last in the sentence or the two lines before, else the one the article is about. */
    private Code nearestState(int index, boolean other) {
        int line = line(mentions.get(index).from);
        int sentence = a.sentences().sentenceOf(mentions.get(index).from);
        for (int i = index - 1; i >= Nearby.lowest(index); i--) {
            Mention m = mentions.get(i);
            if (a.sentences().sentenceOf(m.from) < sentence - 1 || line - line(m.from) > 1) {
                break;
            }
            boolean state = m.kind == Mention.Kind.STATE
                    || m.kind == Mention.Kind.BODY
                    || m.kind == Mention.Kind.PERSON
                    || m.kind == Mention.Kind.THING;
            if (state
                    && !m.codes.isEmpty()
                    && m.codes.get(0).principal().length() == 3
                    && home != null
                    && m.codes.get(0).samePrincipal(home) != other) {
                return new Code(m.codes.get(0).principal(), null);
            }
        }
        return home;
    }

    private Code mainState() {
        Map<String, Double> weights = new HashMap<>();
        for (Mention m : mentions) {
            boolean counts = m.kind != Mention.Kind.OUTLET && m.kind != Mention.Kind.REFERENCE;
            for (Code code : counts ? m.codes : List.<Code>of()) {
                if (code.principal().length() == 3
                        && code.principal().chars().allMatch(Character::isUpperCase)
                        && isState(code)) {
                    double weight = a.sentences().sentenceOf(m.from) <= 1 ? 3 : 1;
                    weights.merge(code.principal(), m.kind == Mention.Kind.THING ? weight / 2 : weight, Double::sum);
                }
            }
        }
        String best = null;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            boolean better = best == null
                    || entry.getValue() > weights.get(best)
                    || entry.getValue().equals(weights.get(best))
                            && entry.getKey().compareTo(best) < 0;
            if (better) {
                best = entry.getKey();
            }
        }
        return best == null ? null : new Code(best, null);
    }

    private static boolean isState(Code code) {
        String p = code.principal();
        return p.length() == 3
                && !p.equals("LAS")
                && !p.equals("OIC")
                && !p.equals("GCC")
                && !p.equals("WHO")
                && !p.equals("ICC")
                && !p.equals("ICJ")
                && !p.equals("IMF")
                && !p.equals("SDF")
                && !p.equals("YPG")
                && !p.equals("PKK")
                && !p.equals("PIJ")
                && !p.equals("HTS")
                && !p.equals("CIS")
                && !p.equals("SCO");
    }
}
