package org.mahdar.record.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.Person;
import org.mahdar.record.store.DisjointSets;
import org.mahdar.record.store.Patience;
import org.mahdar.record.store.Sql;

/**
 * Keeps the persons of a record in step with the names in its articles. Only names that share a surname with a new or a vanished
 * name are looked at again; the outcome is that of grouping all names at once.
 */
public final class PeopleBuilder {

    /** With more names the store is asked: some hundred bytes of memory each are then too much. */
    private static final int MOST = 500_000;

    private final NameBonds review;
    private final Patience patience = new Patience();
    /** The ids of all names, or null as long as the store is asked. */
    private Set<String> held;

    public PeopleBuilder(NameBonds review) {
        this.review = review;
    }

    /** The id of a name as it stands in an article, or of the full one that it is known to mean; the same in every record. */
    public static String nameId(Person person) {
        return node(person).id();
    }

    private static NameNode node(Person person) {
        return NameNode.of(
                person.known() == null ? person.name() : person.known(),
                person.code() == null ? null : person.code().principal());
    }

    /**
     * Takes in the people of new readings.
     *
     * @param people of the readings that are new
     * @param left ids of names in readings that count no longer
     */
    public void update(Sql sql, Collection<Person> people, Collection<String> left) {
        if (held == null && patience.runsOut() && sql.number("SELECT count(*) FROM person_name") <= MOST) {
            held = new HashSet<>(sql.list("SELECT id FROM person_name", row -> row.getString(1)));
        }
        Map<String, NameNode> nodes = new TreeMap<>();
        people.forEach(person -> nodes.put(nameId(person), node(person)));
        Set<String> surnames = new TreeSet<>();
        nodes.keySet().removeAll(known(sql, nodes.keySet()));
        nodes.values().forEach(node -> surnames.add(node.surname()));
        surnames.addAll(forgetVanished(sql, left));
        regroup(sql, surnames, nodes.values());
        if (held != null) {
            held.addAll(nodes.keySet());
        }
    }

    /**
     * Groups names anew, for when verdicts changed.
     *
     * @param names all that these verdicts are about
     */
    public void rejudge(Sql sql, Collection<String> names) {
        Set<String> surnames = new TreeSet<>();
        names.forEach(name -> surnames.add(NameNode.of(name, null).surname()));
        regroup(sql, surnames, List.of());
    }

    /** Forgets all persons, before all people are given again. */
    public void clear(Sql sql) {
        forgetCache();
        sql.run("DELETE FROM person_name");
    }

    /** Forgets what was learned of names in a transaction that failed. */
    public void forgetCache() {
        held = null;
    }

    /** Compares the persons that are kept with those that grouping all names anew gives; says what is wrong, in sentences. */
    public List<String> audit(Sql sql) {
        Map<String, Set<NameNode>> blocks = new TreeMap<>();
        Map<String, String> kept = new HashMap<>();
        sql.each("SELECT id, name, principal, grouped FROM person_name", row -> {
            NameNode node = NameNode.ofFolded(row.getString("name"), row.getString("principal"));
            blocks.computeIfAbsent(node.surname(), none -> new TreeSet<>()).add(node);
            kept.put(row.getString("id"), row.getString("grouped"));
        });
        List<String> faults = new ArrayList<>();
        Set<List<NameNode>> parted = parted(review.bonds(sql));
        for (Set<NameNode> block : blocks.values()) {
            for (List<NameNode> person : NameGrouping.of(block, parted)) {
                String id = person.get(0).id();
                if (person.stream().anyMatch(node -> !id.equals(kept.get(node.id())))) {
                    faults.add("The names of person " + id + " are not grouped as they should be.");
                }
            }
        }
        long nameless = sql.number("SELECT count(*) FROM person WHERE name_id NOT IN (SELECT id FROM person_name)");
        if (nameless > 0) {
            faults.add(nameless + " people in articles belong to no person.");
        }
        return faults;
    }

