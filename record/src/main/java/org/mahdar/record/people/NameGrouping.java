package org.mahdar.record.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mahdar.record.store.DisjointSets;

/**
 * Says which names with one surname mean one person. A name belongs to a longer one that has all its parts, on the same side,
 * unless longer names that exclude each other lay claim to it; a bare surname likewise. A shared surname alone joins nobody. The
 * outcome is a function of the set of names.
 */
final class NameGrouping {

    private final List<NameNode> nodes;
    private final Set<List<NameNode>> parted;
    private final DisjointSets<NameNode> persons = new DisjointSets<>();

    private NameGrouping(Collection<NameNode> names, Set<List<NameNode>> parted) {
        this.nodes = names.stream().sorted().toList();
        this.parted = parted;
    }

    /** The groups, each in order of names. */
    static Collection<List<NameNode>> of(Collection<NameNode> names, Set<List<NameNode>> parted) {
        NameGrouping grouping = new NameGrouping(names, parted);
        grouping.join();
        Map<NameNode, List<NameNode>> groups = new TreeMap<>();
        grouping.nodes.forEach(
                node -> groups.computeIfAbsent(grouping.persons.leastWith(node), none -> new ArrayList<>())
                        .add(node));
        return groups.values();
    }

    private void join() {
        // Spellings of one name first, then the longest names: what a shorter name could mean is settled before it is
        // looked at.
        for (NameNode node : nodes) {
            for (NameNode other : nodes) {
                if (other.compareTo(node) < 0
                        && other.principal().equals(node.principal())
                        && other.bones().equals(node.bones())
                        && !isParted(node, other)) {
                    persons.join(node, other);
                }
            }
        }
        List<NameNode> byLength = new ArrayList<>(nodes);
        byLength.sort((a, b) -> {
            int longer = Integer.compare(b.bones().size(), a.bones().size());
            return longer != 0 ? longer : a.compareTo(b);
        });
        for (NameNode node : byLength) {
            if (!node.principal().isEmpty()) {
                attach(node);
            }
        }
        for (NameNode node : byLength) {
            if (node.principal().isEmpty() && node.full()) {
                attach(node);
            }
        }
    }

    /** Joins a name with the one person it can mean: on its own side, or on any when it has none. */
    private void attach(NameNode node) {
        Set<NameNode> candidates = new TreeSet<>();
        for (NameNode other : nodes) {
            boolean longer = other.bones().size() > node.bones().size();
            boolean candidate = node.principal().isEmpty()
                    ? !other.principal().isEmpty()
                    : longer && other.principal().equals(node.principal());
            if (candidate && other.full() && node.within(other) && !isParted(node, other)) {
                candidates.add(persons.leastWith(other));
            }
        }
        if (candidates.size() == 1) {
            persons.join(node, candidates.iterator().next());
        }
    }

    private boolean isParted(NameNode one, NameNode other) {
        if (parted.isEmpty()) {
            return false;
        }
        NameNode left = persons.leastWith(one);
        NameNode right = persons.leastWith(other);
        return parted.stream().anyMatch(pair -> {
            NameNode first = persons.leastWith(pair.get(0));
            NameNode second = persons.leastWith(pair.get(1));
            return (left.equals(first) && right.equals(second)) || (left.equals(second) && right.equals(first));
        });
    }
}
