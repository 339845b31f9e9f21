package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.frame.Example;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Article;
import org.mahdar.model.EventType;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Bundled;
import org.mahdar.reader.Prepared;

/** What was learned of words, by the examples of the frames that such words open. */
class LearnedFramesTest {

    private static final Lexicon LEXICON = Bundled.LEXICON;
    private static final ArticleReader READER = Bundled.READER;
    private static final EventModel MODEL = EventModel.bundled();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @Test
    void everyTypeHasOne() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(LEXICON.frames().learned(type)).isNotNull());
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return LEXICON.frames().frames().stream()
                .filter(frame -> frame.flags().contains(Frame.Flag.LEARNED))
                .flatMap(frame -> frame.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                frame.id() + ": " + example.text(), () -> check(frame, example))));
    }

    private static void check(Frame frame, Example example) {
        Article article = new Article("example", frame.place(), null, null, null, PUBLISHED, example.text(), false);
        boolean holds = example.expected().isEmpty()
                ? READER.read(article).events().stream().noneMatch(event -> event.type() == frame.type())
                : highest(READER.prepare(article), frame.type()) >= Proposer.LEAST;
        assertThat(holds)
                .as(example.notYet() ? "mastered now, take the «?» from line %d" : "line %d holds", example.line())
                .isNotEqualTo(example.notYet());
    }

    /** The highest log odds of any word of a text for a type. */
    private static double highest(Prepared p, EventType type) {
        TypeGuesser guesser = new TypeGuesser(p.analysis(), p.mentions(), p.speech(), MODEL.types());
        double highest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < p.analysis().sentences().size(); s++) {
            for (int t = p.analysis().sentences().start(s);
                    t < p.analysis().sentences().end(s);
                    t++) {
                if (guesser.anchor(t)) {
                    highest = Math.max(highest, guesser.odds(t, s)[type.ordinal()]);
                }
            }
        }
        return highest;
    }
}
