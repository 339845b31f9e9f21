package org.mahdar.reader.page;

import java.time.LocalDate;
import java.util.List;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Outlet;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.date.DateFinder;
import org.mahdar.text.TokenKind;

/**
 * What a page says about its own origin: the lines of date, author, agency and source, and the dateline before the report. One article,
 * one thread.
 */
final class Imprint {

    private static final int LONGEST_DATE_LINE_WORDS = 22;
    private static final int LONGEST_DATED_PLACE_WORDS = 12;
    private static final int LONGEST_BYLINE_WORDS = 8;
    private static final int DATELINE_TOKENS = 12;

    private final Analysis a;
    private final DateFinder finder = new DateFinder();
    LocalDate published;
    String outlet;
    String agency;
    String author;

    Imprint(Analysis a) {
        this.a = a;
    }

    /** Settles the lines that say when, who and whence; keeps what they say. */
    void read(List<Draft> lines) {
        boolean dateline = false;
        for (int i = 0; i < lines.size(); i++) {
            Draft line = lines.get(i);
            if (line.words == 0) {
                continue;
            }
            if (line.kind == LineKind.CREDIT || line.kind == LineKind.SHARE) {
                source(line.first, line.to);
            }
            if (line.settled) {
                continue;
            }
            if (dateLine(line) || !dateline && datedPlace(line) || byline(line) || sources(line)) {
                continue;
            }
            if (!dateline && line.words > 1 && i < 40) {
                dateline = dateline(line);
            }
        }
    }

    /** «24/05/2019»، «نشر في: الخميس 18 ديسمبر 2025»، «الجمعة 3 محرم 1439 هـ»: dates and words about dates, nothing else. */
    private boolean dateLine(Draft line) {
        if (line.words > LONGEST_DATE_LINE_WORDS || line.stop == '.' && line.words > 8 || !hasNumber(line)) {
            return false;
        }
        List<DateExpression> dates = finder.find(a, line.first, line.to, null);
        LocalDate found = null;
        boolean hijri = false;
        int strange = 0;
        int t = line.first;
        while (t < line.to) {
            DateExpression date = dateAt(dates, t);
            if (date != null && date.to() <= line.to) {
                boolean moon = a.tokens().is(date.to() - 1, "ه") || isHijriYear(date);
                if (date.date().isDay() && (found == null || hijri && !moon)) {
                    found = date.date().first();
                    hijri = moon;
                }
                t = date.to();
                continue;
            }
            strange += isDateWord(t) ? 0 : 1;
            t++;
        }
        boolean opens = opensDate(line);
        if (found == null || strange > (opens ? 3 : 0)) {
            return false;
        }
        line.settle(LineKind.DATE);
        published = published == null ? found : published;
        return true;
    }

