package org.mahdar.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Span;

/** How lists and dates of the model stand in one cell: codes and spans with blanks between them, names one a line. */
public final class Cells {

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern LINE = Pattern.compile("\n");

    private Cells() {}

    public static String codes(List<Code> codes) {
        return codes.stream().map(Code::toString).collect(Collectors.joining(" "));
    }

    public static List<Code> codes(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        return BLANK.splitAsStream(cell).map(Code::parse).toList();
    }

    public static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    public static List<Span> spans(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (String span : BLANK.split(cell)) {
            int dash = span.indexOf('-');
            spans.add(new Span(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
        }
        return spans;
    }

    public static String lines(List<String> names) {
        return names.stream().map(name -> name.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    public static List<String> lines(String cell) {
        return cell.isEmpty() ? List.of() : LINE.splitAsStream(cell).toList();
    }

    public static Code code(String cell) {
        return cell == null ? null : Code.parse(cell);
    }

    public static PartialDate date(String cell) {
        return cell == null ? null : PartialDate.parse(cell);
    }

    /** The cell of a value that may be missing. */
    public static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
