package org.mahdar.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.model.Status;
import org.mahdar.reader.Considered;
import org.mahdar.reader.Explanation;

/** An explanation for people: what was taken ({@code +}), what was not and why ({@code -}), and the words behind both. */
final class ExplanationText {

    private static final String DEEP = "      ";

    private ExplanationText() {}

    /** Ends with an empty line. */
    static String of(Explanation explanation) {
        Reading reading = explanation.reading();
        String text = reading.article().text();
        List<String> lines = new ArrayList<>();
        lines.add("== " + SafeText.oneLine(reading.article().id()));
        explanation.considered().forEach(one -> considered(one, text, lines));
        reading.events().forEach(event -> lines.add("  event   " + event.rule() + "  " + ReadingText.summary(event)));
        reading.quotes().forEach(quote -> lines.add(quote(quote)));
        reading.people().forEach(person -> lines.add(person(person)));
        lines.add("");
        return String.join("\n", lines);
    }

    private static void considered(Considered one, String text, List<String> lines) {
        boolean taken = one.ruledOut() == null;
        StringBuilder head = new StringBuilder(taken ? "  + " : "  - ");
        head.append(one.rule()).append("  ").append(one.type());
        if (one.mode() != null) {
            head.append('/').append(one.mode().label());
        }
        if (taken) {
            head.append("  ").append(join(one.actors())).append(" -> ").append(join(one.recipients()));
            head.append(
                    one.status() == Status.OCCURRED ? "" : "  " + one.status().label());
            head.append(
                    one.scope() == Scope.INTERNATIONAL ? "" : "  " + one.scope().label());
            head.append(one.confidence() > 0 ? "  " + Math.round(one.confidence() * 100) + "%" : "");
        } else {
            head.append("  ruled out: ").append(SafeText.oneLine(one.ruledOut()));
        }
        lines.add(head.toString());
        words("trigger", one.trigger(), text, lines);
        words("actor" + slot(one.actorSlot()), one.actorWords(), text, lines);
        words("recipient" + slot(one.recipientSlot()), one.recipientWords(), text, lines);
        if (one.country() != null) {
            words("country", List.of(one.country()), text, lines);
        }
        if (one.statusWords() != null) {
            words("status", List.of(one.statusWords()), text, lines);
        }
        if (one.clause() != null) {
            words("clause", List.of(one.clause()), text, lines);
        }
    }

    private static void words(String what, List<Span> spans, String text, List<String> lines) {
        for (Span span : spans) {
            lines.add(DEEP + what + " " + place(span) + " «" + SafeText.oneLine(span.of(text)) + "»");
        }
    }

    private static String quote(Quote quote) {
        Speaker speaker = quote.speaker();
        String code =
                speaker == null || speaker.code() == null ? "?" : speaker.code().toString();
        String name = speaker == null || speaker.name() == null ? "" : "  " + SafeText.oneLine(speaker.name());
        return "  quote   " + place(quote.span()) + "  " + quote.kind().label() + "  " + code + name;
    }

    private static String person(Person person) {
        String mentions = person.mentions().stream().map(ExplanationText::place).collect(Collectors.joining());
        String code = person.code() == null ? "?" : person.code().toString();
        return "  person  " + mentions + "  " + code + "  " + SafeText.oneLine(person.name());
    }

    private static String slot(String slot) {
        return slot == null ? "" : " (" + SafeText.oneLine(slot) + ")";
    }

    private static String join(List<Code> codes) {
        return codes.isEmpty() ? "?" : codes.stream().map(Code::toString).collect(Collectors.joining(", "));
    }

    private static String place(Span span) {
        return "[" + span.start() + "," + span.end() + ")";
    }
}
