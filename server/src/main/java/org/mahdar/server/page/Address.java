package org.mahdar.server.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.server.language.Language;

/**
 * The address of a page within the server: its path and all that the page shows, as parameters. Immutable; the same state always
 * has the same address.
 */
public final class Address {

    private final String path;
    private final Map<String, List<String>> parameters;

    private Address(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** An address without parameters; the segments are encoded. */
    public static Address of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Address(path.length() == 0 ? "/" : path.toString(), Map.of());
    }

    /** An address that came in: the path as it stands, and decoded parameters. Empty values are left out. */
    public static Address of(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((key, values) -> {
            List<String> told =
                    values.stream().filter(value -> !value.isBlank()).distinct().toList();
            if (!told.isEmpty()) {
                kept.put(key, told);
            }
        });
        return new Address(path, kept);
    }

    /** An address as {@link #toString} writes it. */
    public static Address parse(String text) {
        int mark = text.indexOf('?');
        int hash = text.indexOf('#');
        String whole = hash < 0 ? text : text.substring(0, hash);
        if (mark < 0 || mark >= whole.length()) {
            return new Address(whole, Map.of());
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : whole.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            parameters
                    .computeIfAbsent(name, none -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return of(whole.substring(0, mark), parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What is no encoding of anything stands for itself.
            return text;
        }
    }

    /** The same with this parameter; null or nothing takes it away. */
    public Address with(String key, Object... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> told = new ArrayList<>();
        for (Object value : values) {
            if (value != null && !value.toString().isBlank()) {
                told.add(value.toString());
            }
        }
        if (told.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, List.copyOf(told));
        }
        return new Address(path, changed);
    }

    public Address without(String... keys) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        for (String key : keys) {
            changed.remove(key);
        }
        return new Address(path, changed);
    }

    /** The parameter with this value added, or taken away where it is there already. */
    public Address toggled(String key, Object value) {
        List<String> values = new ArrayList<>(values(key));
        if (!values.remove(value.toString())) {
            values.add(value.toString());
        }
        return with(key, values.toArray());
    }

    /** The same parameters under another path, as {@link #of(String...)} builds it. */
    public Address at(String... segments) {
        return new Address(of(segments).path, parameters);
    }

    /** The same page in the other language: the first segment is the language. */
    public Address in(Language language) {
        int second = path.indexOf('/', 1);
        return new Address("/" + language.code() + (second < 0 ? "/" : path.substring(second)), parameters);
    }

    public String path() {
        return path;
    }

    public List<String> values(String key) {
        return parameters.getOrDefault(key, List.of());
    }

    /** The first value, or null. */
    public String value(String key) {
        List<String> values = values(key);
        return values.isEmpty() ? null : values.get(0);
    }

    public Map<String, List<String>> parameters() {
        return Map.copyOf(parameters);
    }

    /** The parameters as they stand behind the question mark, or nothing. */
    public String query() {
        StringBuilder query = new StringBuilder();
        parameters.forEach((key, values) -> {
            for (String value : values) {
                query.append(query.length() == 0 ? "" : "&")
                        .append(encoded(key))
                        .append('=')
                        .append(encoded(value));
            }
        });
        return query.toString();
    }

    @Override
    public String toString() {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
