package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Quote;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.page.Line;
import org.mahdar.reader.page.LineKind;
import org.mahdar.text.TokenKind;

/** The direct quotations of an article with who said them, in the order of the text. Stateless. */
public final class QuoteReader {

    /** The share of common words from which two quotations are one. */
    private static final double SAME = 0.7;

    /** The quotations of the article; none of a line that is no part of it. */
    public List<Quote> read(Prepared p) {
        Analysis a = p.analysis();
        List<Quotation> quotations = new Quotations(a, p.page()).find();
        Voices voices = new Voices(p, quotations);
        List<Quotation> spoken = new ArrayList<>();
        List<Attribution> speakers = new ArrayList<>();
        for (Quotation one : quotations) {
            Attribution by = voices.of(one);
            if (by.quoted()) {
                spoken.add(one);
                speakers.add(by);
            }
        }
        Line headline = p.page().first(LineKind.HEADLINE);
        List<Quote> quotes = new ArrayList<>();
        for (int q = 0; q < spoken.size(); q++) {
            Quotation one = spoken.get(q);
            Attribution by = speakers.get(q);
            if (headline != null && one.from() < headline.to() && isRepeated(a, one, spoken)) {
                continue;
            }
            Span span = a.text().toOriginal(one.marks().start(), one.marks().end());
            Voice voice = by.voice();
            Speaker speaker = voice == null || !voice.known() ? null : new Speaker(voice.name(), voice.code());
            quotes.add(new Quote(
                    span,
                    span.of(a.article().text()),
                    Quote.Kind.DIRECT,
                    speaker,
                    by.addressee(),
                    null,
                    null,
                    List.of()));
        }
        return quotes;
    }

    /** Whether a quotation of the headline stands in the article again. */
    private static boolean isRepeated(Analysis a, Quotation one, List<Quotation> all) {
        Set<Integer> words = words(a, one);
        for (Quotation other : all) {
            if (other.from() <= one.from()) {
                continue;
            }
            Set<Integer> others = words(a, other);
            int larger = Math.max(words.size(), others.size());
            others.retainAll(words);
            if (others.size() >= SAME * larger) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> words(Analysis a, Quotation one) {
        Set<Integer> words = new HashSet<>();
        for (int t = one.from(); t < one.to(); t++) {
            if (a.tokens().kind(t) != TokenKind.MARK) {
                words.add(a.stemHash(t));
            }
        }
        return words;
    }
}
