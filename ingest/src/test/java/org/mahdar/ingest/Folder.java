package org.mahdar.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;

/** Writes inputs into a temporary folder and reads them as a user would. */
public record Folder(Path path) {

    public static final String TEXT = "فرضت واشنطن عقوبات على مينسك في عام 2006، وقالت إنها ترد على قمع المعارضة.";

    public Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, String text, Charset charset) throws IOException {
        return write(name, text.getBytes(charset));
    }

    public Path write(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    public static List<IngestResult> read(Path... paths) {
        return read(IngestLimits.defaults(), paths);
    }

    public static List<IngestResult> read(IngestLimits limits, Path... paths) {
        return new Ingest(limits).read(List.of(paths)).toList();
    }

    public static List<Article> articles(List<IngestResult> results) {
        return results.stream()
                .filter(IngestResult.Found.class::isInstance)
                .map(result -> ((IngestResult.Found) result).article())
                .toList();
    }

    public static List<String> failures(List<IngestResult> results) {
        return results.stream()
                .filter(IngestResult.Failure.class::isInstance)
                .map(result -> ((IngestResult.Failure) result).message())
                .toList();
    }

    public static List<String> notices(List<IngestResult> results) {
        return results.stream()
                .flatMap(result -> result instanceof IngestResult.Found found
                        ? found.notices().stream()
                        : result instanceof IngestResult.Notice notice
                                ? List.of(notice).stream()
                                : List.<IngestResult.Notice>of().stream())
                .map(IngestResult.Notice::message)
                .toList();
    }
}
