package org.mahdar.server.feed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahdar.model.Event;
import org.mahdar.model.PartialDate;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.review.Verdict;
import org.mahdar.record.review.VerdictLine;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Screen;
import org.mahdar.server.review.ReviewPages;

/** What a feed says of an episode, a report, a relation and a verdict. */
final class Entries {

    private static final String NO_DAY = "1970-01-01";

    private Entries() {}

    /** An episode; it is new again when another report tells it. */
    static Atom.Entry episode(Episode episode, Screen screen, String root) {
        Speech speech = screen.speech();
        Report first = episode.reports().get(0);
        return new Atom.Entry(
                "urn:mahdar:episode:" + episode.id(),
                called(episode, speech) + " · " + speech.date(episode.date()),
                root + screen.to("episodes", episode.id()),
                moment(lastDay(episode)),
                first.words() + "\n" + source(first) + " · "
                        + speech.count("count.independent", episode.independent()));
    }

    /** What an episode is, in a line. */
    static String called(Episode episode, Speech speech) {
        String sides = Stream.of(speech.names(episode.actors()), speech.names(episode.recipients()))
                .filter(names -> !names.isEmpty())
                .reduce((one, other) -> speech.t("sides.towards", one, other))
                .orElse("");
        return speech.act(episode.type(), episode.mode()) + ": " + sides;
    }

    /** The day of the latest report, or null. */
    static LocalDate lastDay(Episode episode) {
        return episode.reports().stream()
                .map(Entries::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate day(Report report) {
        PartialDate published = report.published();
        return published == null ? null : published.first();
    }

    private static String source(Report report) {
        return report.outlet() == null ? report.article() : report.outlet();
    }

    /** A report of an episode. */
    static Atom.Entry report(Report report, Screen screen, String root) {
        return new Atom.Entry(
                "urn:mahdar:event:" + report.claims().get(0).key(),
                (report.title() == null ? report.article() : report.title()) + " · " + source(report),
                root
                        + screen.to("articles", report.key())
                                .with("event", report.claims().get(0).key()),
                moment(day(report)),
                report.words());
    }

    /** A relation; it is new again when more is told of it. */
    static Atom.Entry relation(Relation relation, Screen screen, String root) {
        Speech speech = screen.speech();
        return new Atom.Entry(
                "urn:mahdar:relation:" + relation.a() + ":" + relation.b() + ":" + relation.last() + ":"
                        + relation.reports(),
                speech.name(relation.a()) + " – " + speech.name(relation.b()),
                root + screen.to("relations", relation.a(), relation.b()),
                moment(relation.last()),
                speech.count("count.episodes", relation.episodes()) + " · "
                        + speech.count("count.independent", relation.independent()) + " · "
                        + speech.t("board.latest") + ": " + speech.score(relation.latestScore()));
    }

    /** What a reviewer decided. */
    static Atom.Entry verdict(VerdictLine line, Screen screen, String root) {
        Verdict verdict = line.verdict();
        Event event = ReviewPages.event(verdict.judgement());
        String words = event == null ? "" : event.evidence().get(0).text();
        return new Atom.Entry(
                "urn:mahdar:verdict:" + verdict.id(),
                screen.t("verdict." + ReviewPages.word(verdict.judgement())) + " · " + verdict.author(),
                root + screen.to("review") + "#v-" + verdict.id(),
                verdict.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                List.of(words, verdict.reason()).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    /** A day as the moment it began; one long ago where there is none. */
    static String moment(LocalDate day) {
        return (day == null ? NO_DAY : day) + "T00:00:00Z";
    }
}
