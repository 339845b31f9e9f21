package org.mahdar.server.ledger;

import io.javalin.http.Context;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.record.ledger.LedgerFilter;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.ledger.State;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;

/** Reads from a request which entries of which ledger are asked for. */
public final class LedgerQuestion {

    /** The parameters that {@link #of} reads. */
    public static final String[] PARAMETERS = {
        "a", "b", "as-of", "known-by", "state", "subject", "from", "to", "offset", "limit"
    };

    private LedgerQuestion() {}

    /**
     * The question; the ledger's name stands in the path as {@code name}.
     *
     * @param usual the length of a page where none is asked for
     * @param most the longest page
     */
    public static LedgerQuery of(Context context, Params params, int usual, int most) {
        return filters(context, params)
                .withPage(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", usual, 1, most));
    }

    /** The question for all entries. */
    public static LedgerQuery filters(Context context, Params params) {
        Code a = params.code("a");
        Code b = params.code("b");
        // One side alone is the first, whichever field it was written into.
        boolean single = a == null;
        return new LedgerQuery(
                name(context.pathParam("name")),
                single ? b : a,
                single ? null : b,
                params.lastDay("as-of"),
                params.lastDay("known-by"),
                0,
                Integer.MAX_VALUE);
    }

    /** Which of the entries are wanted. */
    public static LedgerFilter wanted(Params params) {
        params.inOrder("from", "to");
        return new LedgerFilter(
                params.chosen("state", State.class),
                Set.copyOf(params.texts("subject")),
                params.firstDay("from"),
                params.lastDay("to"));
    }

    private static LedgerName name(String label) {
        try {
            return LedgerName.ofLabel(label);
        } catch (IllegalArgumentException e) {
            throw Wrong.notKept("ledger", label);
        }
    }
}
