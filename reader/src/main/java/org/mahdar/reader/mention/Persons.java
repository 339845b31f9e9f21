package org.mahdar.reader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mahdar.reader.analysis.Analysis;

/** Joins the mentions of one person: the same last word of the name, or the gazetteer's entry, or spellings with one consonant key. */
final class Persons {

    private final Analysis a;

    Persons(Analysis a) {
        this.a = a;
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
        people.sort(Comparator.comparingInt(person -> person.mentions.get(0).from()));
        return people;
    }

    private void join(Entity entity, Mention m) {
        entity.mentions.add(m);
        m.entity = entity;
        String name = name(m);
        if (words(name).length > words(entity.name).length) {
            entity.name = name;
        }
        if (entity.lexiconId.isEmpty() && m.kind == Mention.Kind.PERSON) {
            entity.lexiconId = lexiconId(m);
        }
        if (entity.office == null && m.officeFrom >= 0 && m.officeTo > m.officeFrom) {
            entity.office =
                    a.stemSpan(m.officeFrom, m.officeTo).of(a.article().text()).strip();
        }
    }

    private String lexiconId(Mention m) {
        for (int t = m.nameFrom; t < m.nameTo; t++) {
            if (a.name(t) != null && a.name(t).name().kind() == org.mahdar.lexicon.NameKind.PERSON) {
                return a.name(t).name().id();
            }
        }
        return "";
    }

    private String name(Mention m) {
        return a.stemSpan(m.nameFrom, m.nameTo)
                .of(a.article().text())
                .replace('_', ' ')
                .replace("#", "")
                .replaceAll("\\s+", " ")
                .strip();
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
