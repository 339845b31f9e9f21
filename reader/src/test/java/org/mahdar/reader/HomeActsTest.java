package org.mahdar.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.lexicon.frame.Example;
import org.mahdar.lexicon.frame.HomeAct;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.Scope;

/** Each wording of force and protest inside one country is proved by its own examples, read with everything that is bundled. */
class HomeActsTest {

    private static final ArticleReader READER = Bundled.READER.withScope(Scope.DOMESTIC);
    private static final List<HomeAct> ACTS = Bundled.LEXICON.homeActs().all();

    @TestFactory
    Stream<DynamicTest> examples() {
        return ACTS.stream()
                .flatMap(act -> act.frame().examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                act.frame().id() + " line " + example.line() + ": " + example.text(),
                                () -> check(act, example))));
    }

    @Test
    void everyActHasAPositiveAndANegativeExample() {
        assertThat(ACTS)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.frame().examples())
                        .as(act.frame().id())
                        .anyMatch(example -> example.expected().isEmpty())
                        .anyMatch(example -> !example.expected().isEmpty()));
    }

    private static void check(HomeAct act, Example example) {
        Article article = new Article(
                "example", act.frame().place(), null, null, null, LocalDate.of(2024, 5, 15), example.text(), false);
        List<Event> found = READER.read(article).events().stream()
                .filter(event -> event.scope() == Scope.DOMESTIC)
                .toList();
        if (example.expected().isEmpty()) {
            assertThat(found).noneMatch(event -> event.type() == act.frame().type());
        }
        for (Example.Expected wanted : example.expected()) {
            assertThat(found).as("wants %s", wanted).anyMatch(event -> fits(wanted, event));
        }
    }

    private static boolean fits(Example.Expected wanted, Event event) {
        return event.type() == wanted.type()
                && event.status() == wanted.status()
                && (wanted.mode() == null
                        || event.mode() != null && event.mode().label().equals(wanted.mode()))
                && principals(event.actors()).equals(principals(wanted.actors()))
                && principals(event.recipients()).equals(principals(wanted.recipients()));
    }

    private static Set<String> principals(List<Code> codes) {
        Set<String> principals = new TreeSet<>();
        codes.forEach(code -> principals.add(code.principal()));
        return principals;
    }
}
