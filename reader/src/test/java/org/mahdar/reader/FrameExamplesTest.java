package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.frame.Example;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Scope;

/**
 * Every frame is proved by its own examples: what it must see, and what it must not see. Frames that any learned word opens see nothing without
 * what was learned: {@code LearnedFramesTest}.
 */
class FrameExamplesTest {

    private static final Lexicon LEXICON = Bundled.LEXICON;
    private static final ArticleReader READER = Bundled.FRAMES_ALONE;
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @TestFactory
    Stream<DynamicTest> examples() {
        return LEXICON.frames().frames().stream()
                .filter(frame -> !frame.flags().contains(Frame.Flag.LEARNED))
                .flatMap(frame -> frame.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                frame.id() + " line " + example.line() + ": " + example.text(),
                                () -> check(frame, example))));
    }

    @Test
    void everyFrameHasAPositiveAndANegativeExample() {
        List<String> lacking = new ArrayList<>();
        for (Frame frame : LEXICON.frames().frames()) {
            boolean positive =
                    frame.examples().stream().anyMatch(e -> !e.expected().isEmpty());
            boolean negative =
                    frame.examples().stream().anyMatch(e -> e.expected().isEmpty());
            if (!positive || !negative) {
                lacking.add(frame.place() + " " + frame.id());
            }
        }
        assertThat(lacking).isEmpty();
    }

    private static void check(Frame frame, Example example) {
        Article article = new Article("example", frame.place(), null, null, null, PUBLISHED, example.text(), false);
        List<Considered> found = READER.explain(article).considered().stream()
                .filter(c -> c.rule().equals(frame.id()) && c.ruledOut() == null)
                .toList();
        if (example.expected().isEmpty()) {
            assertThat(found).noneMatch(c -> c.scope() == Scope.INTERNATIONAL);
        }
        for (Example.Expected wanted : example.expected()) {
            assertThat(found)
                    .as("%s line %d wants %s", frame.place(), example.line(), wanted)
                    .anyMatch(c -> fits(wanted, c));
        }
    }

    private static boolean fits(Example.Expected wanted, Considered c) {
        boolean mode =
                wanted.mode() == null || c.mode() != null && c.mode().label().equals(wanted.mode());
        return c.type() == wanted.type()
                && mode
                && c.status() == wanted.status()
                && principals(c.actors()).equals(principals(wanted.actors()))
                && principals(c.recipients()).equals(principals(wanted.recipients()));
    }

    private static Set<String> principals(List<Code> codes) {
        Set<String> principals = new TreeSet<>();
        codes.forEach(code -> principals.add(code.principal()));
        return principals;
    }
}
