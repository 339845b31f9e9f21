package org.mahdar.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.model.Code;
import org.mahdar.model.Evidence;
import org.mahdar.model.Status;
import org.mahdar.record.episode.Claim;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;

/** An episode for people: a line of codes, then each report with its sentences, at most one stretch of Arabic a line. */
public final class EpisodeText {

    private EpisodeText() {}

    /** Ends with an empty line. */
    static String of(Episode episode) {
        List<String> lines = new ArrayList<>();
        lines.add(head(episode));
        lines.addAll(reports(episode, "    "));
        lines.add("");
        return String.join("\n", lines);
    }

    /** The sentences of each report and where they stand, behind an indent. */
    public static List<String> reports(Episode episode, String indent) {
        List<String> lines = new ArrayList<>();
        for (Report report : episode.reports()) {
            for (Claim claim : report.claims()) {
                for (Evidence evidence : claim.event().evidence()) {
                    lines.add(indent + "«" + SafeText.oneLine(evidence.text()) + "»");
                }
            }
            lines.add(indent + "  " + source(report));
        }
        return lines;
    }

    private static String head(Episode episode) {
        StringBuilder line = new StringBuilder();
        line.append(episode.date() == null ? "no date" : episode.date().toString());
        line.append("  ").append(episode.type());
        if (episode.mode() != null) {
            line.append('/').append(episode.mode().label());
        }
        line.append("  ").append(join(episode.actors()));
        if (!episode.recipients().isEmpty()) {
            line.append(" -> ").append(join(episode.recipients()));
        }
        if (episode.status() != Status.OCCURRED) {
            line.append("  ").append(episode.status().label());
        }
        line.append(String.format(Locale.ROOT, "  %+.1f", episode.score()));
        int reports = episode.reports().size();
        line.append("  ").append(Plural.of(reports, "report"));
        if (episode.independent() != reports) {
            line.append(", ").append(episode.independent()).append(" independent");
        }
        line.append("  ").append(episode.id());
        return line.toString();
    }

    private static String source(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.article());
        parts.add(report.published() == null ? "no date" : report.published().toString());
        if (report.agency() != null) {
            parts.add(report.agency());
        }
        if (report.outlet() != null) {
            parts.add(report.outlet());
        }
        return parts.stream().map(SafeText::oneLine).collect(Collectors.joining(" | "));
    }

    private static String join(List<Code> codes) {
        return codes.isEmpty() ? "?" : codes.stream().map(Code::toString).collect(Collectors.joining(", "));
    }
}
