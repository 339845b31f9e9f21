package org.mahdar.model;

import java.util.List;
import java.util.Objects;

/**
 * What Mahdar read in one article. It depends on the article, the lexicon and the version of the coder alone.
 *
 * @param article what was read
 * @param title the headline, or null
 * @param outlet the outlet as stated or as the page tells, or null
 * @param agency the news agency the page names, by its usual abbreviation, or null
 * @param author who signed the report, or null
 * @param published ISO day of publication, or null
 * @param body the parts of the text that belong to the article, in order, not overlapping
 * @param coder the coder's version
 * @param lexicon the hash of everything the lexicon holds
 */
public record Reading(
        Article article,
        String title,
        String outlet,
        String agency,
        String author,
        PartialDate published,
        List<Span> body,
        List<Person> people,
        List<Quote> quotes,
        List<Event> events,
        String coder,
        String lexicon) {

    public Reading {
        Objects.requireNonNull(article, "article");
        body = List.copyOf(body);
        people = List.copyOf(people);
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
    }
}
