package org.mahdar.record.quote;

import java.time.LocalDate;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Span;

/**
 * A quotation as it stands in a list.
 *
 * @param article the key of the article
 * @param id what the input called the article
 * @param title the article's title, or null
 * @param outlet who published it, or null
 * @param published the day of publication, or null
 * @param place where the words stand in the article
 * @param text the words
 * @param kind direct or indirect
 * @param speaker the speaker's name, or null where the text does not tell
 * @param person the person of that name as the record joins spellings, for {@code Record.person}; the name itself where it knows none;
 *     null without a name
 * @param code whom the speaker speaks for, or null
 * @param addressee to whom, or null
 * @param date when it was said, or null
 */
public record QuoteLine(
        String article,
        String id,
        String title,
        String outlet,
        LocalDate published,
        Span place,
        String text,
        String kind,
        String speaker,
        String person,
        Code code,
        Code addressee,
        PartialDate date) {}
