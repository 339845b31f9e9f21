package org.mahdar.record.export;

import java.util.List;

/**
 * A table of any kind, for a file.
 *
 * @param name the file's name without its ending
 * @param rows each with a value for every column: a String, a Long, a Double or null, as the column's kind says
 */
public record Listing(String name, List<Column> columns, List<List<Object>> rows) {

    /** What the values of a column are. */
    public enum Kind {
        TEXT("VARCHAR"),
        WHOLE("BIGINT"),
        REAL("DOUBLE");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** A column and the kind of its values. */
    public record Column(String name, Kind kind) {

        public static Column text(String name) {
            return new Column(name, Kind.TEXT);
        }

        public static Column whole(String name) {
            return new Column(name, Kind.WHOLE);
        }

        public static Column real(String name) {
            return new Column(name, Kind.REAL);
        }
    }

    public Listing {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + name + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }
}
