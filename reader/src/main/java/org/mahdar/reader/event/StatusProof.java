package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Analyzer;
import org.mahdar.reader.analysis.Tag;

/**
 * Finds the word of a clause that proves the status of its act: a negation, a word of plan or condition. It sees the clause alone, so
 * that it can be asked long after the article was read; what only the rest of the article shows stays hidden. Immutable and safe for
 * use by many threads.
 */
public final class StatusProof {

    private final Analyzer analyzer;
    private final StatusWords words;

    public StatusProof(Lexicon lexicon) {
        this.analyzer = new Analyzer(lexicon);
        this.words = new StatusWords(lexicon);
    }

    /**
     * The word, as a stretch of the clause; null where no word proves that status.
     *
     * @param trigger the words that tell the act, as stretches of the clause
     */
    public Span find(String clause, List<Span> trigger, Status status) {
        if (status == Status.OCCURRED) {
            return null;
        }
        Analysis a = analyzer.analyze(Article.of("clause", clause));
        StatusFinder finder = new StatusFinder(a, words, List.of());
        for (Span word : trigger) {
            for (int t = 0; t < a.size(); t++) {
                if (a.tag(t) != Tag.LINE_END && a.stemSpan(t, t + 1).overlaps(word)) {
                    StatusFinder.Mark mark = finder.of(t, a.tag(t) == Tag.VERB);
                    if (mark.status() == status && mark.token() >= 0) {
                        return mark.token() == t ? prefix(a, t) : a.stemSpan(mark.token(), mark.token() + 1);
                    }
                }
            }
        }
        return null;
    }

    /** «سيزور»، «ليوقع»: the letter before the verb, behind any conjunction. */
    private static Span prefix(Analysis a, int verb) {
        int stem = a.stemSpan(verb, verb + 1).start();
        return stem == a.span(verb, verb + 1).start() ? null : new Span(stem - 1, stem);
    }
}
