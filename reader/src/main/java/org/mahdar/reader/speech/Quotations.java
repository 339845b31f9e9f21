package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.page.Line;
import org.mahdar.reader.page.Page;
import org.mahdar.text.Quoted;
import org.mahdar.text.TokenKind;

/** The stretches between quotation marks that are long enough to be somebody's words and stand in the article. One article, one thread. */
final class Quotations {

    /** A stretch of fewer words is an emphasised word, a title or a name. */
    static final int FEWEST_WORDS = 3;

    private final Analysis a;
    private final Page page;

    Quotations(Analysis a, Page page) {
        this.a = a;
        this.page = page;
    }

    List<Quotation> find() {
        List<Quotation> found = new ArrayList<>();
        int line = 0;
        List<Line> lines = page.lines();
        for (Quoted quoted : a.quoted()) {
            int from = a.tokens().tokenAt(quoted.start());
            int to = a.tokens().tokenAt(quoted.end() - 1) + 1;
            while (line + 1 < lines.size() && lines.get(line + 1).from() <= from) {
                line++;
            }
            if (lines.get(line).kind().dropped()) {
                continue;
            }
            int words = words(from, to);
            if (words < FEWEST_WORDS) {
                continue;
            }
            int open = a.tokens().tokenAt(quoted.open());
            int close = quoted.closed() ? a.tokens().tokenAt(quoted.close() - 1) + 1 : to;
            found.add(new Quotation(quoted, open, from, Math.min(to, a.size()), close, words));
        }
        return found;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int t = from; t < to && t < a.size(); t++) {
            TokenKind kind = a.tokens().kind(t);
            words += kind == TokenKind.MARK || kind == TokenKind.LINE_END ? 0 : 1;
        }
        return words;
    }
}
