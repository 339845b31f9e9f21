package org.mahdar.record.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;

/** Turns what the store and the file system say into a {@link RecordException} that names the folder and the remedy. */
public final class Failures {

    private record Sign(String words, Kind kind, String advice) {}

    private static final String FREE_SPACE = "nothing was lost; free some space and run the command again";
    private static final String MAY_WRITE = "check who owns the folder and whether the disk is mounted read-only";
    private static final String RESTORE =
            "what was acknowledged may still be there: `mahdar check` says more; else restore the folder from a copy or add"
                    + " the articles again to a new one";

    private static final List<Sign> SIGNS = List.of(
            new Sign("could not set lock", Kind.IN_USE, "end the other process, or ask the running server"),
            new Sign("conflicting lock", Kind.IN_USE, "end the other process, or ask the running server"),
            new Sign("different configuration", Kind.IN_USE, "close it there first"),
            new Sign("no space left", Kind.NO_SPACE, FREE_SPACE),
            new Sign("file too large", Kind.NO_SPACE, FREE_SPACE),
            new Sign("disk quota", Kind.NO_SPACE, FREE_SPACE),
            new Sign("read-only file system", Kind.NOT_WRITABLE, MAY_WRITE),
            new Sign("permission denied", Kind.NOT_WRITABLE, MAY_WRITE),
            new Sign("newer version of duckdb", Kind.NEWER_FORMAT, "use the newer Mahdar that wrote it"),
            new Sign("version number", Kind.NEWER_FORMAT, "use the newer Mahdar that wrote it"),
            new Sign("not a directory", Kind.NOT_WRITABLE, "name a folder where there is no file"),
            new Sign("operation not permitted", Kind.NOT_WRITABLE, MAY_WRITE),
            new Sign("could not read enough", Kind.DAMAGED, RESTORE),
            new Sign("truncated", Kind.DAMAGED, RESTORE),
            new Sign("out of range", Kind.DAMAGED, RESTORE),
            new Sign("corrupt", Kind.DAMAGED, RESTORE),
            new Sign("checksum", Kind.DAMAGED, RESTORE),
            new Sign("not a valid duckdb", Kind.DAMAGED, RESTORE),
            new Sign("serialization error", Kind.DAMAGED, RESTORE),
            new Sign("failed to deserialize", Kind.DAMAGED, RESTORE),
            new Sign("catalog error", Kind.DAMAGED, RESTORE),
            new Sign("internal error", Kind.DAMAGED, RESTORE),
            new Sign("fatal error", Kind.DAMAGED, RESTORE));

    private Failures() {}

    /** What the store said about the record in that folder. */
    public static RecordException of(Path folder, String doing, SQLException e) {
        String said = String.valueOf(e.getMessage());
        String words = said.toLowerCase(Locale.ROOT);
        for (Sign sign : SIGNS) {
            if (words.contains(sign.words())) {
                return new RecordException(
                        sign.kind(), sentence(folder, doing) + firstLine(said) + ". " + sign.advice() + ".", e);
            }
        }
        return new RecordException(Kind.IO, sentence(folder, doing) + firstLine(said) + ".", e);
    }

    /** What the file system said about a file of the record. */
    public static RecordException of(Path folder, String doing, IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Kind kind = Kind.IO;
        String advice = "";
        for (Sign sign : SIGNS) {
            if (words.contains(sign.words())) {
                kind = sign.kind();
                advice = ". " + sign.advice();
                break;
            }
        }
        if (e instanceof FileAlreadyExistsException) {
            kind = Kind.NOT_WRITABLE;
            advice = ". There is a file of that name; name a folder";
        }
        if (e instanceof AccessDeniedException || e.getCause() instanceof ReadOnlyFileSystemException) {
            kind = Kind.NOT_WRITABLE;
            advice = ". " + MAY_WRITE;
        }
        return new RecordException(
                kind, sentence(folder, doing) + e.getClass().getSimpleName() + " " + e.getMessage() + advice + ".", e);
    }

    /** What the machine said when it was to load the store's own library. */
    static RecordException of(Path folder, LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String place = System.getProperty("java.io.tmpdir");
        return new RecordException(
                Kind.IO,
                sentence(folder, "opened") + "the store's library could not be unpacked to " + place + " and loaded: "
                        + cause.getMessage() + ". Check that there are 100 MB free there, or name another place with"
                        + " -Djava.io.tmpdir.",
                e);
    }

    private static String sentence(Path folder, String doing) {
        return "The record in " + folder + " could not be " + doing + ": ";
    }

    private static String firstLine(String said) {
        int end = said.indexOf('\n');
        String line = end < 0 ? said : said.substring(0, end);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
