package org.mahdar.record.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.arabic.Word;

/** The forms under which a word stands in the index, and those by which it is asked for. */
final class Forms {

    private static final int LEAST = 3;
    /** A word must be this long for a nisba's ending to be cut. */
    private static final int LONG = 5;

    /** What may stand before a word. */
    static final List<String> FRONTS = fronts();

    /** What may stand behind it. */
    static final Set<String> ENDINGS = Set.of(
            "", "ه", "ات", "ون", "ين", "ان", "ا", "ي", "يه", "يون", "يين", "يات", "ها", "هم", "هن", "هما", "كم", "كن",
            "نا", "ني", "ته", "تها", "تهم", "تنا", "اته", "اتها", "اتهم", "اتنا", "يها", "يهم", "تي", "تين", "تان");

    private static final List<String> ARTICLES =
            List.of("وبال", "وكال", "ولل", "فبال", "فلل", "وال", "فال", "بال", "كال", "لل", "ال");

    private Forms() {}

    private static List<String> fronts() {
        List<String> all = new ArrayList<>();
        for (String conjunction : List.of("", "و", "ف")) {
            for (String rest : List.of("", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل")) {
                all.add(conjunction + rest);
            }
        }
        return List.copyOf(all);
    }

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

    /**
     * The forms of a folded word without clitics by which it is asked for: only what surely is the article is cut before it, so
     * that وزير does not find زير; endings are cut, since another may stand there instead.
     */
    static Set<String> asked(String folded) {
        String base = ARTICLES.stream()
                .filter(front -> folded.startsWith(front) && folded.length() - front.length() >= LEAST)
                .findFirst()
                .map(front -> folded.substring(front.length()))
                .orElse(folded);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        Stream.of("ات", "ه", "ها", "هم", "ون", "ين").forEach(ending -> cutEnd(forms, base, ending, LEAST));
        Stream.of("ي", "يه", "يون", "يين").forEach(ending -> cutEnd(forms, base, ending, LONG));
        return forms;
    }

    private static void cutEnd(Set<String> forms, String word, String ending, int least) {
        if (word.endsWith(ending) && word.length() - ending.length() >= least) {
            forms.add(word.substring(0, word.length() - ending.length()));
        }
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
