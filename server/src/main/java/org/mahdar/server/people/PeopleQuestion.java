package org.mahdar.server.people;

import org.mahdar.model.Code;
import org.mahdar.model.Role;
import org.mahdar.record.people.PeopleQuery;
import org.mahdar.server.page.Params;

/** Reads from a request which people are asked for. */
public final class PeopleQuestion {

    /** The parameters that {@link #of} reads. */
    public static final String[] PARAMETERS = {"q", "side", "role", "office", "from", "to", "offset", "limit"};

    private PeopleQuestion() {}

    /**
     * The question.
     *
     * @param usual the length of a page where none is asked for
     * @param most the longest page
     */
    public static PeopleQuery of(Params params, int usual, int most) {
        return filters(params)
                .withPage(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", usual, 1, most));
    }

    /** The question for the whole list. */
    public static PeopleQuery filters(Params params) {
        params.inOrder("from", "to");
        Code side = params.code("side");
        return PeopleQuery.all()
                .withName(params.text("q"))
                .withPrincipal(side == null ? null : side.principal())
                .withRole(params.text("role") == null ? null : params.choice("role", Role.GOV))
                .withOffice(params.text("office"))
                .withDays(params.firstDay("from"), params.lastDay("to"));
    }
}
