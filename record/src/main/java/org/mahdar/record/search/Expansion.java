package org.mahdar.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the words of an index that are a given word with other clitics. The index holds words as they stand; this costs a look at
 * its word list for each question, and keeps the index small.
 */
final class Expansion {

    private final List<TermsEnum> lists = new ArrayList<>();

    /** An expansion by the normalised words of an index. */
    Expansion(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Form.NORMALISED.field());
            if (terms != null) {
                lists.add(terms.iterator());
            }
        }
    }

    /** The words in the index that are the folded word in some form, with anything before and behind it that may be a clitic. */
    Set<String> of(String folded) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String form : Forms.asked(folded)) {
            for (String front : Forms.FRONTS) {
                String start = front + form;
                BytesRef prefix = new BytesRef(start);
                for (TermsEnum list : lists) {
                    collect(list, prefix, start, found);
                }
            }
        }
        return found;
    }

    private static void collect(TermsEnum list, BytesRef prefix, String start, Set<String> found) throws IOException {
        if (list.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = list.term(); term != null && starts(term, prefix); term = list.next()) {
            String word = term.utf8ToString();
            if (Forms.ENDINGS.contains(word.substring(start.length()))) {
                found.add(word);
            }
        }
    }

    private static boolean starts(BytesRef term, BytesRef prefix) {
        if (term.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (term.bytes[term.offset + i] != prefix.bytes[prefix.offset + i]) {
                return false;
            }
        }
        return true;
    }
}
