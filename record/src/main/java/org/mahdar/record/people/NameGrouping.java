package org.mahdar.record.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which names with one surname mean one person. A name belongs to a longer one that has all its parts, on the same side,
 * unless longer names that exclude each other lay claim to it; a bare surname likewise. A shared surname alone joins nobody. The
 * outcome is a function of the set of names.
 */
final class NameGrouping {

    private final List<NameNode> nodes;
    private final Set<List<NameNode>> parted;
    private final Map<NameNode, NameNode> root = new HashMap<>();

    private NameGrouping(Collection<NameNode> names, Set<List<NameNode>> parted) {
        this.nodes = names.stream().sorted().toList();
        this.parted = parted;
        nodes.forEach(node -> root.put(node, node));
    }

    /** The groups, each in order of names. */
    static Collection<List<NameNode>> of(Collection<NameNode> names, Set<List<NameNode>> parted) {
        NameGrouping grouping = new NameGrouping(names, parted);
        grouping.join();
        Map<NameNode, List<NameNode>> groups = new TreeMap<>();
        grouping.nodes.forEach(node -> groups.computeIfAbsent(grouping.find(node), none -> new ArrayList<>())
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
                    union(node, other);
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
        Set<NameNode> persons = new TreeSet<>();
        for (NameNode other : nodes) {
            boolean longer = other.bones().size() > node.bones().size();
            boolean candidate = node.principal().isEmpty()
                    ? !other.principal().isEmpty()
                    : longer && other.principal().equals(node.principal());
            if (candidate && other.full() && node.within(other) && !isParted(node, other)) {
                persons.add(find(other));
            }
        }
        if (persons.size() == 1) {
            union(node, persons.iterator().next());
        }
    }

    private boolean isParted(NameNode one, NameNode other) {
        if (parted.isEmpty()) {
            return false;
        }
        NameNode left = find(one);
        NameNode right = find(other);
        return parted.stream().anyMatch(pair -> {
            NameNode first = root.containsKey(pair.get(0)) ? find(pair.get(0)) : null;
            NameNode second = root.containsKey(pair.get(1)) ? find(pair.get(1)) : null;
            return (left.equals(first) && right.equals(second)) || (left.equals(second) && right.equals(first));
        });
    }

    private NameNode find(NameNode node) {
        NameNode at = node;
        while (!root.get(at).equals(at)) {
            at = root.get(at);
        }
        return at;
    }

    private void union(NameNode one, NameNode other) {
        NameNode left = find(one);
        NameNode right = find(other);
        if (left.compareTo(right) <= 0) {
            root.put(right, left);
        } else {
            root.put(left, right);
        }
    }
}
