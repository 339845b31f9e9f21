package org.mahdar.server.search;

import java.util.Set;
import org.mahdar.record.search.Form;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.server.page.Params;

/** Reads from a request what is searched for. */
public final class SearchQuestion {

    /** The parameters that {@link #of} reads. */
    public static final String[] PARAMETERS = {
        "q", "form", "from", "to", "outlet", "code", "type", "status", "sort", "offset", "limit"
    };

    private SearchQuestion() {}

    /** The question; {@code usual} is the length of a page where none is asked for. */
    public static SearchQuery of(Params params, int usual, int most) {
        params.inOrder("from", "to");
        SearchQuery query = SearchQuery.of(params.text("q", ""))
                .withForms(params.chosen("form", Form.class))
                .withDays(params.firstDay("from"), params.lastDay("to"))
                .withOutlets(Set.copyOf(params.texts("outlet")))
                .withCodes(Set.copyOf(params.texts("code")))
                .withTypes(params.types("type"))
                .withStatuses(params.statuses("status"))
                .withPage(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", usual, 1, most));
        return params.choice("sort", Order.FIT) == Order.LATEST ? query.withLatestFirst() : query;
    }

    /** How hits may be ordered. */
    enum Order {
        FIT,
        LATEST
    }
}
