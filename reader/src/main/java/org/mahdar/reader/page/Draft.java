package org.mahdar.reader.page;

import org.mahdar.model.Span;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.text.TokenKind;

/** A line while the page is being taken apart. One article, one thread. */
final class Draft {

    /** A line of so many marks and nothing else divides a page. */
    private static final int SHORTEST_RULE = 3;

    final int number;
    final int from;
    final int to;
    /** Where the line stands in the original text, white space at its ends aside. */
    final Span span;
    /** Words and numbers in the line. */
    final int words;
    /** The first word or number, or {@code to}. */
    final int first;
    /** The last word or number, or {@code from - 1}. */
    final int last;
    /** The full stop, question mark or colon that ends the line, behind closing quotation marks and brackets; 0 for none. */
    final char stop;
    /** Hash over the folded words. */
    final long hash;

    LineKind kind = LineKind.BODY;
    /** The first token behind a dateline, else {@code from}. */
    int report;
    /** Whether a rule has decided on the kind. */
    boolean settled;

    Draft(Analysis a, int number, int from, int to) {
        this.number = number;
        this.from = from;
        this.report = from;
        this.to = to;
        this.span = span(a, from, to);
        int count = 0;
        int firstWord = to;
        int lastWord = from - 1;
        long mixed = 17;
        for (int t = from; t < to; t++) {
            if (a.tokens().kind(t) == TokenKind.MARK) {
                continue;
            }
            count++;
            firstWord = Math.min(firstWord, t);
            lastWord = t;
            mixed = mixed * 31 + a.text().hash(a.tokens().start(t), a.tokens().end(t));
        }
        words = count;
        first = firstWord;
        last = lastWord;
        hash = mixed;
        stop = stop(a);
        if (count == 0) {
            kind = span.length() >= SHORTEST_RULE ? LineKind.NAVIGATION : LineKind.EMPTY;
            settled = true;
        }
    }

    private char stop(Analysis a) {
        for (int t = to - 1; t > last; t--) {
            char mark = a.tokens().first(t);
            if (".!?:…,;".indexOf(mark) >= 0) {
                return mark;
            }
        }
        return 0;
    }

    /** Whether the line ends as sentences end. */
    boolean endsSentence() {
        return stop == '.' || stop == '!' || stop == '…' || stop == ',' || stop == ';';
    }

    void settle(LineKind decided) {
        kind = decided;
        settled = true;
    }

    private static Span span(Analysis a, int from, int to) {
        String text = a.article().text();
        int start = from == 0 ? 0 : a.tokens().span(from - 1).end();
        int end = to == a.size() ? text.length() : a.tokens().span(to).start();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
