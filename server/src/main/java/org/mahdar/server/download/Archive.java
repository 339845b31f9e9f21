package org.mahdar.server.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a download in one archive, with one more that says what was asked and how many rows each table has. */
final class Archive {

    private Archive() {}

    /** What was written, by table. */
    record Written(List<Path> files, Map<String, Long> rows) {}

    /** Lets files be written into a folder that goes when they are packed. */
    static byte[] of(String asked, Function<Path, Written> writing) {
        try {
            Path folder = Files.createTempDirectory("mahdar-download-");
            try {
                return zip(writing.apply(folder), asked);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the download could not be written in the folder for temporary files; make space there", e);
        }
    }

    private static byte[] zip(Written written, String asked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("QUERY.txt"));
            StringBuilder text =
                    new StringBuilder("Asked of Mahdar: ").append(asked).append('\n');
            written.rows()
                    .forEach((table, rows) ->
                            text.append(table).append(": ").append(rows).append(" rows\n"));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : written.files()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return out.toByteArray();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
