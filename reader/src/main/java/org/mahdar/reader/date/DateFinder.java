package org.mahdar.reader.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.NumberWords;
import org.mahdar.text.TokenKind;

/**
 * A small grammar of dates: «24/05/2019»، «12 يوليو/تموز 2018»، «في أيلول الماضي»، «أمس الاثنين»، «الجمعة المقبل»، «العام الماضي»، «قبل
 * ثلاثة أيام»، «منذ 2008»، «15 رمضان 1439 هـ». What is relative is resolved against the day of publication; without one it stays unresolved
 * and is left out. Stateless and safe for use by many threads.
 */
public final class DateFinder {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");

    private final NumberWords numbers = new NumberWords();

    /** The expressions of the text in order, not overlapping. */
    public List<DateExpression> find(Analysis a, LocalDate published) {
        return find(a, 0, a.size(), published);
    }

    /** The expressions that begin in the tokens [from, to), in order, not overlapping. */
    public List<DateExpression> find(Analysis a, int from, int to, LocalDate published) {
        List<DateExpression> found = new ArrayList<>();
        int t = from;
        while (t < to) {
            DateExpression expression = at(a, t, published, found);
            if (expression == null && !found.isEmpty() && a.tokens().kind(t) == TokenKind.WORD) {
                expression = back(a, t, found.get(found.size() - 1));
            }
            if (expression != null) {
                found.add(expression);
                t = expression.to();
            } else {
                t++;
            }
        }
        return found;
    }

    /** The day that what is told at the token happens on, as far as its sentence has told: the last it named, else that of publication. */
    private static LocalDate happens(Analysis a, int t, LocalDate published, List<DateExpression> found) {
        DateExpression last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean here = last != null
                && last.date().isDay()
                && a.sentences().sentenceOf(last.from()) == a.sentences().sentenceOf(t);
        return here ? last.date().first() : published;
    }

    private DateExpression at(Analysis a, int t, LocalDate published, List<DateExpression> found) {
        DateExpression expression = null;
        try {
            if (a.tokens().kind(t) == TokenKind.NUMBER) {
                expression = numeric(a, t, published);
            } else if (a.tokens().kind(t) == TokenKind.WORD) {
                expression = word(a, t, published, found);
            }
        } catch (DateTimeException e) {
            // The digits name no day of the calendar («31/02»): then the text tells no date here.
            return null;
        }
        return expression;
    }

