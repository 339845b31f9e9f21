package org.mahdar.record.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * What is searched for. Null, or an empty set, means: any.
 *
 * @param text words that must all occur; a phrase in quotation marks of any kind; {@code -word} must not occur; {@code OR} or
 *     {@code |} between words means either; {@code word*} means any word that begins so. Blank means: every article
 * @param forms how words are compared; the more, the more is found
 * @param from the first day of publication
 * @param to the last day of publication
 * @param outlets any of these outlets
 * @param codes all of these sides must occur in the article's events or people: principals, or codes with a role
 * @param types any of these types of events
 * @param statuses any of these statuses of events
 * @param latestFirst by day of publication instead of by how well the words fit
 */
public record SearchQuery(
        String text,
        Set<Form> forms,
        LocalDate from,
        LocalDate to,
        Set<String> outlets,
        Set<String> codes,
        Set<EventType> types,
        Set<Status> statuses,
        boolean latestFirst,
        int offset,
        int limit) {

    public SearchQuery {
        Objects.requireNonNull(text, "text");
        forms = forms == null || forms.isEmpty() ? EnumSet.allOf(Form.class) : Set.copyOf(forms);
        outlets = outlets == null ? Set.of() : Set.copyOf(outlets);
        codes = codes == null ? Set.of() : Set.copyOf(codes);
        types = types == null ? Set.of() : Set.copyOf(types);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
    }

    /** Searches everything in all forms; gives the first twenty hits. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, null, null, null, null, null, false, 0, 20);
    }

    public SearchQuery withForms(Set<Form> wanted) {
        return new SearchQuery(text, wanted, from, to, outlets, codes, types, statuses, latestFirst, offset, limit);
    }

    public SearchQuery withDays(LocalDate first, LocalDate last) {
        return new SearchQuery(text, forms, first, last, outlets, codes, types, statuses, latestFirst, offset, limit);
    }

    public SearchQuery withOutlets(Set<String> wanted) {
        return new SearchQuery(text, forms, from, to, wanted, codes, types, statuses, latestFirst, offset, limit);
    }

    public SearchQuery withCodes(Set<String> wanted) {
        return new SearchQuery(text, forms, from, to, outlets, wanted, types, statuses, latestFirst, offset, limit);
    }

    public SearchQuery withTypes(Set<EventType> wanted) {
        return new SearchQuery(text, forms, from, to, outlets, codes, wanted, statuses, latestFirst, offset, limit);
    }

    public SearchQuery withStatuses(Set<Status> wanted) {
        return new SearchQuery(text, forms, from, to, outlets, codes, types, wanted, latestFirst, offset, limit);
    }

    public SearchQuery withLatestFirst() {
        return new SearchQuery(text, forms, from, to, outlets, codes, types, statuses, true, offset, limit);
    }

    public SearchQuery withPage(int first, int most) {
        return new SearchQuery(text, forms, from, to, outlets, codes, types, statuses, latestFirst, first, most);
    }
}
