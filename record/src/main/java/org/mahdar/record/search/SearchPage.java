package org.mahdar.record.search;

import java.util.Map;
import org.mahdar.record.Page;

/**
 * What a search found.
 *
 * @param hits the page asked for, with the total
 * @param outlets how many of all hits each outlet published
 * @param codes in how many each side occurs
 * @param types in how many each type of event occurs
 * @param statuses in how many each status occurs
 * @param months how many were published in each month, {@code 2018-05}
 * @param notIndexed how many articles of the record the index does not hold yet; 0 unless the record was opened for reading and
 *     its last writer was interrupted
 */
public record SearchPage(
        Page<Hit> hits,
        Map<String, Long> outlets,
        Map<String, Long> codes,
        Map<String, Long> types,
        Map<String, Long> statuses,
        Map<String, Long> months,
        long notIndexed) {

    public SearchPage {
        outlets = Map.copyOf(outlets);
        codes = Map.copyOf(codes);
        types = Map.copyOf(types);
        statuses = Map.copyOf(statuses);
        months = Map.copyOf(months);
    }
}
