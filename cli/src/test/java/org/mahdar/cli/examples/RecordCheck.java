package org.mahdar.cli.examples;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;

/** Holds the record of all examples against expectations. */
record RecordCheck(List<Episode> episodes) {

    /** What is wrong, with what was kept instead; empty where the expectation is met. */
    Optional<String> problem(Expectation wanted) {
        String[] parts = wanted.rest().split(" by ");
        List<String> articles = List.of(parts[1].split(", "));
        int groups = switch (wanted.kind()) {
            case "told" -> articles.size();
            case "copied" -> 1;
            default -> throw new IllegalArgumentException("no such expectation: " + wanted);
        };
        EventPattern pattern = EventPattern.parse(parts[0]);
        List<Episode> fitting =
                episodes.stream().filter(episode -> fits(pattern, episode)).toList();
        return fitting.stream().anyMatch(episode -> isTold(episode, articles, groups))
                ? Optional.empty()
                : Optional.of("kept:\n" + lines(fitting));
    }

    private static boolean isTold(Episode episode, List<String> articles, int groups) {
        List<Report> reports = episode.reports().stream()
                .filter(report -> articles.contains(report.article()))
                .toList();
        return reports.size() == articles.size()
                && reports.stream().map(Report::copyGroup).distinct().count() == groups
                && episode.independent()
                        == episode.reports().stream()
                                .map(Report::copyGroup)
                                .distinct()
                                .count();
    }

    private static boolean fits(EventPattern pattern, Episode episode) {
        return pattern.fits(
                episode.type(),
                episode.mode(),
                episode.actors(),
                episode.recipients(),
                episode.status(),
                episode.date());
    }

    private static String lines(List<Episode> episodes) {
        return episodes.stream()
                .map(episode -> "  " + episode.date() + " "
                        + episode.reports().stream()
                                .map(report -> report.article() + " (text " + report.copyGroup() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
