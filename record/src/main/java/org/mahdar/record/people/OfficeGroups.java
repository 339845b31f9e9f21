package org.mahdar.record.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.record.arabic.Stem;
import org.mahdar.record.arabic.Words;

/**
 * Brings together the words in which reports give one office: «وزير الخارجية», «وزير الخارجية الأميركي», «وزير خارجية أمريكي». A
 * shorter title joins a longer one that begins alike and holds all its words, when only one does or nearly all uses are of one.
 */
final class OfficeGroups {

    /**
     * Which titles tell an office by themselves, as a condition on column {@code office}: not «نظيره الروسي», «رئيسها», whose first word
     * ends in a pronoun.
     */
    static final String BY_ITSELF = "(NOT regexp_matches(office, '^[^ ]+(ه|ها|هم|هما)( |$)')"
            + " OR regexp_matches(office, '^(ال)?(شاه|فقيه)( |$)'))";

    /** A title joins a longer one that makes up so much of the uses of all longer ones. */
    private static final double MOST = 0.9;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Long> uses;

    private OfficeGroups(Collection<String> offices) {
        uses = offices.stream().collect(Collectors.groupingBy(office -> office, Collectors.counting()));
        uses.keySet().forEach(office -> {
            words.put(office, words(office));
            heads.put(office, head(office));
        });
    }

    static OfficeGroups of(Collection<String> offices) {
        OfficeGroups all = new OfficeGroups(offices);
        List<String> longestFirst = all.uses.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String office) -> -all.words.get(office).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String office : longestFirst) {
            all.groups.put(office, all.groupFor(office));
        }
        return all;
    }

    /** The group of a title of as many words as those before, or fewer. */
    private String groupFor(String office) {
        Map<String, Long> holders = new TreeMap<>();
        for (Map.Entry<String, String> other : groups.entrySet()) {
            Set<String> longer = words.get(other.getKey());
            if (longer.containsAll(words.get(office))
                    && heads.get(other.getKey()).equals(heads.get(office))) {
                if (longer.size() == words.get(office).size()) {
                    return other.getValue();
                }
                holders.merge(other.getValue(), uses.get(other.getKey()), Long::sum);
            }
        }
        long sum = holders.values().stream().mapToLong(Long::longValue).sum();
        return holders.entrySet().stream()
                .filter(holder -> holder.getValue() >= MOST * sum)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(office);
    }

    private static String head(String office) {
        return Words.of(office).stream()
                .findFirst()
                .map(word -> Stem.of(word.folded()))
                .orElse("");
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
