package org.mahdar.server.episode;

import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.server.page.Params;

/** Reads from a request which episodes are asked for. */
public final class EpisodeQuestion {

    /** The parameters that {@link #of} reads. */
    public static final String[] PARAMETERS = {
        "a", "b", "type", "actor", "recipient", "from", "to", "status", "outlet", "q", "domestic", "offset", "limit"
    };

    private EpisodeQuestion() {}

    /**
     * The question.
     *
     * @param usual the length of a page where none is asked for
     * @param most the longest page
     */
    public static EpisodeQuery of(Params params, int usual, int most) {
        return filters(params)
                .withPage(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", usual, 1, most));
    }

    /** The question for the whole list. */
    public static EpisodeQuery filters(Params params) {
        params.inOrder("from", "to");
        return EpisodeQuery.all()
                .withSides(params.code("a"), params.code("b"))
                .withTypes(params.types("type"))
                .withActor(params.code("actor"))
                .withRecipient(params.code("recipient"))
                .withDays(params.firstDay("from"), params.lastDay("to"))
                .withStatuses(params.statuses("status"))
                .withOutlet(params.text("outlet"))
                .withText(params.text("q"))
                .withDomestic("true".equals(params.text("domestic")));
    }
}
