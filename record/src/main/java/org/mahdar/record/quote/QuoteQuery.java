package org.mahdar.record.quote;

import java.time.LocalDate;

/**
 * Which quotations are asked for; null means any.
 *
 * @param text words that the quotation must hold, all of them, in whatever spelling
 * @param side the principal that the speaker speaks for
 * @param speaker a name of the speaker or a part of one, in Arabic or Latin letters: whatever a person of such a name said is given,
 *     under each spelling of the name
 * @param person the speaker as {@link QuoteLine#person} names one
 * @param addressee the principal it is said to
 * @param issue what it is about, as the ledger of positions names it
 * @param kind direct or indirect
 * @param outlet who published it
 * @param from the first day of publication
 * @param to the last day of publication
 * @param offset how many quotations to leave out at the start
 * @param limit how many to give at most
 */
public record QuoteQuery(
        String text,
        String side,
        String speaker,
        String person,
        String addressee,
        String issue,
        String kind,
        String outlet,
        LocalDate from,
        LocalDate to,
        int offset,
        int limit) {

    public QuoteQuery {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
    }

    /** Every quotation. */
    public static QuoteQuery all() {
        return new QuoteQuery(null, null, null, null, null, null, null, null, null, null, 0, Integer.MAX_VALUE);
    }

    public QuoteQuery withText(String words) {
        return new QuoteQuery(words, side, speaker, person, addressee, issue, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withSide(String principal) {
        return new QuoteQuery(
                text, principal, speaker, person, addressee, issue, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withSpeaker(String name) {
        return new QuoteQuery(text, side, name, person, addressee, issue, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withPerson(String id) {
        return new QuoteQuery(text, side, speaker, id, addressee, issue, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withAddressee(String principal) {
        return new QuoteQuery(text, side, speaker, person, principal, issue, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withIssue(String wanted) {
        return new QuoteQuery(text, side, speaker, person, addressee, wanted, kind, outlet, from, to, offset, limit);
    }

    public QuoteQuery withKind(String wanted) {
        return new QuoteQuery(text, side, speaker, person, addressee, issue, wanted, outlet, from, to, offset, limit);
    }

    public QuoteQuery withOutlet(String name) {
        return new QuoteQuery(text, side, speaker, person, addressee, issue, kind, name, from, to, offset, limit);
    }

    public QuoteQuery withDays(LocalDate first, LocalDate last) {
        return new QuoteQuery(text, side, speaker, person, addressee, issue, kind, outlet, first, last, offset, limit);
    }

    public QuoteQuery withPage(int first, int most) {
        return new QuoteQuery(text, side, speaker, person, addressee, issue, kind, outlet, from, to, first, most);
    }
}
