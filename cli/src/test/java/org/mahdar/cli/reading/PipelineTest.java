package org.mahdar.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.Place;
import org.mahdar.model.Article;

class PipelineTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 16})
    void resultsComeInTheOrderOfTheInputHoweverLongEachTakes(int threads) {
        Random random = new Random(threads);
        int[] micros = random.ints(500, 0, 300).toArray();
        Collected collected = new Collected();
        new Pipeline<>(threads, Long.MAX_VALUE, article -> {
                    LockSupport.parkNanos(micros[Integer.parseInt(article.id())] * 1000L);
                    return article.id();
                })
                .run(IntStream.range(0, 500).mapToObj(PipelineTest::input).iterator(), collected);
        assertThat(collected.lines)
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "value " + i).toList());
    }

    @Test
    void noMoreBytesAreUnderWayThanTheBudgetAndOneInput() {
        AtomicLong alive = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Iterator<Incoming> inputs = IntStream.range(0, 300)
                .mapToObj(i -> Incoming.packed("" + i, 1000, id -> new IngestResult.Found(Article.of(id, "نص"))))
                .peek(i -> most.accumulateAndGet(alive.addAndGet(1000), Math::max))
                .iterator();
        Collected collected = new Collected() {
            @Override
            public void value(String value, List<IngestResult.Notice> notices) {
                alive.addAndGet(-1000);
                super.value(value, notices);
            }
        };
        new Pipeline<>(4, 10_000, Article::id).run(inputs, collected);
        assertThat(collected.lines).hasSize(300);
        assertThat(most.get()).isLessThanOrEqualTo(12_000);
    }

    @Test
    void anInputHeavierThanTheBudgetIsStillRead() {
        Collected collected = new Collected();
        Incoming heavy =
                Incoming.packed("heavy", Long.MAX_VALUE / 2, id -> new IngestResult.Found(Article.of(id, "نص")));
        new Pipeline<>(2, 10, Article::id)
                .run(List.of(input(1), heavy, input(2)).iterator(), collected);
        assertThat(collected.lines).containsExactly("value 1", "value heavy", "value 2");
    }

    @Test
    void whatTheReaderThrowsIsTheFailureOfOneArticle() {
        Collected collected = new Collected();
        AtomicInteger calls = new AtomicInteger();
        new Pipeline<>(2, Long.MAX_VALUE, article -> {
                    calls.incrementAndGet();
                    if (article.id().equals("3")) {
                        throw new IllegalStateException("no such frame");
                    }
                    return article.id().equals("5") ? endless(0) : article.id();
                })
                .run(IntStream.range(0, 7).mapToObj(PipelineTest::input).iterator(), collected);
        assertThat(calls).hasValue(7);
        assertThat(collected.lines).hasSize(7);
        assertThat(collected.lines.get(3))
                .startsWith("failure 3: the reader stumbled: java.lang.IllegalStateException: no such frame at ");
        assertThat(collected.lines.get(5))
                .startsWith("failure 5: the reader stumbled: java.lang.StackOverflowError at ");
        assertThat(collected.lines.get(6)).isEqualTo("value 6");
    }

    @Test
    void failuresAndNoticesKeepTheirPlace() {
        Collected collected = new Collected();
        Place place = Place.of("f");
        new Pipeline<>(2, Long.MAX_VALUE, Article::id)
                .run(
                        List.of(
                                        input(0),
                                        Incoming.of(new IngestResult.Failure(place, "wrong", "mend it")),
                                        Incoming.of(new IngestResult.Notice(place, "odd")),
                                        input(1))
                                .iterator(),
                        collected);
        assertThat(collected.lines).containsExactly("value 0", "failure f: wrong; mend it", "notice f: odd", "value 1");
    }

    private static String endless(int depth) {
        return depth < 0 ? "" : endless(depth + 1) + depth;
    }

    private static Incoming input(int number) {
        return Incoming.packed("" + number, 10, id -> new IngestResult.Found(Article.of(id, "نص")));
    }

    /** Writes down what comes. */
    private static class Collected implements Pipeline.Sink<String> {

        final List<String> lines = new ArrayList<>();

        @Override
        public void value(String value, List<IngestResult.Notice> notices) {
            lines.add("value " + value);
        }

        @Override
        public void failure(IngestResult.Failure failure) {
            lines.add("failure " + failure.message());
        }

        @Override
        public void notice(IngestResult.Notice notice) {
            lines.add("notice " + notice.message());
        }

        @Override
        public void waiting() {
            // Nothing is buffered here.
        }
    }
}