    private Set<String> known(Sql sql, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        if (held != null) {
            return ids.stream().filter(held::contains).collect(Collectors.toSet());
        }
        return new HashSet<>(
                sql.list("SELECT id FROM person_name WHERE id IN (" + quoted(ids) + ")", row -> row.getString(1)));
    }

    private List<String> forgetVanished(Sql sql, Collection<String> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        String vanished =
                " FROM person_name WHERE id IN (" + quoted(left) + ") AND id NOT IN (SELECT name_id FROM person)";
        List<String> surnames = new ArrayList<>();
        sql.each("SELECT id, surname" + vanished, row -> {
            if (held != null) {
                held.remove(row.getString(1));
            }
            surnames.add(row.getString(2));
        });
        sql.run("DELETE" + vanished);
        return surnames;
    }

    private void regroup(Sql sql, Set<String> surnames, Collection<NameNode> fresh) {
        if (surnames.isEmpty()) {
            return;
        }
        List<NameBonds.Bond> bonds = review.bonds(sql);
        group(sql, surnames, fresh, parted(bonds));
        // When no verdict joins names any more, those of the last that did are among these and stand apart again.
        if (bonds.stream().anyMatch(NameBonds.Bond::joined)) {
            joinReviewed(sql, bonds);
        }
    }

    private static void group(Sql sql, Set<String> surnames, Collection<NameNode> fresh, Set<List<NameNode>> parted) {
        Map<String, Set<NameNode>> blocks = new TreeMap<>();
        fresh.forEach(node ->
                blocks.computeIfAbsent(node.surname(), none -> new TreeSet<>()).add(node));
        String where = " FROM person_name WHERE surname IN (" + quoted(surnames) + ")";
        sql.each("SELECT name, principal" + where, row -> {
            NameNode node = NameNode.ofFolded(row.getString("name"), row.getString("principal"));
            blocks.computeIfAbsent(node.surname(), none -> new TreeSet<>()).add(node);
        });
        sql.run("DELETE" + where);
        sql.append("person_name", to -> {
            for (Set<NameNode> block : blocks.values()) {
                for (List<NameNode> person : NameGrouping.of(block, parted)) {
                    String id = person.get(0).id();
                    for (NameNode node : person) {
                        DuckDBAppender row = to.beginRow().append(node.id()).append(node.name());
                        row.append(node.principal()).append(node.surname());
                        row.append(id).append(id).endRow();
                    }
                }
            }
        });
    }

    private static Set<List<NameNode>> parted(List<NameBonds.Bond> bonds) {
        Set<List<NameNode>> parted = new HashSet<>();
        for (NameBonds.Bond bond : bonds) {
            if (!bond.joined()) {
                parted.add(List.of(
                        NameNode.of(bond.one(), bond.onePrincipal()),
                        NameNode.of(bond.other(), bond.otherPrincipal())));
            }
        }
        return parted;
    }

    /** Names that a reviewer joined bring their persons together, whatever the surnames. */
    private static void joinReviewed(Sql sql, List<NameBonds.Bond> bonds) {
        sql.run("UPDATE person_name SET person = grouped WHERE person <> grouped");
        DisjointSets<String> persons = new DisjointSets<>();
        for (NameBonds.Bond bond : bonds) {
            if (bond.joined()) {
                String one = grouped(sql, NameNode.of(bond.one(), bond.onePrincipal()));
                String other = grouped(sql, NameNode.of(bond.other(), bond.otherPrincipal()));
                if (one != null && other != null) {
                    persons.join(one, other);
                }
            }
        }
        for (String person : persons.followers()) {
            sql.change("UPDATE person_name SET person = ? WHERE grouped = ?", persons.leastWith(person), person);
        }
    }

    private static String grouped(Sql sql, NameNode node) {
        return sql.first("SELECT grouped FROM person_name WHERE id = ?", row -> row.getString(1), node.id())
                .orElse(null);
    }

    private static String quoted(Collection<String> words) {
        StringBuilder list = new StringBuilder();
        for (String word : words) {
            list.append(list.length() == 0 ? "'" : ", '")
                    .append(word.replace("'", "''"))
                    .append('\'');
        }
        return list.length() == 0 ? "NULL" : list.toString();
    }
}
