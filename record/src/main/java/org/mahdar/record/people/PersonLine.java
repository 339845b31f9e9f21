package org.mahdar.record.people;

import java.time.LocalDate;
import org.mahdar.model.Code;

/**
 * A person as it stands in a list.
 *
 * @param id the person's name in the record; the id of any of the person's names leads to it too
 * @param name the form of the name used most among the full ones
 * @param code the side and sector given most often, or null
 * @param office the office of the latest report that gives one, or null
 * @param articles how many articles name the person
 * @param first the earliest day of publication of these, or null
 * @param last the latest, or null
 */
public record PersonLine(
        String id, String name, Code code, String office, long articles, LocalDate first, LocalDate last) {}
