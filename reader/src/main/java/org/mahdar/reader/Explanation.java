package org.mahdar.reader;

import java.util.List;
import org.mahdar.model.Reading;

/**
 * A reading with everything that was considered on the way.
 *
 * @param reading the reading
 * @param considered every reading of every trigger, in the order of the text
 */
public record Explanation(Reading reading, List<Considered> considered) {

    public Explanation {
        considered = List.copyOf(considered);
    }
}
