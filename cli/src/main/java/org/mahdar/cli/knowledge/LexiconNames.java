package org.mahdar.cli.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.record.search.NameSource;

/**
 * Arabic spellings of the lexicon's people: of whole names, and of last names where the Arabic name has as many words as the
 * Latin one, so that its last word is the last name.
 */
final class LexiconNames implements NameSource {

    private final Supplier<Lexicon> lexicon;
    private Map<String, Set<String>> arabic;

    LexiconNames(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public synchronized List<String> arabic(String latin) {
        if (arabic == null) {
            arabic = spellings(lexicon.get());
        }
        String key = latin.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
        return List.copyOf(arabic.getOrDefault(key, Set.of()));
    }

    private static Map<String, Set<String>> spellings(Lexicon lexicon) {
        Map<String, Set<String>> spellings = new HashMap<>();
        List<String> people = new ArrayList<>(lexicon.people());
        people.sort(null);
        for (String person : people) {
            String[] latin = person.split("-");
            for (String name : lexicon.personNames(person)) {
                put(spellings, person, name);
                String[] words = name.split(" ");
                if (words.length == latin.length && words.length > 1) {
                    put(spellings, latin[latin.length - 1], words[words.length - 1]);
                }
            }
        }
        return spellings;
    }

    private static void put(Map<String, Set<String>> spellings, String latin, String name) {
        spellings.computeIfAbsent(latin, key -> new LinkedHashSet<>()).add(name);
    }
}
