package org.mahdar.cli.review;

import java.util.List;
import java.util.Locale;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.record.Record;
import org.mahdar.record.review.VerdictJson;
import org.mahdar.record.review.VerdictLine;
import picocli.CommandLine.Command;

/** Lists verdicts. */
@Command(
        name = "list",
        header = "List all verdicts, the latest first, each with whether it counts.",
        description = {
            "",
            "active: it counts. undone: a later verdict took it back. unmatched: what it is about is not in the record.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes list",
            "      state, id, time, author, what was decided about what, why",
            "  mahdar review --record minutes list --json",
            "      each verdict with its state as one JSON object"
        })
final class ListVerdicts extends ReviewAction {

    @Override
    public Integer call() {
        VerdictJson json = new VerdictJson();
        try (Record open = read()) {
            List<VerdictLine> lines =
                    open.review().verdicts(0, Integer.MAX_VALUE).items();
            for (VerdictLine line : lines) {
                String state = line.state().name().toLowerCase(Locale.ROOT);
                String text = wantsJson()
                        ? "{\"state\":\"" + state + "\",\"verdict\":" + json.toJson(line.verdict()) + "}"
                        : String.format(Locale.ROOT, "%-9s  %s", state, VerdictText.line(line.verdict()));
                terminal().out().line(SafeText.json(text));
            }
            terminal().out().flush();
            if (lines.isEmpty()) {
                terminal().say("no verdict has been given");
            }
        }
        return ExitStatus.DONE;
    }
}
