package org.mahdar.record.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.store.TextKey;

/**
 * A name under which articles of one side know a person.
 *
 * @param name the folded name
 * @param principal the side, or the empty string where articles tell none
 * @param bones the skeleton of each part of the name
 */
record NameNode(String name, String principal, List<String> bones) implements Comparable<NameNode> {

    private static final int ID_DIGITS = 12;

    /** A name as it stands in an article; a principal that it does not tell may be null. */
    static NameNode of(String name, String principal) {
        String words = Words.of(name).stream().map(Word::folded).collect(Collectors.joining(" "));
        return ofFolded(words.isEmpty() ? Folding.fold(name) : words, principal == null ? "" : principal);
    }

    /** A name as it was kept. */
    static NameNode ofFolded(String folded, String principal) {
        List<String> bones =
                Arrays.stream(folded.split(" ")).map(NameNode::bones).toList();
        // What is all spaces has no part, but every name needs a last one.
        return new NameNode(folded, principal, bones.isEmpty() ? List.of(folded) : bones);
    }

    /** Short names keep their vowels: their consonants alone would name too many. */
    private static String bones(String part) {
        String word = part.startsWith("ال") && part.length() > 4 ? part.substring(2) : part;
        String bones = Skeleton.ofArabic(word);
        return bones.length() >= Skeleton.TELLING ? bones : word;
    }

    /** The part that names of one person share: the last one. */
    String surname() {
        return bones.get(bones.size() - 1);
    }

    boolean full() {
        return bones.size() > 1;
    }

    /** Whether the other name has all parts of this one, in order, and ends in the same one. */
    boolean within(NameNode other) {
        if (bones.size() > other.bones.size() || !surname().equals(other.surname())) {
            return false;
        }
        int at = 0;
        for (String part : other.bones) {
            if (at < bones.size() && bones.get(at).equals(part)) {
                at++;
            }
        }
        return at == bones.size();
    }

    /** Its own name in the record; a person is called by the first of its names' ids. */
    String id() {
        return TextKey.shortName("person " + principal + " " + name, ID_DIGITS);
    }

    @Override
    public int compareTo(NameNode other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : principal.compareTo(other.principal);
    }
}
