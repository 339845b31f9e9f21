package org.mahdar.reader.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;

/** Joins the mentions of one person: the same last word of the name, or the gazetteer's entry, or spellings with one consonant key. */
final class Persons {

    /** «الملك سلمان بن عبد العزيز»: a title before the name. */
    private static final String ARTICLE = "ال";

    private static final String HOUSE = ConsonantKey.of("آل");

    private final Analysis a;
    private final PartialDate published;
    private final Offices offices;

    /** @param published when the article appeared, or null where unknown */
    Persons(Analysis a, PartialDate published) {
        this.a = a;
        this.published = published;
        this.offices = new Offices(a);
    }

    /** The people of the article in the order of their first mention; sets each mention's entity. */
    List<Entity> cluster(List<Mention> mentions) {
        List<Entity> people = new ArrayList<>();
        for (Mention m : mentions) {
            if (m.nameFrom < 0 || m.fuller != null) {
                continue;
            }
            Entity entity = find(people, m);
            if (entity == null) {
                entity = new Entity();
                entity.name = name(m);
                people.add(entity);
            }
            join(entity, m);
        }
        for (Mention m : mentions) {
            if (m.fuller != null) {
                m.entity = m.fuller.entity;
                m.entity.mentions.add(m);
            }
        }
        for (Mention m : mentions) {
            if (m.holder != null) {
                m.entity = m.holder.entity;
            }
        }
        people.forEach(person -> person.mentions.sort(Comparator.comparingInt(Mention::from)));
        people.forEach(person -> person.office = offices.of(person.mentions));
        people.sort(Comparator.comparingInt(person -> person.mentions.get(0).from()));
        return people;
    }

    /**
     * The lexicon's name of a person who is called otherwise, by his surname alone or by more words or another spelling of a name of his; null
     * where his side is none that the lexicon's person ever acted for.
     */
    String known(Entity person) {
        List<String> names = a.lexicon().personNames(person.lexiconId);
        boolean another = person.code != null && !actedFor(person.lexiconId, person.code.principal());
        if (names.isEmpty() || another || names.contains(person.name)) {
            return null;
        }
        List<String> now = List.of(words(key(person.name)));
        boolean title = now.size() > 2 && person.name.startsWith(ARTICLE);
        List<String> untitled = now.subList(title ? 1 : 0, now.size());
        boolean meant = now.size() == 1
                || names.stream()
                        .map(name -> List.of(words(key(name))))
                        .anyMatch(known -> holds(untitled, known) || holds(now, known));
        return meant ? names.get(0) : null;
    }

    private boolean actedFor(String id, String principal) {
        return a.lexicon().terms(id).stream()
                .anyMatch(term -> term.code().principal().equals(principal));
    }

    /** Whether a name holds all words of another in their order, from the first to the last; behind it only its house may stand: «آل سعود». */
    private static boolean holds(List<String> name, List<String> other) {
        int house = name.lastIndexOf(HOUSE);
        List<String> rest = name.subList(0, house > 1 && house < name.size() - 1 ? house : name.size());
        int found = 0;
        for (String word : rest) {
            found += found < other.size() && other.get(found).equals(word) ? 1 : 0;
        }
        return found == other.size()
                && rest.get(0).equals(other.get(0))
                && rest.get(rest.size() - 1).equals(other.get(found - 1));
    }

    private void join(Entity entity, Mention m) {
        entity.mentions.add(m);
        m.entity = entity;
        String name = name(m);
        boolean fuller = words(name).length > words(entity.name).length;
        entity.name = fuller ? name : entity.name;
        boolean tells = entity.mentions.size() == 1 || words(name).length > 1;
        if (m.kind == Mention.Kind.PERSON
                && tells
                && (entity.lexiconId.isEmpty() || fuller && !sharesFirstNames(m, entity.lexiconId))) {
            entity.lexiconId = lexiconId(m);
        }
    }

    private String lexiconId(Mention m) {
        for (int t = m.nameFrom; t < m.nameTo; t++) {
            if (a.isKnownPerson(t)) {
                NameMatch match = a.name(t);
                boolean alone = m.nameTo - m.nameFrom == match.to() - match.from();
                boolean full = match.to() - match.from() > 1;
                String id = match.name().id();
                if (full || alone && isOfTheTime(id) || sharesFirstNames(m, id)) {
                    return id;
                }
            }
        }
        return "";
    }

    /** A surname alone means nobody who comes to office later than in the year after the article. */
    private boolean isOfTheTime(String id) {
        if (published == null) {
            return true;
        }
        LocalDate soon = published.last().plusYears(1);
        return a.lexicon().terms(id).stream()
                .anyMatch(term -> term.start() == null || !term.start().first().isAfter(soon));
    }

    /** «مايكل كوهين» is not «إيلي كوهين»: besides the last name another word must agree. */
    private boolean sharesFirstNames(Mention m, String id) {
        String[] now = words(key(name(m)));
        for (String full : a.lexicon().personNames(id)) {
            String[] known = words(key(full));
            int same = 0;
            for (String word : known) {
                same += contains(now, word) ? 1 : 0;
            }
            if (same > 1 || sameBeginning(now, known)) {
                return true;
            }
        }
        return false;
    }

    /** First names agree in their first two consonants, however they are cut into words: عبد الفتاح, عبدالفتاح. */
    private static boolean sameBeginning(String[] now, String[] known) {
        String one = String.join("", now);
        String other = String.join("", known);
        return one.regionMatches(0, other, 0, 2);
    }

    private String name(Mention m) {
        return Offices.unmarked(a, m.nameFrom, m.nameTo);
    }

    private static String[] words(String name) {
        return name.split("[ -]+");
    }

    private Entity find(List<Entity> people, Mention m) {
        String id = lexiconId(m);
        String[] now = words(key(name(m)));
        Entity loose = null;
        for (Entity one : people) {
            if (!id.isEmpty() && id.equals(one.lexiconId)) {
                return one;
            }
            String[] before = words(key(one.name));
            if (before[before.length - 1].equals(now[now.length - 1]) && compatible(before, now)) {
                return one;
            }
            if (now.length == 1 && contains(before, now[0]) || before.length == 1 && contains(now, before[0])) {
                loose = one;
            }
        }
        return loose;
    }

    /** Two full names with one last word are one person when their first words agree or one of them has only one word. */
    private static boolean compatible(String[] before, String[] now) {
        return before.length == 1
                || now.length == 1
                || before[0].equals(now[0])
                || contains(before, now[0])
                || contains(now, before[0]);
    }

    private static boolean contains(String[] words, String word) {
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Consonants only, letters that transliterations mix made one; see {@link ConsonantKey}. */
    private String key(String name) {
        return ConsonantKey.of(name);
    }
}
