package org.mahdar.cli.knowledge;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameTrie;
import org.mahdar.text.Folder;

/** Finds names of the lexicon by their Arabic forms. */
final class Gazetteer {

    private final Lexicon lexicon;
    private final Folder folder = new Folder();

    Gazetteer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The entries of exactly that form; empty when there are none. */
    List<Name> named(String form) {
        NameTrie trie = lexicon.names();
        int node = 0;
        for (String word : form.strip().split("[\\s-]+")) {
            String folded = folder.key(word);
            int id = lexicon.wordIds().find(folded.toCharArray(), 0, folded.length());
            node = id < 0 ? -1 : trie.child(node, id);
            if (node < 0) {
                return List.of();
            }
        }
        return trie.names(node);
    }
}
