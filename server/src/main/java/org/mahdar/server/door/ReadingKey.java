package org.mahdar.server.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret in the addresses of feeds and charts. Whoever has it reads these, and nothing else. It is kept beside the record, so
 * that a feed stays readable from one start to the next; deleting the file makes all such addresses void at the next start.
 */
final class ReadingKey {

    private static final String FILE = "reading.key";
    private static final Logger LOG = LoggerFactory.getLogger(ReadingKey.class);

    private ReadingKey() {}

    /** The key of the record in that folder, or, where none can be kept, the fresh one. */
    static String of(Path folder, String fresh) {
        Path file = folder.resolve(FILE);
        try {
            Optional<String> kept = kept(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.deleteIfExists(file);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, fresh + "\n", StandardCharsets.US_ASCII);
            return fresh;
        } catch (IOException e) {
            LOG.warn("{} cannot be kept ({}); addresses of feeds hold until Mahdar ends", file, e.toString());
            return fresh;
        }
    }

    private static Optional<String> kept(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String key = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return key.matches("[A-Za-z0-9_-]{43}") ? Optional.of(key) : Optional.empty();
    }
}
