package org.mahdar.record.article;

import java.time.LocalDate;
import org.mahdar.model.PartialDate;

/**
 * An article as it stands in a list.
 *
 * @param key its name in the record
 * @param id the id it came with
 * @param day the first day its date of publication may mean, or null
 * @param events how many events count
 */
public record ArticleLine(
        String key,
        String id,
        String title,
        String outlet,
        String agency,
        PartialDate published,
        LocalDate day,
        String url,
        int events) {}
