package org.mahdar.record.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts all hits by outlet, side, type, status and month, and notes their numbers. */
final class Counting implements CollectorManager<Counting.Counter, Counting.Counts> {

    /** What was counted. */
    record Counts(
            long total, Map<String, Map<String, Long>> byField, Map<String, Long> months, List<Integer> articles) {}

    private final boolean facets;

    /** Counts; without facets only the articles' numbers are noted. */
    Counting(boolean facets) {
        this.facets = facets;
    }

    @Override
    public Counter newCollector() {
        return new Counter(facets);
    }

    @Override
    public Counts reduce(Collection<Counter> counters) {
        long total = 0;
        Map<String, Map<String, Long>> byField = new TreeMap<>();
        Map<String, Long> months = new TreeMap<>();
        List<Integer> articles = new ArrayList<>();
        for (Counter counter : counters) {
            total += counter.total;
            counter.byField.forEach((field, counts) -> counts.forEach((value, count) ->
                    byField.computeIfAbsent(field, none -> new TreeMap<>()).merge(value, count, Long::sum)));
            counter.months.forEach((month, count) -> months.merge(month, count, Long::sum));
            articles.addAll(counter.articles);
        }
        return new Counts(total, byField, months, articles);
    }

    static final class Counter implements Collector {

        private final boolean facets;
        private final Map<String, Map<String, Long>> byField = new TreeMap<>();
        private final Map<String, Long> months = new TreeMap<>();
        private final List<Integer> articles = new ArrayList<>();
        private long total;

        private Counter(boolean facets) {
            this.facets = facets;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            Map<String, SortedSetDocValues> values = new TreeMap<>();
            for (String field : SearchIndex.FACETS) {
                values.put(field, DocValues.getSortedSet(leaf.reader(), field));
            }
            NumericDocValues days = DocValues.getNumeric(leaf.reader(), SearchIndex.DAY_VALUE);
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), SearchIndex.NUMBER);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // Counting needs no scores.
                }

                @Override
                public void collect(int doc) throws IOException {
                    total++;
                    if (facets) {
                        for (Map.Entry<String, SortedSetDocValues> field : values.entrySet()) {
                            count(field.getKey(), field.getValue(), doc);
                        }
                        if (days.advanceExact(doc)) {
                            String month = YearMonth.from(LocalDate.ofEpochDay(days.longValue()))
                                    .toString();
                            months.merge(month, 1L, Long::sum);
                        }
                    } else if (numbers.advanceExact(doc)) {
                        articles.add((int) numbers.longValue());
                    }
                }
            };
        }

        private void count(String field, SortedSetDocValues values, int doc) throws IOException {
            if (values.advanceExact(doc)) {
                Map<String, Long> counts = byField.computeIfAbsent(field, none -> new TreeMap<>());
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1L, Long::sum);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
