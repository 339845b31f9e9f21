package org.mahdar.cli.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.cli.reading.ReadingText;
import org.mahdar.cli.record.EpisodeText;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Gap;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.Step;

/** A ledger's entry for people: the state on one line, what is not told, then each step with its sentences. */
final class LedgerText {

    private static final String INDENT = "  ";
    private static final String DEEP = "      ";

    private LedgerText() {}

    /** Ends with an empty line. */
    static String of(Ledger ledger, Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(head(ledger, entry));
        details(entry.details(), INDENT, lines);
        for (Gap gap : entry.gaps()) {
            lines.add(INDENT + "note: " + SafeText.oneLine(gap.text()));
        }
        for (Step step : entry.steps()) {
            step(ledger, step, lines);
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static String head(Ledger ledger, Entry entry) {
        StringBuilder line = new StringBuilder(entry.holder());
        if (!entry.towards().isEmpty()) {
            line.append(" -> ").append(entry.towards());
        }
        if (!entry.subject().isEmpty()) {
            line.append("  ").append(SafeText.oneLine(entry.subject()));
        }
        line.append("  ").append(entry.state().label());
        if (entry.since() != null) {
            line.append(" since ").append(entry.since());
        }
        if (ledger.asOf() != null) {
            line.append("  as of ").append(ledger.asOf());
        }
        if (entry.count() != null) {
            line.append("  ").append(ReadingText.count(entry.count()));
        }
        if (entry.pending() != null) {
            line.append("  pending: ").append(entry.pending().label());
        }
        return line.toString();
    }

    private static void step(Ledger ledger, Step step, List<String> lines) {
        StringBuilder line = new StringBuilder(INDENT + INDENT);
        line.append(step.date() == null ? "no date" : step.date().toString());
        line.append("  ").append(step.change().label());
        if (step.count() != null) {
            line.append("  ").append(ReadingText.count(step.count()));
        }
        line.append("  ").append(Plural.of(step.independent(), "independent report"));
        lines.add(line.toString());
        details(step.details(), DEEP, lines);
        Episode episode = step.episode() == null ? null : ledger.episodes().get(step.episode());
        if (episode != null) {
            lines.addAll(EpisodeText.reports(episode, DEEP));
        }
    }

    /** A line each, since values may be Arabic. */
    private static void details(Map<String, String> details, String indent, List<String> lines) {
        new TreeMap<>(details)
                .forEach((name, value) -> lines.add(indent + name.replace('_', ' ') + ": " + SafeText.oneLine(value)));
    }
}
