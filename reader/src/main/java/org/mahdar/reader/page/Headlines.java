package org.mahdar.reader.page;

import java.util.List;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/**
 * Finds the headline among the first lines of a page, and the lines that say it again. A headline is stated by the input, or repeated on
 * the page, or the first line with words that is neither furniture nor a sentence with a full stop. Stateless.
 */
final class Headlines {

    /** The headline stands among so many first lines with words. */
    private static final int SEARCHED_LINES = 14;

    private static final int LONGEST_WORDS = 32;
    /** The name of a section has at most so many words. */
    private static final int SECTION_WORDS = 3;

    /** The headline, now settled, or null; repeats of it are settled too. */
    Draft find(Analysis a, List<Draft> lines, String stated) {
        Draft headline = stated == null ? null : stated(a, lines, stated);
        headline = headline == null ? repeated(lines) : headline;
        headline = headline == null ? first(a, lines) : headline;
        if (headline == null) {
            return null;
        }
        headline.settle(LineKind.HEADLINE);
        for (Draft line : lines) {
            boolean same = line != headline && line.words == headline.words && line.hash == headline.hash;
            if (same && line.words > 0) {
                line.settle(LineKind.REPEAT);
            } else if (line.number < headline.number
                    && !line.settled
                    && (line.words <= SECTION_WORDS || isTrail(a, line))) {
                line.settle(LineKind.NAVIGATION);
            }
        }
        return headline;
    }

    private static Draft stated(Analysis a, List<Draft> lines, String title) {
        String wanted = title.strip();
        for (Draft line : lines) {
            if (line.words > 0 && line.span.of(a.article().text()).equals(wanted)) {
                return line;
            }
        }
        return null;
    }

    /** A line of the page's head that stands there twice. */
    private static Draft repeated(List<Draft> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < SEARCHED_LINES; i++) {
            Draft line = lines.get(i);
            if (!line.settled && line.words > SECTION_WORDS && line.words <= LONGEST_WORDS && line.stop != '.') {
                for (int j = i + 1; j < Math.min(lines.size(), i + SEARCHED_LINES); j++) {
                    if (lines.get(j).hash == line.hash && lines.get(j).words == line.words) {
                        return line;
                    }
                }
            }
            seen += line.words > 0 ? 1 : 0;
        }
        return null;
    }

    private static Draft first(Analysis a, List<Draft> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < SEARCHED_LINES; i++) {
            Draft line = lines.get(i);
            seen += line.words > 0 ? 1 : 0;
            boolean marked = line.kind == LineKind.RELATED && line.words > SECTION_WORDS && seen <= 1;
            if (line.settled && !marked) {
                continue;
            }
            if (line.stop == '.' && line.words > 8 || line.words > LONGEST_WORDS) {
                return null;
            }
            Draft next = nextOpen(lines, i);
            boolean section = (line.words <= SECTION_WORDS || isTrail(a, line))
                    && line.stop == 0
                    && next != null
                    && next.words > SECTION_WORDS
                    && next.words <= LONGEST_WORDS
                    && next.stop != '.'
                    && !opensReport(a, next);
            if (!section) {
                return line;
            }
        }
        return null;
    }

    /** «المرصد | شؤون عربية»: the names of a site and of its sections with strokes between. */
    private static boolean isTrail(Analysis a, Draft line) {
        int parts = 1;
        int words = 0;
        for (int t = line.first; t <= line.last; t++) {
            if (a.isMark(t, '|') || a.isMark(t, '>') || a.isMark(t, '›')) {
                parts++;
                words = 0;
            } else if (a.tag(t) != Tag.MARK && ++words > SECTION_WORDS) {
                return false;
            }
        }
        return parts > 1;
    }

    private static Draft nextOpen(List<Draft> lines, int i) {
        for (int j = i + 1; j < lines.size(); j++) {
            if (!lines.get(j).settled) {
                return lines.get(j);
            }
        }
        return null;
    }

    /** «دبي (CNN) --»، «مينسك (أ ف ب)»، or a sentence that begins with its verb. */
    private static boolean opensReport(Analysis a, Draft line) {
        for (int t = line.from; t < Math.min(line.to, line.from + 9); t++) {
            if (a.isMark(t, '(')) {
                return true;
            }
        }
        return a.is(line.first, Tag.VERB) && line.words > 14;
    }
}
