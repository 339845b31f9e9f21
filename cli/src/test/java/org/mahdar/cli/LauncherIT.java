package org.mahdar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program, started by {@code ./mahdar} from wherever a user may stand. */
class LauncherIT {

    private static final String TEXT = "وصل الوزير إلى «جنيف» في 1 شباط/فبراير 2020.";
    private static final String LINES = "{\"id\":\"أ\",\"text\":\"" + TEXT + "\"}\n{\"id\":\"ب\",\"text\":\"نص\"}\n";

    @TempDir
    Path dir;

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("en_US.UTF-8", "", "UTC"),
                Arguments.of("C", "-Duser.language=ar -Duser.country=SA", "Asia/Riyadh"),
                Arguments.of("POSIX", "-Duser.language=tr -Duser.country=TR", "Pacific/Apia"),
                Arguments.of(
                        "", "-Duser.language=fa -Duser.country=IR -XX:ActiveProcessorCount=1", "America/St_Johns"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void outputIsTheSameBytesInEveryLocaleZoneAndNumberOfThreads(String locale, String options, String zone)
            throws IOException {
        Path folder = Files.createDirectories(dir.resolve("مجلد المقالات"));
        Files.writeString(folder.resolve("تقرير أول.txt"), TEXT);
        Files.writeString(folder.resolve("ثان.jsonl"), LINES.repeat(50));
        Files.writeString(folder.resolve("ثالث.html"), "<title>عنوان</title><h1>عنوان</h1><p>" + TEXT);
        Launched expected =
                Launched.run(dir, Map.of("LC_ALL", "C.UTF-8"), "read", "مجلد المقالات", "--json", "--threads", "1");
        assertThat(expected.out().lines()).hasSize(102);
        assertThat(expected.out()).contains("\"id\":\"تقرير أول\"", TEXT);
        for (String threads : locale.isEmpty() ? List.of("1", "8") : List.of("2")) {
            Launched run = Launched.run(
                    dir,
                    Map.of("LC_ALL", locale, "TZ", zone, "MAHDAR_JAVA_OPTS", options),
                    "read",
                    "مجلد المقالات",
                    "--json",
                    "--threads",
                    threads);
            assertThat(run.err()).isEqualTo(expected.err());
            assertThat(run.out().lines()).hasSize(102);
            assertThat(run.out().equals(expected.out()))
                    .as("threads %s, locale %s, %s", threads, locale, options)
                    .isTrue();
        }
    }

    @Test
    void itIsFoundThroughALinkAndFromAnyFolder() throws IOException {
        Path here = Files.createDirectories(dir.resolve("a folder/مجلد"));
        Path link = Files.createSymbolicLink(dir.resolve("محضر"), Launched.launcher());
        Files.writeString(here.resolve("-odd name.txt"), TEXT);
        Launched run = Launched.run(here, Map.of(), List.of(link.toString(), "read", "./-odd name.txt"), null);
        Files.delete(link);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("== -odd name\n");
    }

    @Test
    void aPipeIsReadAndAReaderThatLeavesIsNoFault() throws IOException {
        Path lines = Files.writeString(dir.resolve("in"), LINES.repeat(20_000));
        String shell = "'" + Launched.launcher() + "' read /dev/stdin --json | head -1";
        Launched run = Launched.run(dir, Map.of(), List.of("sh", "-c", shell), lines);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("failed", "xception");
    }

    @Test
    void nothingButResultsIsWrittenToStandardOutput() throws IOException {
        Path page = Files.writeString(dir.resolve("a.html"), "<meta charset=windows-1256><p>" + TEXT);
        Launched run = Launched.run(dir, Map.of(), "read", page.toString(), "--json");
        assertThat(run.out().lines()).singleElement().asString().startsWith("{").endsWith("}");
        assertThat(run.err())
                .isEqualTo("warning: " + page + ": declared as windows-1256 but valid UTF-8, read as UTF-8\n");
    }

    @Test
    void aJavaThatIsMissingOrTooOldIsSaidInALine() throws IOException {
        Launched missing = Launched.run(dir, Map.of("JAVA_HOME", dir.toString()), "version");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err().lines())
                .singleElement()
                .asString()
                .startsWith("mahdar: no Java found; install a JDK of version 17");
        Path old = Files.createDirectories(dir.resolve("bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        Launched tooOld = Launched.run(dir, Map.of("JAVA_HOME", dir.toString()), "version");
        assertThat(tooOld.status()).isEqualTo(1);
        assertThat(tooOld.err().lines())
                .singleElement()
                .asString()
                .startsWith("mahdar: Java 11 at ")
                .contains("is too old");
    }
}
