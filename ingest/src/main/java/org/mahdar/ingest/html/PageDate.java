package org.mahdar.ingest.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them in their markup; the day is the one written, in the outlet's own time. */
final class PageDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final int OLDEST_YEAR = 1900;
    private static final LocalDate CLOCK_ZERO = LocalDate.of(1970, 1, 1);

    private PageDate() {}

    /** The day, or null where the words are empty, tell no day for certain (03/04/2020), or tell the zero of a clock. */
    static LocalDate parse(String words) {
        if (words == null) {
            return null;
        }
        LocalDate day = day(words.strip());
        return day == null || day.getYear() < OLDEST_YEAR || day.equals(CLOCK_ZERO) ? null : day;
    }

    private static LocalDate day(String words) {
        try {
            Matcher ymd = YEAR_FIRST.matcher(words);
            if (ymd.matches()) {
                return LocalDate.of(
                        Integer.parseInt(ymd.group(1)), Integer.parseInt(ymd.group(3)), Integer.parseInt(ymd.group(4)));
            }
            return words.isEmpty() || Character.isDigit(words.charAt(0))
                    ? null
                    : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
