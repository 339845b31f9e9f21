package org.mahdar.reader.learning;

import java.util.Arrays;
import org.mahdar.text.Fnv;
import org.mahdar.text.Folder;

/** What a name's letters are, hashed: pieces of three letters, endings, words, words without long vowels. Stateless. */
final class NameLetters {

    private static final Folder FOLDER = new Folder();
    private static final String WEAK = "اويهء";

    private NameLetters() {}

    /** The name in folded letters, its words divided by one blank. */
    static String key(String name) {
        return FOLDER.key(name.replaceAll("[-_ـ#]", " ")).strip().replaceAll("\\s+", " ");
    }

    /** The hashed pieces of a folded name. */
    static int[] of(String key) {
        int[] all = new int[key.length() * 2 + 40];
        int size = 0;
        String[] words = key.split(" ");
        for (int w = 0; w < words.length && size + words[w].length() + 8 < all.length; w++) {
            boolean last = w == words.length - 1 && w > 0;
            char[] word = ("^" + words[w] + "$").toCharArray();
            int place = last ? 2 : w == 0 ? 1 : 3;
            for (int i = 0; i + 3 <= word.length; i++) {
                all[size++] = hash(word, i, i + 3, 11);
            }
            all[size++] = hash(word, Math.max(0, word.length - 4), word.length, 12 + place);
            all[size++] = hash(word, 0, word.length, 20);
            all[size++] = hash(word, 0, word.length, 20 + place);
            char[] bones = bones(words[w]).toCharArray();
            all[size++] = hash(bones, 0, bones.length, 30 + place);
        }
        all[size++] = words.length;
        return Arrays.copyOf(all, size);
    }

    private static String bones(String word) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || WEAK.indexOf(word.charAt(i)) < 0) {
                bones.append(word.charAt(i));
            }
        }
        return bones.toString();
    }

    private static int hash(char[] letters, int from, int to, int kind) {
        return Fnv.mixed(Fnv.hash(kind * 0x9E3779B1, letters, from, to));
    }
}
