package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.mahdar.model.Code;

/**
 * Which entries of which ledger are asked for.
 *
 * @param a one side, or null for all sides
 * @param b the other side, or null for all of {@code a}'s
 * @param asOf the day whose state is asked for; null for the latest
 * @param knownBy leaves out what was first reported after this day; null leaves out nothing
 * @param offset how many entries to leave out at the start
 * @param limit how many to give at most
 */
public record LedgerQuery(LedgerName ledger, Code a, Code b, LocalDate asOf, LocalDate knownBy, int offset, int limit) {

    public LedgerQuery {
        Objects.requireNonNull(ledger, "ledger");
        if (a == null && b != null) {
            throw new IllegalArgumentException("the second side is given without the first: " + b);
        }
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
    }

    /** The whole ledger as it stands at the latest. */
    public static LedgerQuery of(LedgerName ledger) {
        return new LedgerQuery(ledger, null, null, null, null, 0, Integer.MAX_VALUE);
    }

    /** What stands between two sides. */
    public static LedgerQuery between(LedgerName ledger, Code a, Code b) {
        return new LedgerQuery(ledger, a, b, null, null, 0, Integer.MAX_VALUE);
    }

    public LedgerQuery asOf(LocalDate day) {
        return new LedgerQuery(ledger, a, b, day, knownBy, offset, limit);
    }

    public LedgerQuery knownBy(LocalDate day) {
        return new LedgerQuery(ledger, a, b, asOf, day, offset, limit);
    }

    public LedgerQuery withPage(int first, int most) {
        return new LedgerQuery(ledger, a, b, asOf, knownBy, first, most);
    }
}
