package org.mahdar.server.episode;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.model.EventType;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;
import org.mahdar.server.label.Speech;

/** Says in the reader's language what reports say differently, and how an episode is cited. */
public final class Versions {

    private Versions() {}

    /** One of the answers to a question on which reports differ. */
    public static String say(String field, String value, Speech speech) {
        return switch (field) {
            case "status" -> speech.status(Status.ofLabel(value));
            case "type" -> speech.type(EventType.valueOf(value));
            case "actors", "recipients" -> sides(value, speech);
            case "date" -> date(value, speech);
            default -> speech.digits(value);
        };
    }

    private static String sides(String value, Speech speech) {
        String inner = value.replaceAll("[\\[\\]]", "").strip();
        return inner.isEmpty()
                ? speech.t("sides.nobody")
                : speech.join(
                        Arrays.stream(inner.split(",\\s*")).map(speech::name).toList());
    }

    private static String date(String value, Speech speech) {
        try {
            return speech.date(PartialDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** One line that a footnote can take: what, when, by which report, in which words. */
    public static String cite(Card card, Speech speech) {
        Report report = card.sources().get(0).report();
        String outlet = report.outlet() != null ? report.outlet() : report.agency();
        List<String> source = new ArrayList<>();
        if (outlet != null) {
            source.add(outlet);
        }
        source.add(report.title() == null ? report.article() : report.title());
        source.add(speech.date(report.published()));
        return speech.t(
                "cite.text",
                speech.act(card.episode().type(), card.episode().mode()),
                sides(card.episode(), speech),
                speech.date(card.episode().date()),
                card.sources().get(0).told().get(0).evidence().text(),
                speech.apart(source),
                card.episode().id());
    }

    /** Who did it to whom; a meeting without a visitor has nobody to whom. */
    private static String sides(Episode episode, Speech speech) {
        String actors = speech.names(episode.actors());
        String recipients = speech.names(episode.recipients());
        return actors.isEmpty() || recipients.isEmpty()
                ? actors + recipients
                : speech.t("cite.sides", actors, recipients);
    }
}
