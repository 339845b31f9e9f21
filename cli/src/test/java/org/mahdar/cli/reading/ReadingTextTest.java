package org.mahdar.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.Status;

class ReadingTextTest {

    private static final String TEXT = "أفرجت مينسك عن 52 سجينا.\nوقال كول: «تقدم\nحقيقي».";

    @Test
    void aReadingIsShownWithItsProof() {
        assertThat(ReadingText.of(reading())).isEqualTo("""
                == s1
                  مينسك تفرج عن سجناء
                  s1.txt | 2025-09-11 | AFP | صحيفة المثال
                  people
                    USA.GOV     جون كول، مبعوث
                    ? (former)  جون كول
                  quotes
                    USA.GOV -> BLR  جون كول
                      «تقدم حقيقي»
                    ? (indirect)
                      «تقدم حقيقي»
                  events
                    2025-09  RETREAT/release  BLR -> USA, LTU  planned  at least 52 prisoner  says USA.GOV  93%
                      at: مينسك
                      «أفرجت مينسك عن 52 سجينا.»
                """);
    }

    @Test
    void anEmptyReadingSaysSo() {
        Reading empty = new Reading(
                Article.of("x", "نص"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "0",
                "0");
        assertThat(ReadingText.of(empty)).isEqualTo("== x\n  x | no date\n  no events between states found\n");
    }

    private static Reading reading() {
        Code usa = Code.parse("USA.GOV");
        Span sentence = new Span(0, 24);
        Span words = new Span(TEXT.indexOf('«') + 1, TEXT.indexOf('»'));
        Event event = new Event(
                EventType.RETREAT,
                Mode.RETREAT_RELEASE,
                List.of(Code.parse("BLR")),
                List.of(Code.parse("USA"), Code.parse("LTU")),
                Status.PLANNED,
                PartialDate.parse("2025-09"),
                "مينسك",
                new Count(52, "prisoner", Count.Bound.AT_LEAST),
                usa,
                List.of(),
                Scope.INTERNATIONAL,
                0.934,
                List.of(new Evidence(sentence, sentence.of(TEXT), List.of(new Span(0, 5)))),
                "release");
        return new Reading(
                new Article("s1", "s1.txt", null, null, null, LocalDate.of(2025, 9, 11), TEXT, false),
                "مينسك تفرج\nعن سجناء",
                "صحيفة المثال",
                "AFP",
                null,
                PartialDate.parse("2025-09-11"),
                List.of(),
                List.of(
                        new Person("جون كول", usa, "مبعوث", Person.Standing.HOLDER, List.of()),
                        new Person("جون كول", null, null, Person.Standing.FORMER, List.of())),
                List.of(
                        new Quote(
                                words,
                                words.of(TEXT),
                                Quote.Kind.DIRECT,
                                new Speaker("جون كول", usa),
                                Code.parse("BLR"),
                                null,
                                null,
                                List.of()),
                        new Quote(words, words.of(TEXT), Quote.Kind.INDIRECT, null, null, null, null, List.of())),
                List.of(event),
                "0.1.0",
                "abc");
    }
}
