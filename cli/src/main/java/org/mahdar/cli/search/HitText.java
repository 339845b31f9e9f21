package org.mahdar.cli.search;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.model.Span;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.search.Hit;

/** An article that was found, for people: where it is from, its headline, and a stretch of it with what fits in brackets. */
final class HitText {

    private HitText() {}

    /** Ends with an empty line. */
    static String of(Hit hit) {
        ArticleLine article = hit.article();
        List<String> lines = new ArrayList<>();
        List<String> origin = new ArrayList<>();
        origin.add(article.id());
        origin.add(article.published() == null ? "no date" : article.published().toString());
        origin.add(Plural.of(hit.marks().size(), "place"));
        if (article.outlet() != null) {
            origin.add(article.outlet());
        }
        lines.add("== "
                + origin.stream()
                        .map(SafeText::oneLine)
                        .reduce((a, b) -> a + " | " + b)
                        .orElse(""));
        if (article.title() != null) {
            lines.add("  " + SafeText.oneLine(article.title()));
        }
        lines.add("    «" + SafeText.oneLine(marked(hit)) + "»");
        lines.add("");
        return String.join("\n", lines);
    }

    private static String marked(Hit hit) {
        StringBuilder text = new StringBuilder();
        int at = hit.snippet().start();
        for (Hit.Mark mark : hit.marks()) {
            Span span = mark.span();
            if (span.start() >= at && span.end() <= hit.snippet().end()) {
                text.append(stretch(hit, at, span.start())).append('[');
                text.append(stretch(hit, span.start(), span.end())).append(']');
                at = span.end();
            }
        }
        return text.append(stretch(hit, at, hit.snippet().end())).toString();
    }

    private static String stretch(Hit hit, int from, int to) {
        int start = hit.snippet().start();
        return hit.text().substring(from - start, to - start);
    }
}
