package org.mahdar.server.people;

import org.mahdar.model.Code;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.people.PersonLine;
import org.mahdar.server.page.Params;

/** Reads from a request which people are asked for. */
public final class PeopleQuestion {

    /** The parameters that {@link #find} reads. */
    public static final String[] PARAMETERS = {"q", "side", "offset", "limit"};

    private PeopleQuestion() {}

    /** The people asked for, at most so many. */
    public static Page<PersonLine> find(Record record, Params params, int limit) {
        Code side = params.code("side");
        return record.people(
                params.text("q"),
                side == null ? null : side.principal(),
                params.number("offset", 0, 0, Integer.MAX_VALUE),
                limit);
    }
}
