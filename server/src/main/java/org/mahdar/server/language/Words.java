package org.mahdar.server.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every text of the pages in one language, from {@code words_ar.properties} or {@code words_en.properties}. {@code {0}} stands
 * for the first value; values are isolated, so that a name in the other script does not turn the sentence around. A text that
 * counts has one form for each plural: {@code key[one]}, {@code key[two]}, {@code key[few]}, {@code key[many]},
 * {@code key[other]}, as CLDR names them.
 */
public final class Words {

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Loads the texts that come with the server. */
    public static Words of(Language language) {
        String file = "words_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the server's jar lacks " + file);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Words(language, Map.copyOf(texts));
    }

    public Language language() {
        return language;
    }

    /** All keys. */
    public Set<String> keys() {
        return texts.keySet();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text, with values in their places; an unknown key is an {@link IllegalArgumentException}. */
    public String of(String key, Object... values) {
        return fill(raw(key), values);
    }

    /** The text in the form that goes with a number; the number itself, as {@code shown}, is value 0. */
    public String counted(String key, long number, String shown, Object... more) {
        String form = key + "[" + plural(number) + "]";
        String pattern = texts.containsKey(form) ? texts.get(form) : raw(key + "[other]");
        Object[] values = new Object[more.length + 1];
        values[0] = shown;
        System.arraycopy(more, 0, values, 1, more.length);
        return fill(pattern, values);
    }

    private String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in words_" + language.code() + ".properties");
        }
        return text;
    }

    private static String fill(String pattern, Object... values) {
        if (values.length == 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean place = c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int number = place ? pattern.charAt(at + 1) - '0' : -1;
            if (number >= 0 && number < values.length) {
                text.append(ISOLATE).append(values[number]).append(END_ISOLATE);
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    /** CLDR's plural rules for whole numbers. */
    private String plural(long number) {
        if (language == Language.EN) {
            return number == 1 ? "one" : "other";
        }
        long rest = number % 100;
        if (number == 0) {
            return "zero";
        } else if (number == 1) {
            return "one";
        } else if (number == 2) {
            return "two";
        } else if (rest >= 3 && rest <= 10) {
            return "few";
        } else {
            return rest >= 11 ? "many" : "other";
        }
    }
}
