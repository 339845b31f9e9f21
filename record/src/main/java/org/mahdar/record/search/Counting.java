package org.mahdar.record.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
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
            return facets ? new Facets(leaf.reader()) : new Numbers(leaf.reader());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        /** Notes the articles' numbers. */
        private final class Numbers implements LeafCollector {

            private final NumericDocValues numbers;

            Numbers(LeafReader reader) throws IOException {
                numbers = DocValues.getNumeric(reader, SearchIndex.NUMBER);
            }

            @Override
            public void setScorer(Scorable scorer) {
                // Counting needs no scores.
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                if (numbers.advanceExact(doc)) {
                    articles.add((int) numbers.longValue());
                }
            }
        }

        /** Counts by the numbers that a part of the index gives its values, and looks these up once, at the end. */
        private final class Facets implements LeafCollector {

            private final SortedSetDocValues[] values = new SortedSetDocValues[SearchIndex.FACETS.size()];
            private final long[][] counts = new long[values.length][];
            private final NumericDocValues days;
            private final Map<Long, Integer> byDay = new HashMap<>();

            Facets(LeafReader reader) throws IOException {
                for (int i = 0; i < values.length; i++) {
                    values[i] = DocValues.getSortedSet(reader, SearchIndex.FACETS.get(i));
                    counts[i] = new long[Math.toIntExact(values[i].getValueCount())];
                }
                days = DocValues.getNumeric(reader, SearchIndex.DAY_VALUE);
            }

            @Override
            public void setScorer(Scorable scorer) {
                // Counting needs no scores.
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                for (int i = 0; i < values.length; i++) {
                    if (values[i].advanceExact(doc)) {
                        for (int n = values[i].docValueCount(); n > 0; n--) {
                            counts[i][(int) values[i].nextOrd()]++;
                        }
                    }
                }
                if (days.advanceExact(doc)) {
                    byDay.merge(days.longValue(), 1, Integer::sum);
                }
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < values.length; i++) {
                    Map<String, Long> named =
                            byField.computeIfAbsent(SearchIndex.FACETS.get(i), none -> new TreeMap<>());
                    for (int ord = 0; ord < counts[i].length; ord++) {
                        if (counts[i][ord] > 0) {
                            named.merge(values[i].lookupOrd(ord).utf8ToString(), counts[i][ord], Long::sum);
                        }
                    }
                }
                byDay.forEach((day, count) ->
                        months.merge(YearMonth.from(LocalDate.ofEpochDay(day)).toString(), (long) count, Long::sum));
            }
        }
    }
}
