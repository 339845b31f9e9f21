package org.mahdar.record.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;

/**
 * The formats of a record's file. Format n is what the scripts {@code format-1.sql} to {@code format-n.sql} make of an empty
 * file, one after the other; a new record and an old one go the same way. A script may leave derived tables empty: a record
 * whose {@code derived} mark is not the current one is derived again from its readings.
 */
public final class Migrations {

    /** The format this Mahdar writes. */
    public static final int FORMAT = 2;

    private Migrations() {}

    /** Brings a new or older file to the current format; refuses a newer one. */
    static void bringUpToDate(Path folder, Sql sql) {
        int format = formatOf(folder, sql);
        refuseNewer(folder, format);
        for (int next = format + 1; next <= FORMAT; next++) {
            sql.run(script(next));
            sql.change("DELETE FROM meta WHERE name = 'format'");
            sql.change("INSERT INTO meta VALUES ('format', ?)", Integer.toString(next));
        }
    }

    /** For readers, who may not migrate. */
    static void refuseUnlessCurrent(Path folder, Sql sql) {
        int format = formatOf(folder, sql);
        refuseNewer(folder, format);
        if (format < FORMAT) {
            throw new RecordException(
                    Kind.NOT_A_RECORD,
                    "The record in " + folder + " has format " + format + ", this Mahdar reads format " + FORMAT
                            + ". Open it once for writing (`mahdar check --record " + folder
                            + "`): that brings it up to date and loses nothing.");
        }
    }

    private static int formatOf(Path folder, Sql sql) {
        List<String> tables = sql.list(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'",
                row -> row.getString(1));
        if (tables.isEmpty()) {
            return 0;
        }
        if (!tables.contains("meta")) {
            throw new RecordException(
                    Kind.NOT_A_RECORD,
                    "The file " + folder.resolve(Store.FILE) + " is a database, but no record of Mahdar's: it holds "
                            + tables.get(0) + ". Name another folder.");
        }
        return sql.first("SELECT value FROM meta WHERE name = 'format'", row -> Integer.parseInt(row.getString(1)))
                .orElseThrow(() -> new RecordException(
                        Kind.DAMAGED,
                        "The record in " + folder + " does not say which format it has. Restore it from a copy."));
    }

    private static void refuseNewer(Path folder, int format) {
        if (format > FORMAT) {
            throw new RecordException(
                    Kind.NEWER_FORMAT,
                    "The record in " + folder + " has format " + format + ", this Mahdar knows formats up to " + FORMAT
                            + ". Use the newer Mahdar that wrote it, or add the articles to a new record.");
        }
    }

    private static String script(int format) {
        String name = "format-" + format + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " could not be read from the program", e);
        }
    }
}
