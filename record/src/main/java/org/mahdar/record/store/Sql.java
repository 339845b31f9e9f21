package org.mahdar.record.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.mahdar.record.RecordException;

/**
 * One connection to the record's file. Not safe for use by several threads at once. Every failure is a
 * {@link RecordException} that names the folder.
 */
public final class Sql implements AutoCloseable {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a row without making anything of it. */
    @FunctionalInterface
    public interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    /** Writes rows, or none. */
    @FunctionalInterface
    public interface Rows {
        void write(Appender to) throws SQLException;
    }

    /** Adds rows to a table. It is opened at the first of them: that takes a while, and often there is none. */
    public final class Appender implements AutoCloseable {

        private final String table;
        private DuckDBAppender opened;

        private Appender(String table) {
            this.table = table;
        }

        /** A new row, to be given its cells in the order of the columns, and to be ended. */
        public DuckDBAppender beginRow() throws SQLException {
            if (opened == null) {
                opened = connection.createAppender(table);
            }
            return opened.beginRow();
        }

        private void flush() throws SQLException {
            if (opened != null) {
                opened.flush();
            }
        }

        @Override
        public void close() throws SQLException {
            if (opened != null) {
                opened.close();
            }
        }
    }

    private static final int LONG_LIST = 1_000;
    private static final int FEW = 12;

    /** Stands before a text in a cell of several, after its length. */
    private static final char TEXT = ':';

    private static final char NO_TEXT = '-';

    private final DuckDBConnection connection;
    private final Path folder;

    Sql(DuckDBConnection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** All rows of a query, in its order. */
    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        List<T> all = new ArrayList<>();
        each(sql, result -> all.add(row.read(result)), values);
        return all;
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        List<T> all = list(sql, row, values);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The number in the only cell of the only row; an empty cell is 0. */
    public long number(String sql, Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Hands over each row of a query, without keeping them. */
    public void each(String sql, Sink sink, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                sink.take(result);
            }
        } catch (SQLException e) {
            throw Failures.of(folder, "read", e);
        }
    }

    /** Runs a statement that changes rows; returns how many. */
    public long change(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(folder, "written", e);
        }
    }

    /** Runs statements without parameters, separated by semicolons. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failures.of(folder, "written", e);
        }
    }

    /** Adds rows to a table, fast; inside a transaction they become visible to others with its commit. */
    public void append(String table, Rows rows) {
        try (Appender appender = new Appender(table)) {
            rows.write(appender);
            appender.flush();
        } catch (SQLException e) {
            throw Failures.of(folder, "written", e);
        }
    }

    /** Deletes the rows whose number in that column is among the given ones. */
    public void deleteWhere(String table, String column, Collection<? extends Number> numbers) {
        if (!numbers.isEmpty()) {
            change("DELETE FROM " + table + " WHERE " + column + " IN (" + in(numbers) + ")");
        }
    }

    /** What stands between the brackets of IN for these numbers; no numbers match nothing. */
    public static String in(Collection<? extends Number> numbers) {
        if (numbers.isEmpty()) {
            return "NULL";
        }
        // A list of thousands takes longer to parse than to look up; one string is parsed at once.
        return numbers.size() > LONG_LIST
                ? "SELECT unnest(CAST(string_split('" + list(numbers) + "', ',') AS BIGINT[]))"
                : list(numbers);
    }

    /**
     * The condition that a table's column holds one of these numbers. For a few rows the store is made to find these first: it
     * would otherwise unpack the texts of the whole table.
     */
    public static String among(String table, String alias, String column, Collection<? extends Number> numbers) {
        return numbers.isEmpty() || numbers.size() == 1 || numbers.size() > FEW
                ? alias + "." + column + " IN (" + in(numbers) + ")"
                : alias + ".rowid IN (SELECT rowid FROM " + table + " WHERE " + column + " IN (" + list(numbers) + "))";
    }

    private static String list(Collection<? extends Number> numbers) {
        StringBuilder list = new StringBuilder(numbers.size() * 8);
        for (Iterator<? extends Number> all = numbers.iterator(); all.hasNext(); ) {
            list.append(all.next().longValue());
            if (all.hasNext()) {
                list.append(',');
            }
        }
        return list.toString();
    }

    /**
     * What to select so that {@link #texts} gives the texts of these columns. Fifteen texts in one cell take little more than half
     * the time of fifteen cells.
     */
    public static String together(String... columns) {
        return Arrays.stream(columns)
                .map(column ->
                        "coalesce(strlen(" + column + ") || '" + TEXT + "' || " + column + ", '" + NO_TEXT + "')")
                .collect(Collectors.joining(", ", "encode(concat(", "))"));
    }

    /** The texts in a cell made by {@link #together}, in that order; null stands where there is none. */
    public static String[] texts(ResultSet row, int column, int count) throws SQLException {
        Blob blob = row.getBlob(column);
        byte[] cell = blob.getBytes(1, Math.toIntExact(blob.length()));
        String[] texts = new String[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = 0;
            while (cell[at] != TEXT && cell[at] != NO_TEXT) {
                length = length * 10 + cell[at++] - '0';
            }
            if (cell[at++] == TEXT) {
                texts[i] = new String(cell, at, length, StandardCharsets.UTF_8);
                at += length;
            }
        }
        return texts;
    }

    /** The day in a cell, or null. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The bytes in a cell, or null. */
    public static byte[] bytes(ResultSet row, String column) throws SQLException {
        Blob blob = row.getBlob(column);
        return blob == null ? null : blob.getBytes(1, Math.toIntExact(blob.length()));
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    Sql another() throws SQLException {
        return new Sql(connection.duplicate(), folder);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(folder, "closed", e);
        }
    }

    private PreparedStatement prepare(String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
