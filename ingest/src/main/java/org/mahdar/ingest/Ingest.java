package org.mahdar.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mahdar.ingest.folder.FolderWalk;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;

/**
 * From paths to articles. A path is a text file, an HTML page, a JSON Lines or WARC file, one of these as gzip, or a folder of
 * them. Nothing is executed or fetched. One bad input never stops the rest, and nothing is read before it is asked for.
 */
public final class Ingest {

    private final IngestLimits limits;

    /** An ingest under the usual limits. */
    public Ingest() {
        this(IngestLimits.defaults());
    }

    /** An ingest under these limits. */
    public Ingest(IngestLimits limits) {
        this.limits = limits;
    }

    /**
     * The inputs under these paths, still packed, in the order of the paths, of names in folders, and of documents in files.
     * Their ids are unique. To be drawn from one thread; what it gives may be unpacked on others.
     */
    public Intake open(List<Path> paths) {
        return new Intake(List.copyOf(paths), limits);
    }

    /** How many bytes lie under these paths, or -1 where that cannot be told, as with a pipe; for progress. */
    public long sizeBytes(List<Path> paths) {
        long bytes = 0;
        try {
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    FolderWalk walk = new FolderWalk(path, limits, InputKind::mayHoldArticles);
                    for (Optional<Path> file = walk.next(); file.isPresent(); file = walk.next()) {
                        bytes += Files.size(file.get());
                    }
                } else if (Files.isRegularFile(path)) {
                    bytes += Files.size(path);
                } else if (Files.exists(path)) {
                    return -1;
                }
            }
        } catch (IOException e) {
            // What is wrong with the file is told when it is read; here only the length of a bar hangs on it.
            return -1;
        }
        return bytes;
    }

    /** What came of each input, in the same order. Close the stream unless it was drawn to its end. */
    public Stream<IngestResult> read(List<Path> paths) {
        Intake intake = open(paths);
        Spliterator<Incoming> all =
                Spliterators.spliteratorUnknownSize(intake, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(all, false).onClose(intake::close).map(Incoming::unpack);
    }
}