    private DateExpression numeric(Analysis a, int t, LocalDate published) {
        String digits = a.tokens().folded(t);
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        Matcher yearFirst = YEAR_FIRST.matcher(digits);
        if (dayFirst.matches()) {
            return absolute(
                    t,
                    t + 1,
                    Integer.parseInt(dayFirst.group(3)),
                    Integer.parseInt(dayFirst.group(2)),
                    Integer.parseInt(dayFirst.group(1)));
        }
        if (yearFirst.matches()) {
            return absolute(
                    t,
                    t + 1,
                    Integer.parseInt(yearFirst.group(1)),
                    Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3)));
        }
        if (!digits.matches("\\d{1,4}")) {
            return null;
        }
        int value = Integer.parseInt(digits);
        if (value >= 1 && value <= 31) {
            Month month = month(a, afterNoise(a, t + 1));
            Integer hijri = hijriMonth(a, t + 1);
            if (month != null) {
                return withYear(a, t, month, value, published);
            }
            if (hijri != null) {
                return hijri(a, t, hijri, value);
            }
        }
        if (value < 1900 || value > 2100) {
            return null;
        }
        if (yearFits(a, t)) {
            return new DateExpression(
                    t,
                    t + 1,
                    new PartialDate(value, 0, 0),
                    sinceBefore(a, t) ? DateExpression.Kind.SINCE : DateExpression.Kind.ABSOLUTE);
        }
        return names(a, t)
                ? new DateExpression(t, t + 1, new PartialDate(value, 0, 0), DateExpression.Kind.NAMED)
                : null;
    }

    /** «انتخابات 2016»، «حرب 1967»: the year belongs to the noun before it and counts nothing. */
    private static boolean names(Analysis a, int t) {
        boolean noun = t > 0 && a.tag(t - 1) == Tag.NOUN && a.tokens().kind(t - 1) == TokenKind.WORD;
        boolean counts = t + 1 < a.size()
                && a.tokens().isWord(t + 1)
                && (a.tag(t + 1) == Tag.NOUN || a.tag(t + 1) == Tag.UNKNOWN)
                && !a.hasArticle(t + 1)
                && a.preposition(t + 1) == 0
                && !a.hasConjunction(t + 1);
        return noun && !counts;
    }

    /** «في اليوم نفسه»، «اليوم التالي»، «الشهر ذاته»: a date told by the one before it. */
    private static DateExpression back(Analysis a, int t, DateExpression last) {
        boolean day = a.stemIs(t, "اليوم") || a.stemIs(t, "يوم");
        boolean unit = day || a.stemIs(t, "شهر") || a.stemIs(t, "عام") || a.stemIs(t, "سنه");
        int sentence = a.sentences().sentenceOf(t);
        if (!unit || sentence < 0 || sentence - a.sentences().sentenceOf(last.from()) > 2 || t - last.to() > 80) {
            return null;
        }
        int step = behind(a, t + 1);
        boolean before = t > 0 && a.stemIs(t - 1, "نفس") || t > 0 && a.stemIs(t - 1, "ذات");
        if (step == Integer.MIN_VALUE && !before) {
            return null;
        }
        LocalDate then = last.date().first();
        int by = before ? 0 : step;
        PartialDate date = day
                ? last.date().isDay() ? PartialDate.of(then.plusDays(by)) : null
                : a.stemIs(t, "شهر")
                        ? last.date().month() > 0 ? month(then.plusMonths(by)) : null
                        : new PartialDate(then.getYear() + by, 0, 0);
        return date == null ? null : new DateExpression(t, before ? t + 1 : t + 2, date, DateExpression.Kind.BACK);
    }

    /** 0 for «نفسه، ذاته», 1 for «التالي», -1 for «السابق»; the least number for none. */
    private static int behind(Analysis a, int t) {
        if (t >= a.size() || a.tokens().kind(t) != TokenKind.WORD) {
            return Integer.MIN_VALUE;
        }
        return switch (a.tokens().folded(t)) {
            case "نفسه", "ذاته", "نفسها", "ذاتها" -> 0;
            case "التالي", "التاليه", "اللاحق" -> 1;
            case "السابق", "السابقه" -> -1;
            default -> Integer.MIN_VALUE;
        };
    }

    private static int afterNoise(Analysis a, int t) {
        return t < a.size() && (a.stemIs(t, "من") || a.stemIs(t, "شهر")) ? t + 1 : t;
    }

    private static boolean yearFits(Analysis a, int t) {
        int before = t - 1;
        if (before < 0) {
            return false;
        }
        boolean sign = a.stemIs(before, "عام")
                || a.stemIs(before, "سنه")
                || a.stemIs(before, "العام")
                || a.stemIs(before, "في")
                || a.stemIs(before, "منذ")
                || a.stemIs(before, "حتي")
                || a.stemIs(before, "بحلول")
                || a.stemIs(before, "لعام");
        boolean counted = t + 1 < a.size()
                && a.tokens().isWord(t + 1)
                && !a.stemIs(t + 1, "م")
                && a.stemIs(before, "في")
                && a.tag(t + 1) == Tag.NOUN
                && !a.hasArticle(t + 1)
                && a.preposition(t + 1) == 0
                && !a.hasConjunction(t + 1);
        return sign && !counted;
    }

    private static DateExpression absolute(int from, int to, int year, int month, int day) {
        return new DateExpression(
                from, to, PartialDate.of(LocalDate.of(year, month, day)), DateExpression.Kind.ABSOLUTE);
    }

    /** A month in the text and the token behind it. */
    private record Month(int number, int to) {}

    /** A month's name, its second name behind a slash included: «أيلول/سبتمبر»، «كانون الثاني». */
    private Month month(Analysis a, int t) {
        if (t >= a.size() || a.tokens().kind(t) != TokenKind.WORD || a.hasArticle(t)) {
            return null;
        }
        int number = 0;
        int to = t + 1;
        if ((a.stemIs(t, "كانون") || a.stemIs(t, "تشرين")) && t + 1 < a.size()) {
            boolean second = a.stemIs(t + 1, "ثاني")
                    || a.stemIs(t + 1, "الثاني")
                    || a.tokens().is(t + 1, "الثاني");
            number = a.stemIs(t, "كانون") ? second ? 1 : 12 : second ? 11 : 10;
            to = t + 2;
        } else if (a.is(t, WordClass.MONTH)) {
            number = a.word(t).number();
        }
        if (number == 0) {
            return null;
        }
        if (a.isMark(to, '/') && to + 1 < a.size()) {
            Month other = month(a, to + 1);
            if (other != null && other.number == number) {
                return other;
            }
        }
        return new Month(number, to);
    }

    private DateExpression withYear(Analysis a, int from, Month month, int day, LocalDate published) {
        int to = month.to;
        int at = to;
        if (at < a.size() && (a.stemIs(at, "من") || a.stemIs(at, "عام"))) {
            at++;
        }
        if (at < a.size() && a.stemIs(at, "عام")) {
            at++;
        }
        if (at < a.size()
                && a.tokens().kind(at) == TokenKind.NUMBER
                && a.tokens().folded(at).matches("(19|20)\\d\\d")) {
            int year = Integer.parseInt(a.tokens().folded(at));
            return new DateExpression(
                    from,
                    at + 1,
                    inYear(year, month, day),
                    sinceBefore(a, from) ? DateExpression.Kind.SINCE : DateExpression.Kind.ABSOLUTE);
        }
        if (published == null) {
            return null;
        }
        int turn = turn(a, to);
        int year = published.getYear();
        if (turn < 0) {
            year -= month.number >= published.getMonthValue()
                            && !(day > 0
                                    && month.number == published.getMonthValue()
                                    && day <= published.getDayOfMonth())
                    ? 1
                    : 0;
        } else if (turn > 0) {
            year += month.number < published.getMonthValue() ? 1 : 0;
        } else if (month.number > published.getMonthValue() + 2) {
            year--;
        }
        PartialDate date = inYear(year, month, day);
        boolean open = turn == 0 && date.first().isBefore(published) && day > 0;
        return new DateExpression(
                from,
                turn == 0 ? to : to + 1,
                date,
                open && !(month.number == 2 && day == 29) ? inYear(year + 1, month, day) : null,
                sinceBefore(a, from) ? DateExpression.Kind.SINCE : DateExpression.Kind.MONTH);
    }

    private static PartialDate inYear(int year, Month month, int day) {
        return day == 0
                ? new PartialDate(year, month.number, 0)
                : PartialDate.of(LocalDate.of(year, month.number, day));
    }

    private static boolean sinceBefore(Analysis a, int t) {
        return t > 0 && a.stemIs(t - 1, "منذ") || t > 1 && a.stemIs(t - 2, "منذ");
    }

    /** -1 for last, past; 1 for next, coming; 2 for this, current; 0 for none. */
    private static int turn(Analysis a, int t) {
        if (t >= a.size() || a.tokens().kind(t) != TokenKind.WORD) {
            return 0;
        }
        return switch (a.stem(t)) {
            case "ماضي", "ماضيه", "فايت", "منصرم", "منصرمه", "سابق", "سابقه" -> -1;
            case "مقبل", "مقبله", "قادم", "قادمه", "اتي", "تالي" -> 1;
            case "جاري", "حالي", "حاليه" -> 2;
            default -> 0;
        };
    }

    private static Integer hijriMonth(Analysis a, int t) {
        if (t >= a.size() || a.tokens().kind(t) != TokenKind.WORD) {
            return null;
        }
        String word = a.tokens().folded(t);
        return switch (word) {
            case "محرم" -> 1;
            case "صفر" -> 2;
            case "ربيع" -> a.tokens().is(Math.min(t + 1, a.size() - 1), "الاول") ? 3 : 4;
            case "جمادي" -> a.tokens().folded(Math.min(t + 1, a.size() - 1)).startsWith("الاول") ? 5 : 6;
            case "رجب" -> 7;
            case "شعبان" -> 8;
            case "رمضان" -> 9;
            case "شوال" -> 10;
            case "ذو", "ذي" -> a.tokens().is(Math.min(t + 1, a.size() - 1), "القعده") ? 11 : 12;
            default -> null;
        };
    }

    private static DateExpression hijri(Analysis a, int t, int month, int day) {
        for (int at = t + 2; at < Math.min(a.size(), t + 5); at++) {
            if (a.tokens().kind(at) == TokenKind.NUMBER && a.tokens().folded(at).matches("1[345]\\d\\d")) {
                HijrahDate date = HijrahChronology.INSTANCE.date(
                        Integer.parseInt(a.tokens().folded(at)), month, day);
                return new DateExpression(
                        t, at + 1, PartialDate.of(LocalDate.from(date)), DateExpression.Kind.ABSOLUTE);
            }
        }
        return null;
    }

    private DateExpression word(Analysis a, int t, LocalDate published, List<DateExpression> found) {
        Month month = month(a, t);
        if (month != null && !(a.tag(t) == Tag.VERB)) {
            boolean sign = month.to > t + 1
                    || t > 0
                            && (a.tag(t - 1) == Tag.PREP
                                    || a.stemIs(t - 1, "شهر")
                                    || a.stemIs(t - 1, "مطلع")
                                    || a.stemIs(t - 1, "نهايه"))
                    || turn(a, month.to) != 0
                    || month.to < a.size() && a.tokens().kind(month.to) == TokenKind.NUMBER
                    || a.preposition(t) != 0;
            return sign ? withYear(a, t, month, 0, published) : null;
        }
        if (published == null) {
            return null;
        }
        if (a.is(t, WordClass.WEEKDAY)) {
            return weekday(a, t, published);
        }
        return switch (a.stem(t)) {
            case "امس" -> day(a, t, published.minusDays(1));
            case "غدا" -> day(a, t, published.plusDays(1));
            case "غد" -> day(a, t, published.plusDays(t > 0 && a.stemIs(t - 1, "بعد") ? 2 : 1));
            case "بارحه" -> day(a, t, published.minusDays(1));
            case "ليله" -> a.hasArticle(t) && turn(a, t + 1) == -1 ? day(a, t, published.minusDays(1)) : null;
            case "اليوم" -> today(a, t, published);
            case "اسبوع", "شهر", "عام", "سنه" -> period(a, t, published);
            case "قبل", "منذ", "بعد" -> ago(a, t, published, found);
            // «غداة الانتخابات»: the day after the act that is named next.
            case "غداه" -> {
                PartialDate eve = PartialDate.of(happens(a, t, published, found).minusDays(1));
                yield new DateExpression(t, t + 1, eve, DateExpression.Kind.RELATIVE);
            }
            default -> null;
        };
    }

    private static DateExpression day(Analysis a, int t, LocalDate date) {
        int to = t + 1;
        if (to < a.size() && a.is(to, WordClass.WEEKDAY)) {
            to++;
        }
        boolean first = t > 0 && a.stemIs(t - 1, "اول") || t > 1 && a.stemIs(t - 2, "اول") && a.stemIs(t - 1, "من");
        boolean behind = to < a.size() && a.tokens().is(to, "الاول");
        boolean before = a.stemIs(t, "امس") && (first || behind);
        return new DateExpression(t, to, PartialDate.of(before ? date.minusDays(1) : date), DateExpression.Kind.DAY);
    }

    private static DateExpression today(Analysis a, int t, LocalDate published) {
        boolean another = t + 1 < a.size() && (behind(a, t + 1) != Integer.MIN_VALUE || ordinal(a, t + 1));
        if (another || t > 0 && a.stemIs(t - 1, "نفس")) {
            return null;
        }
        boolean inPhrase = t > 0 && (a.stemIs(t - 1, "حتي") || a.stemIs(t - 1, "ذلك") || a.stemIs(t - 1, "هذا"));
        return inPhrase && !a.stemIs(t - 1, "هذا") ? null : day(a, t, published);
    }

    /** «اليوم الأول»، «اليوم الأخير»، «اليوم العالمي»: no today. */
    private static boolean ordinal(Analysis a, int t) {
        return a.hasArticle(t)
                && !a.is(t, WordClass.WEEKDAY)
                && a.tag(t) != Tag.NAME
                && a.tag(t) != Tag.NISBA
                && switch (a.stem(t)) {
                    case "اول", "ثاني", "ثالث", "رابع", "خامس", "اخير", "عالمي", "دولي", "وطني", "واحد", "موالي" ->
                        true;
                    default -> false;
                };
    }

    private static DateExpression weekday(Analysis a, int t, LocalDate published) {
        boolean definite = a.hasArticle(t) || a.stem(t).startsWith("ال");
        if (!definite || a.stemIs(t, "اثنين") && !a.hasArticle(t)) {
            return null;
        }
        if (firstOfTwo(a, t)) {
            DateExpression second = weekday(a, t + 1, published);
            if (second != null) {
                return new DateExpression(t, second.to(), second.date(), second.later(), second.kind());
            }
        }
        DayOfWeek wanted = DayOfWeek.of(a.word(t).number());
        int turn = turn(a, t + 1);
        LocalDate date;
        if (turn == 1) {
            date = published.with(TemporalAdjusters.next(wanted));
        } else if (turn == -1) {
            date = published.with(TemporalAdjusters.previous(wanted));
        } else {
            date = published.with(TemporalAdjusters.previousOrSame(wanted));
        }
        PartialDate later = turn == 0 ? PartialDate.of(published.with(TemporalAdjusters.next(wanted))) : null;
        return new DateExpression(t, turn == 0 ? t + 1 : t + 2, PartialDate.of(date), later, DateExpression.Kind.DAY);
    }

    /** «يومي الجمعة والسبت»: what lasts two days is dated by the second. */
    private static boolean firstOfTwo(Analysis a, int t) {
        boolean two = t > 0 && a.tokens().folded(t - 1).endsWith("يومي");
        return two && t + 1 < a.size() && a.is(t + 1, WordClass.WEEKDAY);
    }

    private static DateExpression period(Analysis a, int t, LocalDate published) {
        int turn = turn(a, t + 1);
        boolean thisOne = t > 0 && (a.stemIs(t - 1, "هذا") || a.stemIs(t - 1, "هذه")) && a.hasArticle(t);
        if (turn == 0 && !thisOne || !a.hasArticle(t)) {
            return null;
        }
        int step = thisOne || turn == 2 ? 0 : turn;
        PartialDate date = switch (a.stem(t)) {
            case "عام", "سنه" -> new PartialDate(published.getYear() + step, 0, 0);
            case "شهر" -> month(published.plusMonths(step));
            default -> month(published.plusWeeks(step));
        };
        return new DateExpression(t, thisOne ? t + 1 : t + 2, date, DateExpression.Kind.RELATIVE);
    }

    private static PartialDate month(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), 0);
    }

    /** «قبل ثلاثة أيام»، «منذ شهرين»، «قبل عام». */
    private DateExpression ago(Analysis a, int t, LocalDate published, List<DateExpression> found) {
        if (t + 1 >= a.size()) {
            return null;
        }
        int first = t + 1;
        while (first < Math.min(a.size() - 1, t + 4) && roughly(a, first)) {
            first++;
        }
        NumberWords.Found number = numbers.at(a.tokens(), first);
        int at = number == null ? first : number.end();
        if (at >= a.size() || a.tokens().kind(at) != TokenKind.WORD) {
            return null;
        }
        double n = number == null ? 1 : number.value();
        Unit unit = unit(a.stem(at));
        // «منذ سنوات» tells no year: only «قبل عام» does without a number.
        boolean vague = number == null ? unit != null && unit.several : number.vague();
        if (unit == null || n > 5000 || vague) {
            return null;
        }
        double amount = unit.dual ? 2 : n;
        // «قبل يومين من القمة»، «بعد عام على الزيارة»: the news is so far from the act that is named next.
        boolean followed = at + 1 < a.size()
                && (a.stemIs(at + 1, "من") || a.stemIs(t, "بعد") && a.stemIs(at + 1, "علي"))
                && a.preposition(at + 1) == 0;
        boolean after = a.stemIs(t, "بعد");
        if (after != followed && after || a.hasArticle(at) || followed && a.stemIs(t, "منذ")) {
            return null;
        }
        boolean ahead = followed && !after;
        LocalDate from = followed ? happens(a, t, published, found) : published;
        LocalDate then = from.plus((long) (ahead ? amount : -amount), unit.unit);
        PartialDate date = switch (unit.unit) {
            case DAYS -> PartialDate.of(then);
            case WEEKS, MONTHS -> month(then);
            default -> new PartialDate(then.getYear(), 0, 0);
        };
        boolean since = a.stemIs(t, "منذ");
        return new DateExpression(t, at + 1, date, since ? DateExpression.Kind.SINCE : DateExpression.Kind.RELATIVE);
    }

    private static boolean roughly(Analysis a, int t) {
        return switch (a.tokens().folded(t)) {
            case "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "اقل", "من" -> true;
            default -> false;
        };
    }

    /**
     * A stretch of time as a word names it.
     *
     * @param dual whether the word means two of them
     * @param several whether the word means some of them
     */
    private record Unit(ChronoUnit unit, boolean dual, boolean several) {
        static Unit one(ChronoUnit unit) {
            return new Unit(unit, false, false);
        }

        static Unit two(ChronoUnit unit) {
            return new Unit(unit, true, false);
        }

        static Unit some(ChronoUnit unit) {
            return new Unit(unit, false, true);
        }
    }

    private static Unit unit(String stem) {
        return switch (stem) {
            case "ايام" -> Unit.some(ChronoUnit.DAYS);
            case "يوم", "يوما" -> Unit.one(ChronoUnit.DAYS);
            case "يومين" -> Unit.two(ChronoUnit.DAYS);
            case "اسابيع" -> Unit.some(ChronoUnit.WEEKS);
            case "اسبوع", "اسبوعا" -> Unit.one(ChronoUnit.WEEKS);
            case "اسبوعين" -> Unit.two(ChronoUnit.WEEKS);
            case "اشهر", "شهور" -> Unit.some(ChronoUnit.MONTHS);
            case "شهر", "شهرا" -> Unit.one(ChronoUnit.MONTHS);
            case "شهرين" -> Unit.two(ChronoUnit.MONTHS);
            case "اعوام", "سنوات" -> Unit.some(ChronoUnit.YEARS);
            case "عام", "سنه", "عاما" -> Unit.one(ChronoUnit.YEARS);
            case "عامين", "سنتين" -> Unit.two(ChronoUnit.YEARS);
            default -> null;
        };
    }
}
