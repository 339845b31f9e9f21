package org.mahdar.record.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;

/**
 * A copy of a record that another process writes to, as it stands at one moment. The copy holds only if nothing was written while
 * it was made; it is then what a crash at that moment would have left, which opening puts in order.
 */
public final class Snapshot {

    private static final int TRIES = 8;
    private static final long PAUSE_MILLIS = 150;

    /** How a file stands; a missing one has size -1. */
    private record Stamp(long bytes, FileTime changed) {}

    private Snapshot() {}

    /**
     * Makes a copy in a folder of its own, which whoever asked for it deletes.
     *
     * @throws RecordException IN_USE when the record did not keep still, or IO, NO_SPACE and the like
     */
    public static Path take(Path folder) {
        try {
            for (int i = 0; i < TRIES; i++) {
                Path copy = Files.createTempDirectory("mahdar-copy");
                try {
                    List<Stamp> before = stamps(folder);
                    copyTo(folder, copy);
                    if (before.equals(stamps(folder))) {
                        return copy;
                    }
                } catch (NoSuchFileException e) {
                    // A part of the index was put away while it was copied: the next try sees what took its place.
                } catch (IOException | RuntimeException e) {
                    delete(copy);
                    throw e;
                }
                delete(copy);
                Thread.sleep(PAUSE_MILLIS << i);
            }
        } catch (IOException e) {
            throw Failures.of(folder, "copied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordException(Kind.IO, "Copying the record in " + folder + " was interrupted.", e);
        }
        throw new RecordException(
                Kind.IN_USE,
                FolderLock.inUse(folder) + " It is being written to all the time, so that no copy could be made to read"
                        + " from: try again when it is done.");
    }

    private static List<Stamp> stamps(Path folder) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : files(folder)) {
            stamps.add(
                    Files.exists(file)
                            ? new Stamp(Files.size(file), Files.getLastModifiedTime(file))
                            : new Stamp(-1, null));
        }
        return stamps;
    }

    /** The store's file and what it has not yet written into it. */
    private static List<Path> files(Path folder) {
        return List.of(folder.resolve(Store.FILE), folder.resolve(Store.FILE + ".wal"));
    }

    /** What lies in folders of its own first, which is the index: where it is behind the store it is brought up to date. */
    private static void copyTo(Path folder, Path copy) throws IOException {
        List<Path> derived;
        try (Stream<Path> files = Files.walk(folder)) {
            derived = files.filter(file -> Files.isRegularFile(file)
                            && !file.getParent().equals(folder)
                            && !file.endsWith("write.lock"))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : derived) {
            Path to = copy.resolve(folder.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        for (Path file : files(folder)) {
            if (Files.exists(file)) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    /** Deletes a copy. */
    public static void delete(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
