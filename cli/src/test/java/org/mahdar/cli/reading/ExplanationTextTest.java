package org.mahdar.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.Status;
import org.mahdar.reader.Considered;
import org.mahdar.reader.Explanation;

class ExplanationTextTest {

    private static final String TEXT = "قد تفرض كندا عقوبات على روسيا\nوقال لافروف: «لن نرد أبدا».";
    private static final Code RUSSIA = Code.parse("RUS.GOV");

    @Test
    void whatWasTakenAndWhatWasNotStandWithTheirWords() {
        Considered taken = new Considered(
                "sanction.impose",
                EventType.SANCTION,
                Mode.SANCTION_DISCONTINUE,
                List.of(span("تفرض"), span("عقوبات")),
                new Span(0, TEXT.indexOf('\n')),
                List.of(Code.parse("CAN")),
                List.of(Code.parse("RUS")),
                "subj",
                "على",
                List.of(span("كندا")),
                List.of(span("روسيا")),
                null,
                Status.HYPOTHETICAL,
                span("قد"),
                Scope.INTERNATIONAL,
                0.75,
                null);
        Considered left = new Considered(
                "reject",
                EventType.REJECT,
                null,
                List.of(span("نرد")),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                Status.DENIED,
                null,
                Scope.INTERNATIONAL,
                0,
                "no recipient\nnear");
        assertThat(ExplanationText.of(new Explanation(reading(), List.of(taken, left))))
                .isEqualTo("""
                == x
                  + sanction.impose  SANCTION/discontinue  CAN -> RUS  hypothetical  75%
                      trigger [3,7) «تفرض»
                      trigger [13,19) «عقوبات»
                      actor (subj) [8,12) «كندا»
                      recipient (على) [24,29) «روسيا»
                      status [0,2) «قد»
                      clause [0,29) «قد تفرض كندا عقوبات على روسيا»
                  - reject  REJECT  ruled out: no recipient near
                      trigger [47,50) «نرد»
                  quote   [44,55)  direct  RUS.GOV  لافروف
                  person  [35,41)  RUS.GOV  لافروف
                """);
    }

    private static Reading reading() {
        Span words = span("لن نرد أبدا");
        return new Reading(
                Article.of("x", TEXT),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Person("لافروف", RUSSIA, null, Person.Standing.HOLDER, List.of(span("لافروف")))),
                List.of(new Quote(
                        words,
                        words.of(TEXT),
                        Quote.Kind.DIRECT,
                        new Speaker("لافروف", RUSSIA),
                        null,
                        null,
                        null,
                        List.of())),
                List.of(),
                "0",
                "0");
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
