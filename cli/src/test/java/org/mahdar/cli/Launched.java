package org.mahdar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of the packaged program by its launcher, as a user does it.
 *
 * @param status what it ended with
 * @param out standard output
 * @param err standard error
 */
record Launched(int status, String out, String err) {

    private static final long PATIENCE_SECONDS = 120;

    /** The launcher at the project's root. */
    static Path launcher() {
        return Path.of(System.getProperty("mahdar.root")).resolve("mahdar");
    }

    /** Runs the launcher in a folder. */
    static Launched run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        return run(folder, environment, command, null);
    }

    /** Runs any command in a folder, with a file as its standard input. */
    static Launched run(Path folder, Map<String, String> environment, List<String> command, Path input)
            throws IOException {
        Path out = Files.createTempFile("mahdar", ".out");
        Path err = Files.createTempFile("mahdar", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            if (input != null) {
                builder.redirectInput(input.toFile());
            }
            builder.environment().put("MAHDAR_NO_BUILD", "1");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + PATIENCE_SECONDS + " s: " + command);
            }
            return new Launched(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
