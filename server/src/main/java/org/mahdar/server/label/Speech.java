package org.mahdar.server.label;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.server.language.Language;
import org.mahdar.server.language.Preferences;
import org.mahdar.server.language.Preferences.Digits;
import org.mahdar.server.language.Words;

/** Everything that a page says, in the reader's language, digits and month names. Immutable. */
public final class Speech {

    private static final char[] ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩".toCharArray();

    private final Words words;
    private final Principals principals;
    private final Preferences preferences;

    public Speech(Words words, Principals principals, Preferences preferences) {
        this.words = words;
        this.principals = principals;
        this.preferences = preferences;
    }

    public Language language() {
        return words.language();
    }

    public Preferences preferences() {
        return preferences;
    }

    public Principals principals() {
        return principals;
    }

    /** A text of the pages. */
    public String t(String key, Object... values) {
        return words.of(key, values);
    }

    /** A text that counts. */
    public String count(String key, long number, Object... more) {
        return words.counted(key, number, number(number), more);
    }

    /** Whether the pages have a text of that key. */
    public boolean has(String key) {
        return words.has(key);
    }

    /** A whole number, in groups of three digits. */
    public String number(long number) {
        return digits(String.format(Locale.ROOT, "%,d", number));
    }

    /** A score: one digit after the point, and always a sign unless it is nothing. */
    public String score(double score) {
        double rounded = Math.round(score * 10) / 10.0;
        if (rounded == 0) {
            return digits("0.0");
        }
        String text = String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
        // The mark keeps the sign on the number's left in a line of Arabic.
        return "\u200E" + (rounded < 0 ? "\u2212" : "+") + digits(text);
    }

    /** A probability as a percentage; nothing short of certainty is shown as certain. */
    public String percent(double part) {
        long rounded = Math.round(part * 100);
        boolean almost = rounded == 100 && part < 1;
        String figure = digits(Long.toString(almost ? 99 : rounded));
        if (arabicDigits()) {
            return (almost ? "\u200E>" : "") + figure + "٪";
        }
        // The mark keeps the sign on the figure's right behind Arabic words too.
        return (almost ? "\u200E>" : language().isRightToLeft() ? "\u200E" : "") + figure + "%";
    }

    /** The same text in the reader's digits. */
    public String digits(String text) {
        if (!arabicDigits()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(ARABIC_DIGITS[c - '0']);
            } else {
                out.append(c == '.' ? '٫' : c == ',' ? '٬' : c);
            }
        }
        return out.toString();
    }

    private boolean arabicDigits() {
        return language() == Language.AR && preferences.digits() == Digits.ARABIC;
    }

    /** A date as precise as it is; words for none. */
    public String date(PartialDate date) {
        if (date == null) {
            return t("date.none");
        }
        String year = digits(Integer.toString(date.year()));
        if (date.month() == 0) {
            return year;
        }
        String month = month(date.month()) + " " + year;
        return date.day() == 0 ? month : digits(Integer.toString(date.day())) + " " + month;
    }

    /** A day. */
    public String day(LocalDate day) {
        return day == null ? t("date.none") : date(PartialDate.of(day));
    }

    /** A day with its weekday. */
    public String longDay(PartialDate date) {
        if (date == null || !date.isDay()) {
            return date(date);
        }
        DayOfWeek weekday = date.first().getDayOfWeek();
        return t("weekday." + weekday.getValue()) + (language() == Language.AR ? " " : ", ") + date(date);
    }

    /** A month's name. */
    public String month(int month) {
        if (language() == Language.EN) {
            return t("month." + month);
        }
        return switch (preferences.months()) {
            case LEVANT -> t("month.levant." + month);
            case GULF -> t("month." + month);
            case MAGHREB -> t("month.maghreb." + month);
            case BOTH -> t("month.levant." + month) + "/" + t("month." + month);
        };
    }

    /** The name of a principal, or of a part of one: «بيلاروسيا: المعارضة». */
    public String name(Code code) {
        String name = principals.name(code.principal(), language());
        return code.role() == null ? name : name + t("role.joint") + t("role." + code.role());
    }

    /** The name of a principal, or of a part of one as a code names it; what is no code is its own name. */
    public String name(String code) {
        if (code.indexOf('.') > 0) {
            try {
                return name(Code.parse(code));
            } catch (IllegalArgumentException e) {
                return code;
            }
        }
        return principals.name(code, language());
    }

    /** Names of principals without their roles, joined as in a sentence. */
    public String names(Collection<Code> codes) {
        List<String> names =
                codes.stream().map(code -> name(code.principal())).distinct().toList();
        return join(names);
    }

    /** Parts with commas between, each in its own direction. */
    public String apart(List<String> parts) {
        return parts.stream().map(part -> "\u2068" + part + "\u2069").collect(Collectors.joining(t("list.comma")));
    }

    /** Words joined as in a sentence: a, b and c. */
    public String join(List<String> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.get(0);
        }
        return parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(t("list.comma")))
                + t("list.and")
                + parts.get(parts.size() - 1);
    }

    public String type(EventType type) {
        return t("type." + type);
    }

    /** What the type means, in a sentence. */
    public String meaning(EventType type) {
        return t("type." + type + ".sense");
    }

    /** The mode where there is one, else the type. */
    public String act(EventType type, Mode mode) {
        return mode == null ? type(type) : mode(mode);
    }

    public String mode(Mode mode) {
        return t("mode." + mode.type() + "." + mode.label());
    }

    public String status(Status status) {
        return t("status." + status.label());
    }

    /** A magnitude: «أكثر من 50 سجينا». */
    public String count(Count count) {
        boolean whole = count.value() == Math.rint(count.value()) && count.value() < 1e15;
        String number = whole ? number((long) count.value()) : digits(Double.toString(count.value()));
        String unit = "unit." + count.unit();
        String counted = words.has(unit + "[other]")
                ? words.counted(unit, whole ? (long) count.value() : 100, number)
                : number + " " + count.unit();
        return count.bound() == Count.Bound.EXACT
                ? counted
                : t("bound." + count.bound().label(), counted);
    }
}
