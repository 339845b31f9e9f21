package org.mahdar.cli.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mahdar.cli.reading.ReadingText;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.record.Record;
import org.mahdar.record.review.Example;
import picocli.CommandLine.Command;

/** Turns verdicts into example sentences. */
@Command(
        name = "examples",
        header = "Print the sentences that verdicts settled, as examples for frames.",
        description = {
            "",
            "+ and the sentence where it tells the event, - and the sentence where it does not: the two signs with which frames "
                    + "carry their example sentences. Before it the frame, and what is told.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes examples",
            "      sentences under the frame they belong to"
        })
final class ListExamples extends ReviewAction {

    @Override
    public Integer call() {
        try (Record open = read()) {
            List<Example> examples = open.review().examples();
            for (Example example : examples) {
                terminal().out().line(wantsJson() ? SafeText.json(json(example)) : text(example));
            }
            terminal().out().flush();
            if (examples.isEmpty()) {
                terminal().say("no verdict has settled a sentence yet");
            }
        }
        return ExitStatus.DONE;
    }

    private static String text(Example example) {
        return "# " + example.rule() + "  " + ReadingText.summary(example.event()) + "  "
                + example.article() + "\n" + (example.positive() ? "+ " : "- ")
                + SafeText.oneLine(example.sentence());
    }

    private static String json(Example example) {
        return "{\"rule\":" + quoted(example.rule()) + ",\"positive\":" + example.positive() + ",\"sentence\":"
                + quoted(example.sentence()) + ",\"type\":\"" + example.event().type() + "\",\"actors\":"
                + codes(example.event().actors()) + ",\"recipients\":"
                + codes(example.event().recipients()) + ",\"status\":\""
                + example.event().status().label() + "\",\"article\":\"" + example.article() + "\",\"verdict\":\""
                + example.verdict() + "\"}";
    }

    private static String codes(List<?> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
