package org.mahdar.server.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Span;

/** Finds the words of a sentence that tell a date that is known already. What tells another date is left alone. */
final class DateWords {

    private static final List<List<String>> MONTHS = List.of(
            List.of("كانون الثاني", "يناير", "جانفي"),
            List.of("شباط", "فبراير", "فيفري"),
            List.of("آذار", "مارس"),
            List.of("نيسان", "أبريل", "إبريل", "أفريل"),
            List.of("أيار", "مايو", "ماي"),
            List.of("حزيران", "يونيو", "يونيه", "جوان"),
            List.of("تموز", "يوليو", "يوليه", "جويلية"),
            List.of("آب", "أغسطس", "أوت"),
            List.of("أيلول", "سبتمبر"),
            List.of("تشرين الأول", "أكتوبر"),
            List.of("تشرين الثاني", "نوفمبر"),
            List.of("كانون الأول", "ديسمبر"));
    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("الاثنين", "الإثنين"),
            List.of("الثلاثاء"),
            List.of("الأربعاء", "الاربعاء"),
            List.of("الخميس"),
            List.of("الجمعة"),
            List.of("السبت"),
            List.of("الأحد", "الاحد"));

    private final Map<String, Integer> months = numbers(MONTHS);
    private final Map<String, Integer> weekdays = numbers(WEEKDAYS);
    private final Pattern monthly =
            Pattern.compile("(?:(?<day>[0-9٠-٩]{1,2})\\s+(?:من\\s+)?)?" + "(?<![\\p{L}])(?<month>"
                    + alternatives(months) + ")(?:\\s*/\\s*(?:" + alternatives(months)
                    + "))?(?![\\p{L}])(?:\\s+(?:من\\s+)?(?:عام\\s+|سنة\\s+)?(?<year>[0-9٠-٩]{4})(?![0-9٠-٩]))?");
    private final Pattern yearly = Pattern.compile("(?:عام|سنة|العام)\\s+(?<year>[0-9٠-٩]{4})(?![0-9٠-٩])");
    private final Pattern weekly =
            Pattern.compile("(?:يوم\\s+)?(?<![\\p{L}])(?<weekday>" + alternatives(weekdays) + ")(?![\\p{L}])");

    /** Where the sentence tells this date, in order; nothing for no date. */
    List<Span> of(String sentence, PartialDate date) {
        List<Span> found = new ArrayList<>();
        if (date == null) {
            return found;
        }
        for (Matcher m = monthly.matcher(sentence); m.find(); ) {
            boolean agrees = date.month() == 0 || months.get(m.group("month")) == date.month();
            agrees &= m.group("year") == null || number(m.group("year")) == date.year();
            agrees &= m.group("day") == null || date.day() == 0 || number(m.group("day")) == date.day();
            if (agrees) {
                found.add(new Span(m.start(), m.end()));
            }
        }
        for (Matcher m = yearly.matcher(sentence); m.find(); ) {
            Span span = new Span(m.start(), m.end());
            if (number(m.group("year")) == date.year() && found.stream().noneMatch(span::overlaps)) {
                found.add(span);
            }
        }
        if (date.isDay()) {
            int weekday = date.first().getDayOfWeek().getValue();
            for (Matcher m = weekly.matcher(sentence); m.find(); ) {
                if (weekdays.get(m.group("weekday")) == weekday) {
                    found.add(new Span(m.start(), m.end()));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * 10 + Character.digit(digits.charAt(i), 10);
        }
        return number;
    }

    private static Map<String, Integer> numbers(List<List<String>> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i)) {
                numbers.put(name, i + 1);
            }
        }
        return numbers;
    }

    private static String alternatives(Map<String, Integer> names) {
        return String.join(
                "|",
                names.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
    }
}
