package org.mahdar.record.people;

import java.util.List;
import org.mahdar.record.store.Sql;

/** Tells which names reviewers joined or parted. */
public interface NameBonds {

    /**
     * Two names and whether they mean one person.
     *
     * @param onePrincipal the side of the first name, or null
     */
    record Bond(String one, String onePrincipal, String other, String otherPrincipal, boolean joined) {}

    /** All such pairs; of two that contradict each other the later one. */
    List<Bond> bonds(Sql sql);
}
