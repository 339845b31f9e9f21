package org.mahdar.reader.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Article;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.text.TokenKind;

/**
 * Takes a page apart: headline, imprint, furniture, links and beginnings of other articles, and what is left, the article. What the
 * input states wins over what the page tells. Immutable and safe for use by many threads.
 */
public final class PageReader {

    private final Furniture furniture = new Furniture();
    private final Headlines headlines = new Headlines();

    /** The page of the analysed article. */
    public Page read(Analysis a) {
        Article article = a.article();
        List<Draft> drafts = cut(a);
        for (Draft line : drafts) {
            LineKind kind = line.settled ? null : furniture.kindOf(a, line);
            if (kind != null) {
                line.settle(kind);
            }
        }
        Imprint imprint = new Imprint(a);
        imprint.read(drafts);
        Draft headline = headlines.find(a, drafts, article.title());
        repeats(drafts);
        Vocabulary vocabulary = new Vocabulary(a);
        new Links(a, drafts, furniture, vocabulary).settle();
        new Teasers(a, drafts, vocabulary, imprint.outlet).settle();
        LocalDate published = article.published() != null ? article.published() : imprint.published;
        String title = article.title() != null || headline == null
                ? article.title()
                : headline.span.of(article.text()).strip();
        return new Page(
                lines(drafts),
                title,
                published,
                article.outlet() != null ? article.outlet() : imprint.outlet,
                imprint.agency,
                imprint.author);
    }

    private static List<Draft> cut(Analysis a) {
        List<Draft> drafts = new ArrayList<>();
        int from = 0;
        for (int t = 0; t <= a.size(); t++) {
            if (t == a.size() || a.tokens().kind(t) == TokenKind.LINE_END) {
                drafts.add(new Draft(a, drafts.size(), from, t));
                from = t + 1;
            }
        }
        return drafts;
    }

    /** A short line that stands twice: the second is a repeat; of a caption all are captions. */
    private static void repeats(List<Draft> drafts) {
        java.util.Map<Long, Draft> seen = new java.util.HashMap<>();
        for (Draft line : drafts) {
            if (line.words < 4) {
                continue;
            }
            Draft before = seen.putIfAbsent(line.hash, line);
            if (before != null && before.words == line.words && !line.settled) {
                line.settle(before.kind == LineKind.CAPTION ? LineKind.CAPTION : LineKind.REPEAT);
            }
        }
    }

    private static List<Line> lines(List<Draft> drafts) {
        List<Line> lines = new ArrayList<>(drafts.size());
        for (Draft d : drafts) {
            lines.add(new Line(d.number, d.from, d.report, d.to, d.span, d.kind));
        }
        return lines;
    }
}
