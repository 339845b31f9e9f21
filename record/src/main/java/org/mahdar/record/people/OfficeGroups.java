package org.mahdar.record.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.record.arabic.Stem;
import org.mahdar.record.arabic.Words;

/**
 * Brings together the words in which reports give one office: «وزير الخارجية», «وزير الخارجية الأميركي», «وزير خارجية أمريكي». A
 * shorter title joins a longer one that holds all its words, when only one does.
 */
final class OfficeGroups {

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Long> uses;

    private OfficeGroups(Collection<String> offices) {
        uses = offices.stream().collect(Collectors.groupingBy(office -> office, Collectors.counting()));
        uses.keySet().forEach(office -> words.put(office, words(office)));
    }

    static OfficeGroups of(Collection<String> offices) {
        OfficeGroups all = new OfficeGroups(offices);
        List<String> longestFirst = all.uses.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String office) -> -all.words.get(office).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String office : longestFirst) {
            Set<String> holders = new TreeSet<>();
            for (Map.Entry<String, String> other : all.groups.entrySet()) {
                if (all.words.get(other.getKey()).containsAll(all.words.get(office))) {
                    holders.add(other.getValue());
                }
            }
            all.groups.put(office, holders.size() == 1 ? holders.iterator().next() : office);
        }
        return all;
    }

    /** The words of a title that tell offices apart. */
    static Set<String> words(String office) {
        return Words.of(office).stream()
                .map(word -> Stem.of(word.folded()))
                .map(stem -> stem.equals("اميرك") ? "امريك" : stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The group of one of the titles, named by its longest title. */
    String groupOf(String office) {
        return groups.get(office);
    }

    /** The title of the group that is used most. */
    String name(String group) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingLong((String office) -> uses.get(office))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
