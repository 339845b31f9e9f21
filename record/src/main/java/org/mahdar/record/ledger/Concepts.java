package org.mahdar.record.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.model.Span;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.arabic.Stem;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.store.ProgramTable;

/** Finds in sentences what an event is about beyond its type: the object of sanctions, an embassy, an issue, a running total. */
public final class Concepts {

    /**
     * Something that sentences can speak of.
     *
     * @param group what kind of thing: measure, object, sign, diplomatic, detained, meeting, level, issue
     * @param id its name within the group
     * @param english for display
     * @param arabic for display
     */
    public record Concept(String group, String id, String english, String arabic) {}

    private record Phrase(Concept concept, List<String> stems) {}

    /** A place where a text speaks of a concept. */
    record Found(Concept concept, Span span) {}

    private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();
    private final Map<String, Concept> byName = new LinkedHashMap<>();

    private Concepts() {}

    /** Reads the list that belongs to the program. */
    public static Concepts load() {
        Concepts concepts = new Concepts();
        ProgramTable.read(Concepts.class, "concepts.tsv", 5).forEach(concepts::add);
        return concepts;
    }

    private void add(List<String> cells) {
        Concept concept = new Concept(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        byName.put(concept.group() + "/" + concept.id(), concept);
        for (String phrase : cells.get(4).split("\\|")) {
            List<String> stems = Arrays.stream(phrase.split(" "))
                    .map(word -> Stem.of(Folding.fold(word)))
                    .toList();
            byFirstStem.computeIfAbsent(stems.get(0), none -> new ArrayList<>()).add(new Phrase(concept, stems));
        }
    }

    /** The concept of that group and id. */
    public Optional<Concept> named(String group, String id) {
        return Optional.ofNullable(byName.get(group + "/" + id));
    }

    /** All concepts of a group, in the order of the list. */
    public List<Concept> group(String group) {
        return byName.values().stream()
                .filter(concept -> concept.group().equals(group))
                .toList();
    }

    /** Everything a text speaks of, in the order of the text. */
    List<Found> find(CharSequence text) {
        List<Word> words = Words.of(text);
        List<Set<String>> stems = words.stream().map(Concepts::stems).toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            for (String stem : stems.get(i)) {
                for (Phrase phrase : byFirstStem.getOrDefault(stem, List.of())) {
                    if (standsAt(phrase, stems, i)) {
                        int last = i + phrase.stems().size() - 1;
                        found.add(new Found(
                                phrase.concept(),
                                new Span(words.get(i).start(), words.get(last).end())));
                    }
                }
            }
        }
        return found;
    }

    private static boolean standsAt(Phrase phrase, List<Set<String>> stems, int at) {
        if (at + phrase.stems().size() > stems.size()) {
            return false;
        }
        for (int i = 1; i < phrase.stems().size(); i++) {
            if (!stems.get(at + i).contains(phrase.stems().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The stem of a word as it stands, and without a first letter that may be a preposition, a conjunction or a future mark. */
    private static Set<String> stems(Word word) {
        String folded = word.folded();
        Set<String> stems = new LinkedHashSet<>();
        stems.add(Stem.of(folded));
        if (folded.length() > 3 && "وفبلكس".indexOf(folded.charAt(0)) >= 0) {
            stems.add(Stem.of(folded.substring(1)));
        }
        return stems;
    }

    /** The ids of the concepts of one group that a text speaks of, each once, in the order of the text. */
    public Set<String> ids(String group, CharSequence text) {
        Set<String> ids = new LinkedHashSet<>();
        for (Found one : find(text)) {
            if (one.concept().group().equals(group)) {
                ids.add(one.concept().id());
            }
        }
        return ids;
    }
}
