package org.mahdar.server.quote;

import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Wrong;

/** Reads from a request which quotations are asked for. */
public final class QuoteQuestion {

    /** The parameters that {@link #of} reads. */
    public static final String[] PARAMETERS = {
        "q", "side", "speaker", "person", "addressee", "issue", "kind", "outlet", "from", "to", "offset", "limit"
    };

    private static final Set<String> KINDS = Set.of("direct", "indirect");

    private QuoteQuestion() {}

    /**
     * The question.
     *
     * @param usual the length of a page where none is asked for
     * @param most the longest page
     */
    public static QuoteQuery of(Params params, int usual, int most) {
        return filters(params)
                .withPage(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", usual, 1, most));
    }

    /** The question for the whole list. */
    public static QuoteQuery filters(Params params) {
        params.inOrder("from", "to");
        String kind = params.text("kind");
        if (kind != null && !KINDS.contains(kind)) {
            throw Wrong.parameter("kind", kind, "direct or indirect");
        }
        return QuoteQuery.all()
                .withText(params.text("q"))
                .withSide(principal(params.code("side")))
                .withSpeaker(params.text("speaker"))
                .withPerson(params.text("person"))
                .withAddressee(principal(params.code("addressee")))
                .withIssue(params.text("issue"))
                .withKind(kind)
                .withOutlet(params.text("outlet"))
                .withDays(params.firstDay("from"), params.lastDay("to"));
    }

    private static String principal(Code code) {
        return code == null ? null : code.principal();
    }
}
