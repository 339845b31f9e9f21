package org.mahdar.record.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** Writes rows as RFC 4180 has it: commas, double quotes, CR LF. */
final class CsvRows implements RowWriter {

    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r', '\0');

    private final Writer out;
    private final boolean formulaSafe;

    CsvRows(Writer out, boolean formulaSafe) {
        this.out = out;
        this.formulaSafe = formulaSafe;
    }

    @Override
    public void table(ExportTable table) throws IOException {
        row(List.copyOf(table.columns().stream().map(ExportTable.Column::name).toList()));
    }

    @Override
    public void row(List<Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(values.get(i));
        }
        out.write("\r\n");
    }

    private void cell(Object value) throws IOException {
        if (value == null) {
            return;
        }
        if (!(value instanceof String text)) {
            out.write(value.toString());
            return;
        }
        String safe = formulaSafe && !text.isEmpty() && FORMULA.contains(text.charAt(0)) ? "'" + text : text;
        if (safe.isEmpty() || safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
            out.write('"');
            out.write(safe.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(safe);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
