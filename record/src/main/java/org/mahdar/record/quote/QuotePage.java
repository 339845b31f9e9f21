package org.mahdar.record.quote;

import java.util.Map;
import org.mahdar.record.Page;

/**
 * The quotations asked for, and how all that fit are spread.
 *
 * @param quotes the latest published first
 * @param sides how many the speakers of each principal said
 * @param speakers how many each speaker said, as {@link QuoteLine#person} names one
 * @param names the name of each of these speakers that is used most
 * @param addressees how many were said to each principal
 * @param issues how many are about each issue; one may be about several
 * @param kinds how many are direct, how many indirect
 * @param outlets how many each outlet published
 * @param months how many were published in each month (2018-03)
 */
public record QuotePage(
        Page<QuoteLine> quotes,
        Map<String, Long> sides,
        Map<String, Long> speakers,
        Map<String, String> names,
        Map<String, Long> addressees,
        Map<String, Long> issues,
        Map<String, Long> kinds,
        Map<String, Long> outlets,
        Map<String, Long> months) {

    public QuotePage {
        sides = Map.copyOf(sides);
        speakers = Map.copyOf(speakers);
        names = Map.copyOf(names);
        addressees = Map.copyOf(addressees);
        issues = Map.copyOf(issues);
        kinds = Map.copyOf(kinds);
        outlets = Map.copyOf(outlets);
        months = Map.copyOf(months);
    }
}
