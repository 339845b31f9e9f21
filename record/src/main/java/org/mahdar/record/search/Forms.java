package org.mahdar.record.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.arabic.Word;

/**
 * The forms under which a word stands in the index, and those by which it is asked for. In the index a word stands without every
 * clitic it may have; a question strips only what cannot belong to the word, so that وزير does not find زير.
 */
final class Forms {

    private static final int LEAST = 3;
    private static final String[] CONJUNCTIONS = {"و", "ف"};
    private static final String[] PREPOSITIONS = {"ب", "ك", "ل"};
    private static final String[] ENDINGS = {
        "هما", "كما", "ها", "هم", "هن", "كم", "نا", "ات", "ون", "ين", "ان", "ه", "ي", "ا", "يه", "تها", "ته"
    };

    private Forms() {}

    /** The word as written, but for marks that cannot be seen and the case of Latin letters. */
    static String exact(CharSequence text, Word word) {
        StringBuilder written = new StringBuilder(word.end() - word.start());
        for (int i = word.start(); i < word.end(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.FORMAT) {
                written.append(c < 0x250 ? Character.toLowerCase(c) : c);
            }
        }
        return written.toString();
    }

    /** Every form of a folded word without clitics, the word itself first. */
    static Set<String> indexed(String folded) {
        Set<String> fronts = new LinkedHashSet<>();
        fronts.add(folded);
        for (String conjunction : CONJUNCTIONS) {
            cutFront(fronts, folded, conjunction);
        }
        for (String front : List.copyOf(fronts)) {
            for (String preposition : PREPOSITIONS) {
                cutFront(fronts, front, preposition);
            }
            if (front.startsWith("لل")) {
                cutFront(fronts, front, "لل");
            }
            cutFront(fronts, front, "س");
        }
        for (String front : List.copyOf(fronts)) {
            cutFront(fronts, front, "ال");
        }
        Set<String> all = new LinkedHashSet<>(fronts);
        for (String front : fronts) {
            for (String ending : ENDINGS) {
                if (front.endsWith(ending) && front.length() - ending.length() >= LEAST) {
                    all.add(front.substring(0, front.length() - ending.length()));
                }
            }
        }
        return all;
    }

    private static void cutFront(Set<String> fronts, String word, String clitic) {
        if (word.startsWith(clitic) && word.length() - clitic.length() >= LEAST) {
            fronts.add(word.substring(clitic.length()));
        }
    }

    /** The forms by which a folded word is asked for: itself without what is surely the article, and without its ending. */
    static Set<String> asked(String folded) {
        String base = folded;
        for (String front : List.of("وبال", "وكال", "ولل", "فبال", "وال", "فال", "بال", "كال", "لل", "ال")) {
            if (folded.startsWith(front) && folded.length() - front.length() >= LEAST) {
                base = folded.substring(front.length());
                break;
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        for (String ending : List.of("ات", "ه", "ها", "هم", "ون", "ين")) {
            if (base.endsWith(ending) && base.length() - ending.length() >= LEAST) {
                forms.add(base.substring(0, base.length() - ending.length()));
            }
        }
        return forms;
    }

    /** The consonants of an Arabic word, with and without what may be clitics; none for short words. */
    static List<String> bones(String folded) {
        List<String> all = new ArrayList<>();
        if (Skeleton.isLatin(folded)) {
            return all;
        }
        addBones(all, folded);
        if (folded.length() > LEAST + 1) {
            char first = folded.charAt(0);
            String rest = first == 'و' || first == 'ف' ? folded.substring(1) : folded;
            addBones(all, rest);
            if (rest.length() > LEAST + 1 && "بكل".indexOf(rest.charAt(0)) >= 0) {
                addBones(all, rest.substring(1));
            }
            if (rest.startsWith("ال")) {
                addBones(all, rest.substring(2));
            }
        }
        return all;
    }

    private static void addBones(List<String> all, String word) {
        String bones = Skeleton.ofArabic(word);
        if (bones.length() >= Skeleton.TELLING && !all.contains(bones)) {
            all.add(bones);
        }
    }
}
