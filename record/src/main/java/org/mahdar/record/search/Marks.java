package org.mahdar.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.mahdar.model.Span;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/** Finds where in a text a search fits, exactly, and which stretch of it shows that best. */
final class Marks {

    private static final int SNIPPET = 260;
    private static final int LEAD = 60;
    private static final Set<String> FIELDS =
            Stream.of(Form.values()).map(Form::field).collect(Collectors.toSet());

    private Marks() {}

    /**
     * The places in each of these texts where the words fit, in order, not overlapping. The texts are indexed anew, in memory: the
     * large index need not know where words stand.
     *
     * @param asked what was typed: a word that stands so in the text needed no cutting of clitics
     */
    static List<List<Hit.Mark>> of(Query words, String asked, List<String> texts) throws IOException {
        List<List<Hit.Mark>> marks = new ArrayList<>();
        Set<String> typed = Words.of(asked).stream().map(Word::folded).collect(Collectors.toSet());
        try (Directory memory = new ByteBuffersDirectory()) {
            IndexWriterConfig config =
                    new IndexWriterConfig(new WordsAreGiven()).setMergePolicy(NoMergePolicy.INSTANCE);
            Documents documents = new Documents();
            Set<String> fields = fields(words);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (String text : texts) {
                    writer.addDocument(documents.marked(text, fields));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
                for (LeafReaderContext leaf : reader.leaves()) {
                    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                        marks.add(of(weight, leaf, doc, texts.get(leaf.docBase + doc), typed));
                    }
                }
            }
        }
        return marks;
    }

    /** The fields in which the words are looked for. */
    private static Set<String> fields(Query words) {
        Set<String> fields = new TreeSet<>();
        words.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                fields.add(field);
                return true;
            }
        });
        return fields;
    }

    private static List<Hit.Mark> of(Weight weight, LeafReaderContext leaf, int doc, String text, Set<String> typed)
            throws IOException {
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
                    Span span = new Span(places.startOffset(), places.endOffset());
                    all.add(new Hit.Mark(span, form == Form.NORMALISED ? narrowest(text, span, typed) : form));
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

    private static Form narrowest(String text, Span span, Set<String> typed) {
        boolean asTyped =
                Words.of(text, span.start(), span.end()).stream().allMatch(word -> typed.contains(word.folded()));
        return asTyped ? Form.NORMALISED : Form.WITHOUT_CLITICS;
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
