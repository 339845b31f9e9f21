package org.mahdar.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A stretch of a longer list, which always says how long the whole list is.
 *
 * @param items what stands in the stretch
 * @param total how many there are in all
 * @param offset how many stand before the first item
 */
public record Page<T>(List<T> items, long total, int offset) {

    public Page {
        Objects.requireNonNull(items, "items");
        items = List.copyOf(items);
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + offset);
        }
    }

    /** A page that holds the whole list. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, items.size(), 0);
    }

    /** The stretch of a list that is at hand as a whole. */
    public static <T> Page<T> of(List<T> whole, int offset, int limit) {
        int from = Math.min(offset, whole.size());
        int to = (int) Math.min((long) from + limit, whole.size());
        return new Page<>(whole.subList(from, to), whole.size(), offset);
    }

    /** The same stretch of other things. */
    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, offset);
    }

    /** Whether more items follow this page. */
    public boolean hasMore() {
        return (long) offset + items.size() < total;
    }
}