    /** «بكين (السنديان) - الجمعة 10 آذار/مارس 2023»: a place, who reports, and a full day that ends the line. */
    private boolean datedPlace(Draft line) {
        NameMatch place = a.name(line.first);
        boolean opens = place != null && isPlace(place.name().kind());
        if (!opens || line.words > LONGEST_DATED_PLACE_WORDS || !hasNumber(line)) {
            return false;
        }
        for (DateExpression date : finder.find(a, place.to(), line.to, null)) {
            boolean ends = date.to() > line.last && date.date().isDay() && !isHijriYear(date);
            if (ends && onlyMarksAndNames(place.to(), date.from())) {
                line.settle(LineKind.DATELINE);
                published = published == null ? date.date().first() : published;
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(NameKind kind) {
        return kind == NameKind.STATE
                || kind == NameKind.CAPITAL
                || kind == NameKind.SEAT
                || kind == NameKind.PLACE
                || kind == NameKind.REGION;
    }

    /** Whether nothing stands there but marks, weekdays, names and what is between brackets. */
    private boolean onlyMarksAndNames(int from, int to) {
        boolean framed = false;
        for (int t = from; t < to; t++) {
            framed = a.isMark(t, '(') || framed && !a.isMark(t, ')');
            boolean fits = framed
                    || a.tokens().kind(t) == TokenKind.MARK
                    || a.is(t, WordClass.WEEKDAY)
                    || a.tag(t) == Tag.NAME;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean isHijriYear(DateExpression date) {
        int last = date.to() - 1;
        return a.tokens().kind(last) == TokenKind.NUMBER
                && a.tokens().length(last) == 4
                && a.tokens().folded(last).compareTo("1600") < 0;
    }

    private static DateExpression dateAt(List<DateExpression> dates, int token) {
        for (DateExpression date : dates) {
            if (date.from() == token) {
                return date;
            }
        }
        return null;
    }

    private boolean hasNumber(Draft line) {
        for (int t = line.first; t < line.to; t++) {
            if (a.tokens().kind(t) == TokenKind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    private boolean isDateWord(int t) {
        return switch (a.tokens().kind(t)) {
            case MARK, NUMBER -> true;
            case WORD, FOREIGN ->
                a.is(t, WordClass.WEEKDAY)
                        || a.is(t, WordClass.MONTH)
                        || !a.wordPhrases("page.date", t).isEmpty()
                        || isSecondWord(t);
            case LINE_END -> false;
        };
    }

    /** «آخر تحديث»، «تاريخ النشر»: a later word of a phrase about dates. */
    private boolean isSecondWord(int t) {
        String word = a.tokens().folded(t);
        if (t == 0 || a.tokens().kind(t - 1) == TokenKind.LINE_END) {
            return false;
        }
        for (Patterns.Phrase phrase : a.wordPhrases("page.date", t - 1)) {
            if (phrase.words().size() > 1 && phrase.words().get(1).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensDate(Draft line) {
        return a.tokens().isWord(line.first) && isDateWord(line.first);
    }

    /** «بقلم: …»، «كتب …», or the name of a person alone. */
    private boolean byline(Draft line) {
        if (line.words > LONGEST_BYLINE_WORDS || line.stop == '.' || line.stop == '?') {
            return false;
        }
        for (Patterns.Phrase phrase : a.wordPhrases("page.byline", line.first)) {
            int behind = line.first + phrase.words().size();
            boolean marked = a.isMark(behind, ':') || a.isMark(behind, '/') || a.isMark(behind, '-');
            int name = marked ? behind + 1 : behind;
            if (name < line.to && (marked || isName(name)) && line.last - name < 5) {
                author = author == null ? a.original(name, line.last + 1).strip() : author;
                line.settle(LineKind.BYLINE);
                return true;
            }
        }
        if (line.words < 2 || line.words > 3 || line.last - line.first + 1 != line.words || !isName(line.first)) {
            return false;
        }
        for (int t = line.first + 1; t <= line.last; t++) {
            if (a.tag(t) != Tag.UNKNOWN && !isName(t)) {
                return false;
            }
        }
        author = author == null ? a.original(line.first, line.last + 1).strip() : author;
        line.settle(LineKind.BYLINE);
        return true;
    }

    private boolean isName(int t) {
        return a.clitics(t) == 0 && a.is(t, WordClass.GIVEN) && !a.is(t, WordClass.NOUN) && a.tag(t) != Tag.VERB;
    }

    /** «فرانس24/ أ ف ب»، «رويترز»: names of outlets and nothing else. */
    private boolean sources(Draft line) {
        if (line.words > 10 || line.stop == '.' && line.words > 6) {
            return false;
        }
        int t = line.first;
        boolean any = false;
        while (t < line.to) {
            if (a.tokens().kind(t) == TokenKind.MARK || a.hasConjunction(t) && a.stemIs(t, "وكالات")) {
                t++;
                continue;
            }
            NameMatch name = a.name(t);
            boolean outletName = name != null && name.name().kind() == NameKind.OUTLET;
            if (!outletName && !a.stemIs(t, "وكالات") && !a.stemIs(t, "مواقع")) {
                return false;
            }
            any |= outletName;
            t = outletName ? name.to() : t + 1;
        }
        if (!any) {
            return false;
        }
        source(line.first, line.to);
        line.settle(LineKind.CREDIT);
        return true;
    }

    private void source(int from, int to) {
        for (int t = from; t < to; t++) {
            NameMatch name = a.name(t);
            if (name != null && name.name().kind() == NameKind.OUTLET) {
                take(name);
            }
        }
    }

    private void take(NameMatch name) {
        Outlet known = a.lexicon().outlet(name.name().id());
        if (known == null || known.type() == Outlet.Type.CREDIT || known.type() == Outlet.Type.PHOTO) {
            return;
        }
        if (known.type() == Outlet.Type.AGENCY) {
            agency = agency == null ? known.id() : agency;
        } else if (outlet == null) {
            outlet = a.original(name.from(), name.to());
        }
    }

    /** «مينسك (أ ف ب)»، «دبي، الإمارات العربية المتحدة (CNN) --»، «القاهرة - رويترز». */
    private boolean dateline(Draft line) {
        int end = Math.min(line.to, line.first + DATELINE_TOKENS);
        for (int t = line.first; t < end; t++) {
            NameMatch name = a.name(t);
            boolean framed = name != null
                    && name.name().kind() == NameKind.OUTLET
                    && t > line.from
                    && (a.isMark(t - 1, '(') && a.isMark(name.to(), ')')
                            || a.isMark(t - 1, '-') && name.to() == line.to);
            if (framed && placesBefore(line.first, t - 1)) {
                take(name);
                line.report = name.to();
                if (line.to - name.to() <= 2) {
                    line.settle(LineKind.DATELINE);
                }
                return true;
            }
            if (a.is(t, Tag.VERB)) {
                return false;
            }
        }
        return false;
    }

    private boolean placesBefore(int from, int to) {
        for (int t = from; t < to; t++) {
            boolean fits = a.tag(t) == Tag.NAME || a.tokens().kind(t) == TokenKind.MARK || a.tag(t) == Tag.UNKNOWN;
            if (!fits && !a.is(t, WordClass.WEEKDAY)) {
                return false;
            }
        }
        return true;
    }
}
