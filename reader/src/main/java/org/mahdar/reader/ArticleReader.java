package org.mahdar.reader;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;

/** Reads an article. This first form finds nothing yet; it stands here so that the commands can be built. */
public final class ArticleReader {

    private static final String VERSION = "0.1.0";

    private final Lexicon lexicon;

    /** A reader that knows what the lexicon knows; may be used from many threads. */
    public ArticleReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The reading of an article; the same article gives the same reading. */
    public Reading read(Article article) {
        return new Reading(
                article,
                article.title(),
                article.outlet(),
                null,
                null,
                article.published() == null ? null : PartialDate.of(article.published()),
                article.text().isEmpty()
                        ? List.of()
                        : List.of(new Span(0, article.text().length())),
                List.of(),
                List.of(),
                List.of(),
                VERSION,
                lexicon.hash());
    }
}
