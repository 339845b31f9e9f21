package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.Comparator;
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

/** What an article reports as said, in the speakers' own words or in others, in the order of the text. Stateless. */
public final class QuoteReader {

    /** The share of common words from which two quotations are one. */
    private static final double SAME = 0.7;
    /** Among so many quotations behind it one of the headline is looked for. */
    private static final int FARTHEST = 100;

    /** The quotations and the reported speech of the article; none of a line that is no part of it. */
    public List<Quote> read(Prepared p, Tellers tellers) {
        Analysis a = p.analysis();
        Circumstances circumstances = tellers.circumstances();
        Voices voices = tellers.voices();
        List<Quotation> spoken = tellers.spoken();
        List<Attribution> speakers = tellers.speakers();
        Line headline = p.page().first(LineKind.HEADLINE);
        List<Set<Integer>> words = spoken.stream().map(one -> words(a, one)).toList();
        List<Quote> quotes = new ArrayList<>();
        for (int q = 0; q < spoken.size(); q++) {
            Quotation one = spoken.get(q);
            Attribution by = speakers.get(q);
            if (headline != null && one.from() < headline.to() && isRepeated(words, q)) {
                continue;
            }
            Span span = a.text().toOriginal(one.marks().start(), one.marks().end());
            quotes.add(quote(p, Quote.Kind.DIRECT, span, by, circumstances));
        }
        for (IndirectSpeech.Stretch one : new IndirectSpeech(p).find(voices)) {
            int sentence = a.sentences().sentenceOf(one.cue().token());
            Attribution by = new Attribution(
                    true,
                    one.cue().voice(),
                    circumstances.addressee(one.cue()),
                    Math.max(a.sentences().start(sentence), one.from() - Circumstances.FARTHEST),
                    one.from());
            quotes.add(quote(p, Quote.Kind.INDIRECT, a.span(one.from(), one.to()), by, circumstances));
        }
        quotes.sort(Comparator.comparing(Quote::span).thenComparing(Quote::kind));
        return quotes;
    }

    private static Quote quote(Prepared p, Quote.Kind kind, Span span, Attribution by, Circumstances circumstances) {
        Voice voice = by.voice();
        return new Quote(
                span,
                span.of(p.analysis().article().text()),
                kind,
                voice == null || !voice.known() ? null : new Speaker(voice.name(), voice.code()),
                by.addressee(),
                circumstances.occasion(by.from(), by.to()),
                circumstances.date(by.from(), by.to()),
                circumstances.sources(by.from(), by.to()));
    }

    /** Whether a quotation of the headline stands in the article again. */
    private static boolean isRepeated(List<Set<Integer>> words, int q) {
        Set<Integer> own = words.get(q);
        for (int other = q + 1; other < Math.min(words.size(), q + FARTHEST); other++) {
            long shared = words.get(other).stream().filter(own::contains).count();
            if (shared >= SAME * Math.max(own.size(), words.get(other).size())) {
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
