package org.mahdar.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mahdar.ingest.folder.FolderWalk;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.source.Source;

/** All articles of a folder; in the end what was passed over, and a failure when there was nothing. */
final class FolderSource implements Source {

    private final Place place;
    private final FolderWalk walk;
    private final FileOpener opener;
    private final Deque<Incoming> atEnd = new ArrayDeque<>();
    private Source current;
    private Place currentPlace;
    private boolean any;
    private boolean walked;

    FolderSource(Path folder, FileOpener opener, IngestLimits limits) throws IOException {
        this.place = Place.of(folder.toString());
        this.opener = opener;
        this.walk = new FolderWalk(folder, limits, InputKind::mayHoldArticles);
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (!walked) {
            if (current != null) {
                Optional<Incoming> next = ofCurrent();
                if (next.isPresent()) {
                    return next;
                }
            } else {
                Optional<Path> file = walk.next();
                if (file.isEmpty()) {
                    end();
                } else {
                    any = true;
                    currentPlace = Place.of(file.get().toString());
                    try {
                        current = opener.open(file.get());
                    } catch (IOException e) {
                        return Optional.of(Incoming.of(InputException.failure(currentPlace, e)));
                    }
                }
            }
        }
        return Optional.ofNullable(atEnd.poll());
    }

    @Override
    public void close() throws IOException {
        walked = true;
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private Optional<Incoming> ofCurrent() throws IOException {
        try {
            Optional<Incoming> next = current.next();
            if (next.isEmpty()) {
                current.close();
                current = null;
            }
            return next;
        } catch (IOException e) {
            current.close();
            current = null;
            return Optional.of(Incoming.of(InputException.failure(currentPlace, e)));
        }
    }

    private void end() {
        walked = true;
        walk.remarks().forEach(remark -> atEnd.add(Incoming.of(remark)));
        if (!any) {
            atEnd.add(Incoming.of(new IngestResult.Failure(
                    place,
                    "the folder holds no articles",
                    "put .txt, .jsonl, .html, .warc or .warc.gz files into it, or name another")));
        }
    }
}
