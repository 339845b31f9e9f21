package org.mahdar.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mahdar.server.page.Address;

/**
 * One of the ways to narrow a search.
 *
 * @param name the parameter it sets
 * @param values those that occur most first
 * @param more how many further values occur
 */
public record Facet(String name, List<Value> values, int more) {

    private static final int MOST = 12;

    /**
     * A value that can be chosen.
     *
     * @param href the page with the value chosen, or no longer
     */
    public record Value(String label, long hits, boolean chosen, String href) {}

    public Facet {
        values = List.copyOf(values);
    }

    /** The facet of counts; each value leads to the address with it chosen, or no longer. */
    public static Facet of(String name, Map<String, Long> counts, Function<String, String> label, Address address) {
        List<String> chosen = address.values(name);
        List<Map.Entry<String, Long>> all = new ArrayList<>(counts.entrySet());
        for (String value : chosen) {
            if (!counts.containsKey(value)) {
                all.add(Map.entry(value, 0L));
            }
        }
        all.sort(Comparator.comparing((Map.Entry<String, Long> one) -> !chosen.contains(one.getKey()))
                .thenComparing(one -> -one.getValue())
                .thenComparing(Map.Entry::getKey));
        Address first = address.without("offset");
        List<Value> values = all.stream()
                .limit(MOST)
                .map(one -> new Value(
                        label.apply(one.getKey()),
                        one.getValue(),
                        chosen.contains(one.getKey()),
                        first.toggled(name, one.getKey()).toString()))
                .toList();
        return new Facet(name, values, all.size() - values.size());
    }
}
