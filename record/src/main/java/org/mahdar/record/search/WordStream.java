package org.mahdar.record.search;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mahdar.record.arabic.Word;

/** The words of a text, each in one or several forms at one place, for one field of the index. */
final class WordStream extends TokenStream {

    /** Longer words than Lucene takes are cut. */
    private static final int LONGEST = 8_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Word> words;
    private final Function<Word, Collection<String>> forms;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Iterator<Word> left;
    private Word word;
    private int skipped;
    private int end;

    WordStream(List<Word> words, Function<Word, Collection<String>> forms) {
        this.words = words;
        this.forms = forms;
        this.left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        boolean first = false;
        while (waiting.isEmpty()) {
            if (!left.hasNext()) {
                return false;
            }
            word = left.next();
            skipped++;
            first = true;
            waiting.addAll(forms.apply(word));
        }
        String form = waiting.poll();
        term.setEmpty().append(form, 0, Math.min(LONGEST, form.length()));
        offset.setOffset(word.start(), word.end());
        end = word.end();
        increment.setPositionIncrement(first ? skipped : 0);
        if (first) {
            skipped = 0;
        }
        return true;
    }

    @Override
    public void reset() {
        left = words.iterator();
        waiting.clear();
        skipped = 0;
        end = 0;
    }

    @Override
    public void end() {
        clearAttributes();
        offset.setOffset(end, end);
    }
}
