package org.mahdar.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.text.Fnv;
import org.mahdar.text.FoldedText;
import org.mahdar.text.Folder;

/**
 * Phrases in groups, each with a value: words of status, of occasion, of date, lines of a page. Immutable. The groups and what their
 * values mean are told in the data files under {@code patterns/}.
 */
public final class Patterns {

    /**
     * One phrase.
     *
     * @param words its words in folded letters
     * @param value what it means inside its group
     */
    public record Phrase(List<String> words, String value) {

        /** The words joined by blanks. */
        public String text() {
            return String.join(" ", words);
        }
    }

    private final Map<String, List<Phrase>> groups;
    private final Map<String, Index> byFirstWord;

    /** The phrases of a group by their first word, and which hashes such words have: most words begin no phrase. */
    private record Index(Map<String, List<Phrase>> phrases, BitSet hashes) {

        private static final int HASHES = 1 << 12;

        static int hash(char[] letters, int from, int to) {
            return Fnv.mixed(Fnv.hash(letters, from, to)) & HASHES - 1;
        }
    }

    private Patterns(Map<String, List<Phrase>> groups) {
        this.groups = groups;
        this.byFirstWord = new HashMap<>();
        groups.forEach((group, phrases) -> {
            Map<String, List<Phrase>> index = new HashMap<>();
            for (Phrase phrase : phrases) {
                index.computeIfAbsent(phrase.words().get(0), key -> new ArrayList<>())
                        .add(phrase);
            }
            for (List<Phrase> list : index.values()) {
                list.sort((a, b) -> b.words().size() - a.words().size());
            }
            BitSet hashes = new BitSet(Index.HASHES);
            index.keySet().forEach(word -> hashes.set(Index.hash(word.toCharArray(), 0, word.length())));
            byFirstWord.put(group, new Index(index, hashes));
        });
    }

    static Patterns parse(LexiconFiles files, Folder folder) {
        Map<String, List<Phrase>> groups = new HashMap<>();
        for (String file : files.under("patterns")) {
            for (Table.Row row : files.table(file).rows()) {
                List<Phrase> group = groups.computeIfAbsent(row.need("group"), key -> new ArrayList<>());
                for (String form : row.list("phrase")) {
                    List<String> words = List.of(folder.key(form).trim().split("\\s+"));
                    group.add(new Phrase(words, row.get("value")));
                }
            }
        }
        groups.replaceAll((group, phrases) -> List.copyOf(phrases));
        return new Patterns(Map.copyOf(groups));
    }

    /** The phrases of a group in the order of the data; an unknown group is an error of the caller. */
    public List<Phrase> group(String group) {
        List<Phrase> phrases = groups.get(group);
        if (phrases == null) {
            throw new IllegalArgumentException("no group of phrases is called «" + group + "»");
        }
        return phrases;
    }

    /** The phrases of a group that begin with the word that stands at [from, to), the longest first; of most words no object is made. */
    public List<Phrase> startingWith(String group, FoldedText text, int from, int to) {
        Index index = index(group);
        return index.hashes.get(Index.hash(text.chars(), from, to))
                ? index.phrases.getOrDefault(text.slice(from, to), List.of())
                : List.of();
    }

    private Index index(String group) {
        Index index = byFirstWord.get(group);
        if (index == null) {
            throw new IllegalArgumentException("no group of phrases is called «" + group + "»");
        }
        return index;
    }
}
