package org.mahdar.record.search;

import java.util.List;
import org.mahdar.model.Span;
import org.mahdar.record.article.ArticleLine;

/**
 * An article that was found.
 *
 * @param score how well it fits; comparable within one search only
 * @param marks every place in the article's text that fits, in order, not overlapping
 * @param snippet a stretch of the text with many marks
 * @param text exactly the characters of the snippet
 */
public record Hit(ArticleLine article, double score, List<Mark> marks, Span snippet, String text) {

    /**
     * A place that fits.
     *
     * @param span in the article's text
     * @param form the narrowest form in which it fits
     */
    public record Mark(Span span, Form form) {}

    public Hit {
        marks = List.copyOf(marks);
    }
}
