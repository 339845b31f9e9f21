package org.mahdar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.model.json.ReadingParser;

class ReadingJsonTest {

    private static final String TEXT = "فرضت واشنطن عقوبات على مينسك";

    @Test
    void aReadingComesBackAsItWas() {
        Reading reading = reading();
        String json = new ReadingJson().toJson(reading);
        assertThat(json).doesNotContain("\n").contains("\"trigger\":\"فرضت … عقوبات\"");
        assertThat(new ReadingParser().parse(json, reading.article())).isEqualTo(reading);
    }

    @Test
    void wholeCountsArePrintedWithoutAFraction() {
        assertThat(new ReadingJson().toJson(reading()))
                .contains("\"count\":{\"value\":52,\"unit\":\"prisoner\",\"bound\":\"at-least\"}");
    }

    @Test
    void brokenJsonIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadingParser().parse("{", Article.of("a", "")))
                .withMessageStartingWith("not a reading: ");
    }

    private static Reading reading() {
        Evidence evidence = new Evidence(new Span(0, TEXT.length()), TEXT, List.of(new Span(0, 4), new Span(12, 18)));
        Event event = new Event(
                EventType.SANCTION,
                Mode.SANCTION_DISCONTINUE,
                List.of(Code.parse("USA.GOV")),
                List.of(Code.parse("BLR")),
                Status.OCCURRED,
                PartialDate.parse("2006"),
                "مينسك",
                new Count(52, "prisoner", Count.Bound.AT_LEAST),
                Code.parse("FRA.MED"),
                List.of("AFP"),
                Scope.INTERNATIONAL,
                0.913,
                List.of(evidence),
                "sanction.impose");
        Quote quote = new Quote(
                new Span(5, 11),
                "واشنطن",
                Quote.Kind.DIRECT,
                new Speaker(null, Code.parse("USA.GOV")),
                null,
                "statement",
                PartialDate.parse("2006-06"),
                List.of());
        Person person =
                new Person("مينسك", Code.parse("BLR.GOV"), null, Person.Standing.FORMER, List.of(new Span(23, 28)));
        return new Reading(
                new Article("a1", "a.txt", null, null, null, null, TEXT, true),
                "عنوان",
                null,
                "AFP",
                null,
                PartialDate.parse("2006-06-19"),
                List.of(new Span(0, TEXT.length())),
                List.of(person),
                List.of(quote),
                List.of(event),
                "0.1.0",
                "abc");
    }
}
