package org.mahdar.reader.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Span;

/**
 * A page taken apart.
 *
 * @param lines all lines in order
 * @param title the headline, or null
 * @param published the day of publication as stated by the input or told by the page, or null
 * @param outlet who published it, as stated or as the page names it, or null
 * @param agency the agency the report comes from, by its usual abbreviation, or null
 * @param author who signed it, or null
 */
public record Page(List<Line> lines, String title, LocalDate published, String outlet, String agency, String author) {

    public Page {
        lines = List.copyOf(lines);
    }

    /** Whether each line, by its number, belongs to the article. */
    public boolean[] inBody() {
        boolean[] in = new boolean[lines.size()];
        for (Line line : lines) {
            in[line.number()] = !line.kind().dropped();
        }
        return in;
    }

    /** The stretches of the original text that belong to the article, in order; lines without words join what stands around them. */
    public List<Span> body() {
        List<Span> spans = new ArrayList<>();
        Span open = null;
        for (Line line : lines) {
            if (line.kind() == LineKind.EMPTY) {
                continue;
            }
            if (line.kind().dropped()) {
                if (open != null) {
                    spans.add(open);
                }
                open = null;
            } else {
                open = open == null ? line.span() : open.cover(line.span());
            }
        }
        if (open != null) {
            spans.add(open);
        }
        return spans;
    }

    /** The line of that kind that stands first, or null. */
    public Line first(LineKind kind) {
        for (Line line : lines) {
            if (line.kind() == kind) {
                return line;
            }
        }
        return null;
    }
}
