package org.mahdar.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data file of the lexicon: comment lines that begin with {@code #} and name at least a source and a licence, a header row, then rows of
 * tab-separated cells. A cell may hold several values divided by {@code |}.
 */
public final class Table {

    /** One row, which knows where it stands. */
    public final class Row {

        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The cell under the column, without white space at its ends; empty when the row stops before it. */
        public String get(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new LexiconException(file, line, "the file has no column «" + column + "»");
            }
            return index < cells.length ? cells[index].strip() : "";
        }

        /** The cell, which must not be empty. */
        public String need(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                throw error("the column «" + column + "» is empty");
            }
            return value;
        }

        /** The values of the cell. */
        public List<String> list(String column) {
            return split(get(column));
        }

        /** An error that names this row. */
        public LexiconException error(String problem) {
            return new LexiconException(file, line, problem);
        }

        public int line() {
            return line;
        }
    }

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @param file the file's name, for messages
     * @param content its text
     * @throws LexiconException when source or licence, the header or a cell too many is wrong
     */
    public static Table parse(String file, String content) {
        Table table = new Table(file);
        boolean source = false;
        boolean licence = false;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.startsWith("#")) {
                source |= line.startsWith("# source:");
                licence |= line.startsWith("# licence:");
            } else if (!line.isBlank()) {
                table.row(number, line.split("\t", -1));
            }
        }
        if (!source || !licence) {
            throw new LexiconException(file, 1, "the header comment must say «# source: …» and «# licence: …»");
        }
        return table;
    }

    private void row(int number, String[] cells) {
        if (columns.isEmpty()) {
            for (int i = 0; i < cells.length; i++) {
                if (columns.put(cells[i].strip(), i) != null) {
                    throw new LexiconException(file, number, "two columns are called «" + cells[i] + "»");
                }
            }
            return;
        }
        if (cells.length > columns.size()) {
            throw new LexiconException(
                    file, number, cells.length + " cells, but the header has " + columns.size() + " columns");
        }
        rows.add(new Row(number, cells));
    }

    public List<Row> rows() {
        return rows;
    }

    static List<String> split(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String value : cell.split("\\|")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
