package org.mahdar.record.people;

import java.time.LocalDate;
import org.mahdar.model.Role;

/**
 * Which people are asked for; null means any. What is told of them is what articles of the time asked for tell.
 *
 * @param name a name or a part of one, in Arabic or Latin letters
 * @param principal the side, of any of the person's names
 * @param role the sector that an article gives the person
 * @param office the office in the words of an article
 * @param from the first day of publication of the articles that name the person
 * @param to the last day
 * @param offset how many people to leave out at the start
 * @param limit how many to give at most
 */
public record PeopleQuery(
        String name, String principal, Role role, String office, LocalDate from, LocalDate to, int offset, int limit) {

    public PeopleQuery {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
    }

    /** Everybody. */
    public static PeopleQuery all() {
        return new PeopleQuery(null, null, null, null, null, null, 0, Integer.MAX_VALUE);
    }

    public PeopleQuery withName(String part) {
        return new PeopleQuery(part, principal, role, office, from, to, offset, limit);
    }

    public PeopleQuery withPrincipal(String side) {
        return new PeopleQuery(name, side, role, office, from, to, offset, limit);
    }

    public PeopleQuery withRole(Role sector) {
        return new PeopleQuery(name, principal, sector, office, from, to, offset, limit);
    }

    public PeopleQuery withOffice(String words) {
        return new PeopleQuery(name, principal, role, words, from, to, offset, limit);
    }

    public PeopleQuery withDays(LocalDate first, LocalDate last) {
        return new PeopleQuery(name, principal, role, office, first, last, offset, limit);
    }

    public PeopleQuery withPage(int first, int most) {
        return new PeopleQuery(name, principal, role, office, from, to, first, most);
    }

    /** Whether more than a name and a page is asked for. */
    boolean isNarrow() {
        return principal != null || role != null || office != null;
    }
}
