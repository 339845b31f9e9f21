package org.mahdar.server.language;

import java.util.Locale;

/**
 * How a reader wants the pages to look; kept in a cookie of the browser.
 *
 * @param theme light, dark, or as the system has it
 * @param digits Latin or Arabic digits in Arabic pages
 * @param months the names of months in Arabic pages
 */
public record Preferences(Theme theme, Digits digits, Months months) {

    /** What a reader has who never chose. */
    public static final Preferences DEFAULT = new Preferences(Theme.AUTO, Digits.LATIN, Months.BOTH);

    /** Light on dark or dark on light. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /** 2020 or ٢٠٢٠. */
    public enum Digits {
        LATIN,
        ARABIC
    }

    /** شباط, فبراير, فيفري, or as the agencies write it شباط/فبراير. */
    public enum Months {
        BOTH,
        LEVANT,
        GULF,
        MAGHREB
    }

    /** The form that the cookie holds. */
    public String write() {
        return word(theme) + "." + word(digits) + "." + word(months);
    }

    /** Reads what {@link #write} wrote; what cannot be read is the default. */
    public static Preferences read(String cookie) {
        String[] words = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (words.length != 3) {
            return DEFAULT;
        }
        return new Preferences(
                choice(Theme.class, words[0], DEFAULT.theme),
                choice(Digits.class, words[1], DEFAULT.digits),
                choice(Months.class, words[2], DEFAULT.months));
    }

    /** The choice of that name, or the other when there is none. */
    public static <E extends Enum<E>> E choice(Class<E> kind, String name, E other) {
        for (E one : kind.getEnumConstants()) {
            if (word(one).equals(name)) {
                return one;
            }
        }
        return other;
    }

    /** A choice as forms and keys name it. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
