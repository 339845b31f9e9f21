package org.mahdar.reader.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.frame.Example;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Article;
import org.mahdar.model.Mode;
import org.mahdar.model.Span;

/** The example sentences of the frames as annotated articles: each frame is learned from, however seldom the press uses it. Stateless. */
final class FrameExamples {

    /** The examples name no day; any will do. */
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    private FrameExamples() {}

    /** One article of one sentence for each example, those without an event included. */
    static List<Annotated> of(Lexicon lexicon) {
        List<Annotated> all = new ArrayList<>();
        for (Frame frame : lexicon.frames().frames()) {
            for (Example example : frame.examples()) {
                String id = frame.id() + ":" + example.line();
                Article article = new Article(id, id, null, null, null, DAY, example.text(), false);
                all.add(new Annotated(
                        article,
                        example.expected().stream()
                                .map(event -> event(example, event))
                                .toList(),
                        false));
            }
        }
        return all;
    }

    private static Annotated.GoldEvent event(Example example, Example.Expected event) {
        return new Annotated.GoldEvent(
                event.type(),
                Set.of(event.type()),
                EventMerger.principals(event.actors()),
                EventMerger.principals(event.recipients()),
                event.status(),
                event.mode() == null
                        ? null
                        : Mode.of(event.type(), event.mode()).orElse(null),
                null,
                null,
                true,
                List.of(new Span(0, example.text().length())),
                List.of());
    }
}
