package org.mahdar.server.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mahdar.server.page.Address;

/**
 * A stretch of time that a page shows, and the steps from it to others: so that whoever has no mouse can look closer, wider,
 * earlier and later too, and every such look has its address.
 *
 * @param first its first day
 * @param last its last day
 */
public record Window(LocalDate first, LocalDate last) {

    /** Nothing is looked at closer than four weeks: drawings are of whole months. */
    private static final long LEAST_DAYS = 28;

    public Window {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " lies before " + first);
        }
    }

    /** The middle half; null where that would be less than four weeks. */
    public Window closer() {
        long days = days();
        if (days / 2 < LEAST_DAYS) {
            return null;
        }
        long cut = days / 4;
        return new Window(first.plusDays(cut), last.minusDays(cut));
    }

    /** Twice as much, around the same middle. */
    public Window wider() {
        long more = Math.max(1, days() / 2);
        return new Window(first.minusDays(more), last.plusDays(more));
    }

    /** As much, half of it earlier. */
    public Window earlier() {
        return moved(-Math.max(1, days() / 2));
    }

    /** As much, half of it later. */
    public Window later() {
        return moved(Math.max(1, days() / 2));
    }

    private Window moved(long days) {
        return new Window(first.plusDays(days), last.plusDays(days));
    }

    private long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The page at that address within this stretch, from its beginning. */
    public Address of(Address page) {
        return page.without("offset").with("from", first).with("to", last);
    }
}
