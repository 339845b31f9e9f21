package org.mahdar.cli.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
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
import org.mahdar.model.Status;
import org.mahdar.record.Record;

/** A record of four articles whose readings are given by hand, so that the commands' tests do not hang on what the reader reads. */
final class SmallRecord {

    static final String IMPOSED = "فرضت الولايات المتحدة عقوبات على شركة البوتاس البيلاروسية";
    static final String EASED = "خففت واشنطن عقوباتها على مينسك بعد الإفراج عن معتقلين";
    static final String VISIT = "زار وزير الخارجية الأميركي مايك بومبيو مينسك";
    static final String VISIT_AGAIN = "وصل بومبيو إلى مينسك في زيارة هي الأولى لوزير خارجية أميركي";

    private SmallRecord() {}

    static final String SAID = "قال بومبيو إن بلاده تريد رفع العقوبات عن مينسك";

    /** Adds an article whose only quotation has no speaker. */
    static void addQuote(Path folder) {
        int at = SAID.indexOf("بلاده");
        Span words = new Span(at, SAID.length());
        Quote quote = new Quote(words, words.of(SAID), Quote.Kind.INDIRECT, null, null, null, null, List.of());
        int named = SAID.indexOf("بومبيو");
        Person person = new Person(
                "بومبيو", null, null, Person.Standing.HOLDER, List.of(new Span(named, named + "بومبيو".length())));
        Reading bare = visit("a5", null, SAID, "بومبيو", null);
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(new Reading(
                    bare.article(),
                    null,
                    null,
                    null,
                    null,
                    bare.published(),
                    bare.body(),
                    List.of(person),
                    List.of(quote),
                    List.of(),
                    bare.coder(),
                    bare.lexicon())));
        }
    }

    static void make(Path folder) {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    sanctions("a1", "2006-06-20", IMPOSED, EventType.SANCTION, Mode.SANCTION_DISCONTINUE),
                    sanctions("a2", "2015-10-30", EASED, EventType.RETREAT, Mode.RETREAT_EASE),
                    visit("a3", "صحيفة", VISIT, "مايك بومبيو", "وزير الخارجية الأميركي"),
                    visit("a4", "إذاعة", VISIT_AGAIN, "بومبيو", null)));
        }
    }

    private static Reading sanctions(String id, String day, String sentence, EventType type, Mode mode) {
        Event event = event(type, mode, "USA.GOV", "BLR.GOV", day, sentence);
        return reading(id, null, day, sentence, List.of(), event);
    }

    private static Reading visit(String id, String outlet, String sentence, String name, String office) {
        int at = sentence.indexOf(name);
        Person person = new Person(
                name, Code.parse("USA.GOV"), office, Person.Standing.HOLDER, List.of(new Span(at, at + name.length())));
        Event event = event(EventType.CONSULT, Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV", "2020-02-01", sentence);
        return reading(id, outlet, "2020-02-01", sentence, List.of(person), event);
    }

    private static Event event(EventType type, Mode mode, String actor, String recipient, String day, String sentence) {
        Span span = new Span(0, sentence.length());
        return new Event(
                type,
                mode,
                List.of(Code.parse(actor)),
                List.of(Code.parse(recipient)),
                Status.OCCURRED,
                PartialDate.parse(day),
                null,
                null,
                null,
                List.of(),
                Scope.INTERNATIONAL,
                0.9,
                List.of(new Evidence(span, sentence, List.of(new Span(0, sentence.indexOf(' '))))),
                type.name().toLowerCase(Locale.ROOT) + ".test");
    }

    private static Reading reading(
            String id, String outlet, String day, String sentence, List<Person> people, Event event) {
        String text = sentence + ".";
        Article article = new Article(id, id, null, outlet, null, LocalDate.parse(day), text, false);
        return new Reading(
                article,
                null,
                outlet,
                null,
                null,
                PartialDate.parse(day),
                List.of(new Span(0, text.length())),
                people,
                List.of(),
                List.of(event),
                "0.0.1",
                "0123456789abcdef");
    }
}
