package org.mahdar.server.page;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;

/** The parameters of a request. What makes no sense is a {@link Wrong} that names the parameter, the value and the cure. */
public final class Params {

    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Params of(Context context) {
        return new Params(context.queryParamMap());
    }

    public static Params of(Address address) {
        return new Params(address.parameters());
    }

    /** Refuses parameters that nobody reads, so that a slip of the pen does not widen the question. */
    public Params only(String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw Wrong.unknownParameter(name, names.isEmpty() ? "none" : String.join(", ", names));
            }
        }
        return this;
    }

    /** The first value that is not blank, or null. */
    public String text(String name) {
        return texts(name).stream().findFirst().orElse(null);
    }

    public String text(String name, String other) {
        String text = text(name);
        return text == null ? other : text;
    }

    /** All values that are not blank. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A side, or null. */
    public Code code(String name) {
        return parsed(name, text -> Code.parse(text.toUpperCase(Locale.ROOT)), "a code such as USA, UN or BLR.OPP");
    }

    /** The first day of the date given, or null. */
    public LocalDate firstDay(String name) {
        PartialDate date = date(name);
        return date == null ? null : date.first();
    }

    /** The last day of the date given, or null. */
    public LocalDate lastDay(String name) {
        PartialDate date = date(name);
        return date == null ? null : date.last();
    }

    /** A year, a month or a day, or null. */
    public PartialDate date(String name) {
        return parsed(name, PartialDate::parse, "a date such as 2020, 2020-02 or 2020-02-01");
    }

    /** Checks that the first day does not lie after the last. */
    public void inOrder(String from, String to) {
        LocalDate first = firstDay(from);
        LocalDate last = lastDay(to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Wrong.parameter(from, text(from), "a date that does not lie after " + to + " (" + text(to) + ")");
        }
    }

    public Set<EventType> types(String name) {
        return chosen(name, EventType.class);
    }

    public Set<Status> statuses(String name) {
        return chosen(name, Status.class);
    }

    /** The choices named, in any case of letters. */
    public <E extends Enum<E>> Set<E> chosen(String name, Class<E> kind) {
        Set<E> all = EnumSet.noneOf(kind);
        for (String text : texts(name)) {
            for (String one : text.split(",", -1)) {
                all.add(choice(name, one.strip(), kind));
            }
        }
        return all;
    }

    /** The one choice named, or the other. */
    public <E extends Enum<E>> E choice(String name, E other) {
        String text = text(name);
        return text == null ? other : choice(name, text, other.getDeclaringClass());
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> kind) {
        for (E one : kind.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return one;
            }
        }
        throw Wrong.parameter(
                name,
                text,
                "one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")));
    }

    /** A whole number between two others, or the one that stands for none. */
    public int number(String name, int other, int least, int most) {
        String text = text(name);
        if (text == null) {
            return other;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Wrong.parameter(name, text, "a whole number from " + least + " to " + most);
        }
        throw Wrong.parameter(name, text, "a whole number from " + least + " to " + most);
    }

    private <T> T parsed(String name, Function<String, T> parse, String expected) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Wrong.parameter(name, text, expected);
        }
    }

    /** The names of the parameters that have a value. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        values.keySet().stream().filter(name -> !texts(name).isEmpty()).forEach(names::add);
        return names;
    }
}
