package org.mahdar.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.mahdar.model.Span;

/** Finds where in a text a search fits, exactly, and which stretch of it shows that best. */
final class Marks {

    private static final int SNIPPET = 260;
    private static final int LEAD = 60;
    private static final Set<String> FIELDS =
            Stream.of(Form.values()).map(Form::field).collect(Collectors.toSet());

    private Marks() {}

    /** The places in the article with that number in the leaf, in order, not overlapping. */
    static List<Hit.Mark> of(Weight weight, LeafReaderContext leaf, int doc) throws IOException {
        Matches matches = weight.matches(leaf, doc);
        List<Hit.Mark> all = new ArrayList<>();
        if (matches == null) {
            return all;
        }
        for (String field : matches) {
            if (FIELDS.contains(field)) {
                Form form = Form.ofField(field);
                MatchesIterator places = matches.getMatches(field);
                while (places.next()) {
                    all.add(new Hit.Mark(new Span(places.startOffset(), places.endOffset()), form));
                }
            }
        }
        all.sort(Comparator.comparingInt((Hit.Mark mark) -> mark.span().start())
                .thenComparing(Hit.Mark::form)
                .thenComparing(mark -> -mark.span().end()));
        List<Hit.Mark> apart = new ArrayList<>();
        int end = 0;
        for (Hit.Mark mark : all) {
            if (mark.span().start() >= end) {
                apart.add(mark);
                end = mark.span().end();
            }
        }
        return apart;
    }

    /** The stretch of the text with most marks, from word to word. */
    static Span snippet(String text, List<Hit.Mark> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int limit = marks.get(i).span().start() - LEAD + SNIPPET;
            int inside = 0;
            for (int j = i; j < marks.size() && marks.get(j).span().end() <= limit; j++) {
                inside++;
            }
            if (inside > most) {
                most = inside;
                best = Math.max(0, marks.get(i).span().start() - LEAD);
            }
        }
        int start = toWord(text, best);
        int end = Math.min(text.length(), start + SNIPPET);
        while (end < text.length() && end > start + SNIPPET / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static int toWord(String text, int from) {
        if (from == 0) {
            return 0;
        }
        int at = from;
        while (at < text.length() && at < from + LEAD && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
