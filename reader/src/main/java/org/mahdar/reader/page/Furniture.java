package org.mahdar.reader.page;

import java.util.List;
import java.util.Locale;
import org.mahdar.lexicon.Patterns;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.TokenKind;

/**
 * Knows the lines that stand on every page of a site by their wording: menus, share bars, headings over links, credits, dead pages. The
 * wording is data, see {@code patterns/page.tsv}. Keeps nothing.
 */
final class Furniture {

    /** So many names of sections are a menu; fewer may be a headline. */
    private static final int FEWEST_ENTRIES = 3;

    /** A line of furniture that goes on longer is prose that happens to begin that way. */
    private static final int LONGEST_PREFIXED_WORDS = 26;
    /** A photo's caption is shorter than that. */
    private static final int LONGEST_CAPTION_WORDS = 40;

    /** The kind of the line when its wording tells, else null. */
    LineKind kindOf(Analysis a, Draft line) {
        if (line.words == 0) {
            return null;
        }
        LineKind whole = whole(a, line, "page.whole");
        if (whole != null) {
            return whole;
        }
        if (isMenu(a, line)) {
            return LineKind.NAVIGATION;
        }
        LineKind block = whole(a, line, "page.block");
        if (block != null) {
            return block;
        }
        LineKind held = line.words <= 2 * LONGEST_PREFIXED_WORDS ? holds(a, line) : null;
        if (held != null) {
            return held;
        }
        LineKind prefixed = prefixed(a, line);
        return prefixed != null ? prefixed : caption(a, line);
    }

    /** Whether the line is the heading of a list of links to other articles. */
    boolean headsBlock(Analysis a, Draft line) {
        return line.words > 0 && whole(a, line, "page.block") != null;
    }

    private LineKind whole(Analysis a, Draft line, String group) {
        for (Patterns.Phrase phrase : a.wordPhrases(group, line.first)) {
            int end = matchEnd(a, line, line.first, phrase.words());
            if (end >= 0 && next(a, end, line.to) == line.to) {
                return kind(phrase);
            }
        }
        return null;
    }

    /** «أخبار تحليلات صور بودكاست»: a line of nothing but names of sections. */
    private boolean isMenu(Analysis a, Draft line) {
        int at = line.first;
        int entries = 0;
        while (at < line.to) {
            int end = -1;
            for (Patterns.Phrase phrase : a.wordPhrases("page.whole", at)) {
                if (kind(phrase) == LineKind.NAVIGATION) {
                    end = Math.max(end, matchEnd(a, line, at, phrase.words()));
                }
            }
            if (end < 0) {
                return false;
            }
            entries++;
            at = next(a, end, line.to);
        }
        return entries >= FEWEST_ENTRIES;
    }

    private LineKind holds(Analysis a, Draft line) {
        for (int t = line.first; t < line.to; t++) {
            if (a.tokens().kind(t) == TokenKind.MARK) {
                continue;
            }
            for (Patterns.Phrase phrase : a.wordPhrases("page.holds", t)) {
                if (matchEnd(a, line, t, phrase.words()) >= 0) {
                    return kind(phrase);
                }
            }
        }
        return null;
    }

    /** «للمزيد: …»، «قد يهمك/ …»، «المصدر: …»: behind a mark anything may follow, without one the line must not end like a sentence. */
    private LineKind prefixed(Analysis a, Draft line) {
        if (line.words > LONGEST_PREFIXED_WORDS) {
            return null;
        }
        for (Patterns.Phrase phrase : a.wordPhrases("page.prefix", line.first)) {
            int end = matchEnd(a, line, line.first, phrase.words());
            if (end < 0) {
                continue;
            }
            boolean marked = end < line.to
                    && a.tokens().kind(end) == TokenKind.MARK
                    && ":/|-.…".indexOf(a.tokens().first(end)) >= 0;
            LineKind kind = kind(phrase);
            boolean sentence = line.stop == '.' || line.stop == '?';
            boolean link = line.stop == 0 && kind == LineKind.RELATED;
            if (marked || link || !sentence && phrase.words().size() > 1) {
                return kind;
            }
        }
        return null;
    }

    /** A picture's credit at the line's end: «… (رويترز)»، «… - غيتي»، «… عبر AP». */
    private LineKind caption(Analysis a, Draft line) {
        if (line.stop == '.' || line.words > LONGEST_CAPTION_WORDS) {
            return null;
        }
        int close = line.to - 1;
        boolean bracket = a.isMark(close, ')');
        for (int t = Math.max(line.from, close - 6); t <= close; t++) {
            boolean opened = bracket && a.isMark(t, '(');
            boolean dashed = !bracket
                    && (a.isMark(t, '-') || a.isMark(t, '|') || a.isMark(t, '/') || a.isMark(t, ':'))
                    && t > line.first;
            boolean through = !bracket && a.tokens().isWord(t) && a.tokens().is(t, "عبر");
            if ((opened || dashed || through) && isCredit(a, line, t + 1) && !isDateline(a, line.first, t)) {
                boolean prose = line.words > 12 && endsBefore(a, line, t);
                return prose ? null : LineKind.CAPTION;
            }
        }
        return null;
    }

    /** «مينسك (أ ف ب)»: nothing but a place before the agency. */
    private static boolean isDateline(Analysis a, int from, int to) {
        for (int t = from; t < to; t++) {
            boolean place = a.is(t, Tag.NAME) || a.is(t, Tag.MARK) || to - from == 1;
            if (!place) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsBefore(Analysis a, Draft line, int t) {
        return t > line.from && a.isMark(t - 1, '.');
    }

    private boolean isCredit(Analysis a, Draft line, int from) {
        int at = next(a, from, line.to);
        boolean any = false;
        while (at < line.to) {
            int end = -1;
            for (Patterns.Phrase phrase : a.wordPhrases("page.caption", at)) {
                end = Math.max(end, matchEnd(a, line, at, phrase.words()));
            }
            if (end < 0) {
                return false;
            }
            any = true;
            at = next(a, end, line.to);
        }
        return any;
    }

    /** The token after the phrase when the words from the token on are its words, marks aside; else -1. */
    int matchEnd(Analysis a, Draft line, int from, List<String> words) {
        int at = from;
        for (String word : words) {
            at = next(a, at, line.to);
            if (at >= line.to || !a.tokens().is(at, word)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static int next(Analysis a, int from, int to) {
        int at = from;
        while (at < to && a.tokens().kind(at) == TokenKind.MARK) {
            at++;
        }
        return at;
    }

    private static LineKind kind(Patterns.Phrase phrase) {
        return LineKind.valueOf(phrase.value().toUpperCase(Locale.ROOT));
    }
}
