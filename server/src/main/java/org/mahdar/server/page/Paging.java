package org.mahdar.server.page;

import org.mahdar.record.Page;

/**
 * Where a list stands in its whole, and the ways to the rest.
 *
 * @param first the number of the first item shown, from 1; 0 when there is none
 * @param last the number of the last
 * @param total how many there are
 * @param before the address of the stretch before, or null
 * @param after the address of the stretch after, or null
 */
public record Paging(long first, long last, long total, Address before, Address after) {

    /** The page of a list at an address whose parameter {@code offset} says where it begins. */
    public static Paging of(Page<?> page, Address address, int limit) {
        int shown = page.items().size();
        Address before = page.offset() == 0
                ? null
                : address.with("offset", page.offset() <= limit ? null : page.offset() - limit);
        Address after = page.hasMore() ? address.with("offset", page.offset() + shown) : null;
        return new Paging(
                shown == 0 ? 0 : page.offset() + 1L, page.offset() + (long) shown, page.total(), before, after);
    }

    public boolean isWhole() {
        return before == null && after == null;
    }
}
