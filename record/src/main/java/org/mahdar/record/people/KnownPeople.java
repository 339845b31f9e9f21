package org.mahdar.record.people;

import java.util.Collection;
import java.util.List;
import org.mahdar.model.Code;

/** What is known of people from elsewhere than the articles; kept apart from what the articles show. */
@FunctionalInterface
public interface KnownPeople {

    /** Nothing is known of anybody. */
    KnownPeople NOBODY = (names, principal) -> List.of();

    /**
     * A term of office.
     *
     * @param name the person's name as the source gives it
     * @param from ISO date at any precision, or null
     * @param to likewise
     * @param source where the fact comes from
     */
    record Term(String name, Code code, String office, String from, String to, String source) {}

    /**
     * The terms of the person whom articles know under these names.
     *
     * @param principal the side the articles give, or null
     */
    List<Term> terms(Collection<String> names, String principal);
}
