package org.mahdar.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.source.Source;

/** The inputs under some paths, one after the other, as they are asked for. Of all files at most one is open at a time. */
public final class Intake implements Iterator<Incoming>, AutoCloseable {

    private final Iterator<Path> paths;
    private final IngestLimits limits;
    private final FileOpener opener;
    private final IdRegister ids = new IdRegister();
    private Source current;
    private Place place;
    private Incoming next;
    private boolean toldOfIds;

    Intake(List<Path> paths, IngestLimits limits) {
        this.paths = paths.iterator();
        this.limits = limits;
        this.opener = new FileOpener(limits);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Incoming next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more inputs");
        }
        Incoming given = next;
        next = null;
        return given.id() == null ? given : given.named(ids.unique(given.id()));
    }

    /** How many bytes of the files, as they are stored, were taken so far; for progress. */
    public long takenBytes() {
        return opener.takenBytes();
    }

    /** Closes the file that is open; nothing more comes. */
    @Override
    public void close() {
        while (paths.hasNext()) {
            paths.next();
        }
        toldOfIds = true;
        next = null;
        try {
            leave();
        } catch (IOException e) {
            throw new UncheckedIOException(place + ": cannot be closed", e);
        }
    }

    private Incoming advance() {
        while (true) {
            try {
                Optional<Incoming> found = current == null ? Optional.empty() : current.next();
                if (found.isPresent()) {
                    return found.get();
                }
                leave();
                if (!paths.hasNext()) {
                    return tellOfIds();
                }
                enter(paths.next());
            } catch (IOException e) {
                abandon();
                return Incoming.of(InputException.failure(place, e));
            }
        }
    }

    private void enter(Path path) throws IOException {
        place = Place.of(path.toString());
        if (!Files.exists(path)) {
            throw new InputException("there is no such file or folder", "check the name");
        }
        current = Files.isDirectory(path) ? new FolderSource(path, opener, limits) : opener.open(path);
    }

    private void leave() throws IOException {
        if (current != null) {
            Source left = current;
            current = null;
            left.close();
        }
    }

    /** Leaves a source that failed: its failure is told, a second one in closing it would tell nothing more. */
    private void abandon() {
        try {
            leave();
        } catch (IOException e) {
            current = null;
        }
    }

    private Incoming tellOfIds() {
        if (toldOfIds || ids.renamed() == 0) {
            return null;
        }
        toldOfIds = true;
        return Incoming.of(new IngestResult.Notice(
                place,
                ids.renamed() == 1
                        ? "an article had the id of an earlier one and was given a new one (" + ids.firstRenamed() + ")"
                        : ids.renamed() + " articles had the id of an earlier one and were given a new one (the first: "
                                + ids.firstRenamed() + ")"));
    }
}
