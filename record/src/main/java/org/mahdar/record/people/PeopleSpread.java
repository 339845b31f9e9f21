package org.mahdar.record.people;

import java.util.Map;

/**
 * How all people that a question finds are spread; whoever articles give two sides, roles or offices counts for both.
 *
 * @param sides how many belong to each principal
 * @param roles how many act in each sector
 * @param offices how many are called by each office, in the words of the articles
 * @param months how many were named in each month of publication (2018-03)
 */
public record PeopleSpread(
        Map<String, Long> sides, Map<String, Long> roles, Map<String, Long> offices, Map<String, Long> months) {

    public PeopleSpread {
        sides = Map.copyOf(sides);
        roles = Map.copyOf(roles);
        offices = Map.copyOf(offices);
        months = Map.copyOf(months);
    }
}
