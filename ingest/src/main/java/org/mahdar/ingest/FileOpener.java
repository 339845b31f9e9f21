package org.mahdar.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mahdar.ingest.gzip.GuardedInflate;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.html.PageReader;
import org.mahdar.ingest.html.Stated;
import org.mahdar.ingest.jsonl.JsonlSource;
import org.mahdar.ingest.source.BoundedBytes;
import org.mahdar.ingest.source.CountingStream;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.source.Source;
import org.mahdar.ingest.text.TextSource;
import org.mahdar.ingest.warc.WarcSource;

/** Opens a file as the source of what it holds. */
final class FileOpener {

    private static final int HEAD_BYTES = 512;

    private final IngestLimits limits;
    private final PageReader pages;
    private long doneBytes;
    private LongSupplier currentBytes = () -> 0;

    FileOpener(IngestLimits limits) {
        this.limits = limits;
        this.pages = new PageReader(limits);
    }

    /** How many bytes of all files opened so far were taken. */
    long takenBytes() {
        return doneBytes + currentBytes.getAsLong();
    }

    /** The source; what is wrong with the file as a whole is an exception. */
    Source open(Path path) throws IOException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        Place place = Place.of(path.toString());
        boolean regular = Files.isRegularFile(path);
        doneBytes += currentBytes.getAsLong();
        currentBytes = () -> 0;
        if (!Files.isReadable(path)) {
            throw new InputException("may not be read by you", "see to the file's permissions");
        }
        if (regular && Files.size(path) == 0) {
            throw new InputException("the file is empty", "see whether it was written to its end");
        }
        Optional<InputKind> kind = InputKind.of(name);
        if (kind.isPresent() && regular) {
            switch (kind.get()) {
                case TEXT, PAGE -> {
                    return Source.of(wholeFile(kind.get(), path, name, place));
                }
                case WARC -> {
                    return archive(place, name, path);
                }
                case JSONL, GZIP -> {
                    // Streams; they are opened below.
                }
            }
        }
        CountingStream counted = new CountingStream(Files.newInputStream(path));
        currentBytes = counted::count;
        InputStream in = new BufferedInputStream(counted);
        try {
            return stream(in, kind.orElse(null), name, place, regular ? path : null, 0);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Source archive(Place place, String name, Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        long size = channel.size();
        currentBytes = () -> {
            try {
                return channel.isOpen() ? channel.position() : size;
            } catch (IOException e) {
                // Only the figure on a progress bar hangs on it.
                return size;
            }
        };
        return new WarcSource(place, InputKind.stem(name), channel, limits);
    }

    /** A file that is one article is read when it is unpacked, so that a folder of many costs no memory. */
    private Incoming wholeFile(InputKind kind, Path path, String name, Place place) throws IOException {
        doneBytes += Files.size(path);
        long size = Math.min(Files.size(path), limits.pageBytes());
        return Incoming.packed(InputKind.stem(name), 2 * size, id -> {
            try (InputStream in = Files.newInputStream(path)) {
                return article(kind, id, place, BoundedBytes.read(in, limits.pageBytes(), "the file"));
            } catch (IOException e) {
                return InputException.failure(place, e);
            }
        });
    }

    private IngestResult article(InputKind kind, String id, Place place, byte[] bytes) {
        return kind == InputKind.PAGE
                ? pages.read(id, place, bytes, null, Stated.NOTHING)
                : TextSource.article(id, place, bytes, limits);
    }

    private Source stream(InputStream in, InputKind named, String name, Place place, Path file, int layers)
            throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        if (head.length == 0) {
            throw new InputException("holds nothing", "see whether it was written to its end");
        }
        InputKind kind = named == null ? InputKind.sniff(head) : named;
        switch (kind) {
            case GZIP -> {
                if (layers >= limits.gzipLayers()) {
                    throw new InputException(
                            "packed more than " + limits.gzipLayers() + " times into itself, as archive bombs are",
                            "unpack it yourself if you trust it");
                }
                String inner = InputKind.withoutEnding(name);
                InputStream unpacked = new BufferedInputStream(GuardedInflate.gzip(in, new InflateGuard(limits)));
                InputKind innerKind = named == null ? null : InputKind.of(inner).orElse(null);
                return stream(unpacked, innerKind, inner, place, layers == 0 ? file : null, layers + 1);
            }
            case WARC -> {
                if (file == null) {
                    throw new InputException(
                            "a WARC file in a pipe or packed as a whole", "save it as a file and give that");
                }
                in.close();
                return archive(place, name, file);
            }
            case JSONL -> {
                return new JsonlSource(place, name, in, limits);
            }
            case TEXT, PAGE -> {
                byte[] bytes = BoundedBytes.read(in, limits.pageBytes(), "the input");
                in.close();
                return Source.of(
                        Incoming.packed(InputKind.stem(name), bytes.length, id -> article(kind, id, place, bytes)));
            }
        }
        throw new IllegalStateException("a kind that is not read: " + kind);
    }
}
