package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Reading;
import org.mahdar.record.Corpus;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;

/** What happens when the process, the disk or the file fails. Set {@code mahdar.rounds} to try harder than the build does. */
class DurabilityTest {

    private static final int ROUNDS = Integer.getInteger("mahdar.rounds", 3);

    @TempDir
    private Path folder;

    private int children;

    private Path said() throws IOException {
        return Files.createDirectories(folder.resolve("child" + children++)).resolve("said.txt");
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Path said = said();
        assertThat(Child.start(said, arguments).waitFor()).as("%s", said).isZero();
        return Files.readAllLines(said);
    }

    private static int acknowledged(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("ack \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(4)))
                .max()
                .orElse(0);
    }

    @Test
    void whatWasAcknowledgedOutlivesBeingKilled() throws Exception {
        Random random = new Random(42);
        int killed = 0;
        for (int round = 0; killed < ROUNDS; round++) {
            long seed = 100 + round;
            Path record = folder.resolve("r" + round);
            String[] add = {"add", record.toString(), Long.toString(seed), "40"};
            killed += killedOften(random, ROUNDS - killed, record, Child.articles(seed), add);
        }
    }

    /** As above on news as it is; see {@link Corpus}. */
    @Test
    void whatWasAcknowledgedOfRealArticlesOutlivesBeingKilled() throws Exception {
        assumeTrue(Corpus.missing() == null, Corpus.missing());
        Random random = new Random(43);
        Path drawn = folder.resolve("drawn");
        Corpus.draw(2000, 43, drawn);
        List<Reading> articles = Corpus.read(drawn);
        assertThat(articles).hasSize(2000);
        int killed = 0;
        for (int round = 0; killed < ROUNDS; round++) {
            Path record = folder.resolve("c" + round);
            String[] add = {"add-drawn", record.toString(), drawn.toString(), "40"};
            killed += killedOften(random, ROUNDS - killed, record, articles, add);
            System.out.println("killed " + killed + " times so far");
        }
    }

    /** Kills a process that adds until it gets to the end or was killed often enough; says how often. */
    private int killedOften(Random random, int most, Path record, List<Reading> articles, String... add)
            throws Exception {
        int killed = 0;
        int acknowledged = 0;
        boolean ended = false;
        while (!ended && killed < most) {
            Path file = said();
            Process process = Child.start(file, add);
            boolean opening = random.nextInt(4) == 0;
            awaitAcknowledgements(process, file, opening ? 0 : 1 + random.nextInt(8));
            process.waitFor(random.nextInt(opening ? 1_500_000 : 150_000), TimeUnit.MICROSECONDS);
            ended = !process.isAlive();
            process.destroyForcibly().waitFor();
            List<String> said = Files.readAllLines(file);
            emptied(file.getParent());
            acknowledged = Math.max(acknowledged, acknowledged(said));
            String when = String.join(" ", add);
            assertThat(said).as(when).noneMatch(line -> line.startsWith("failed"));
            killed += ended ? 0 : 1;
            verify(record, articles, acknowledged, when);
        }
        return killed;
    }

    /** Waits until the process has said so often that it kept a batch, or has ended. */
    private static void awaitAcknowledgements(Process process, Path said, int wanted) throws Exception {
        long acknowledgements = 0;
        while (acknowledgements < wanted && process.isAlive()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
            acknowledgements = Files.readAllLines(said).stream()
                    .filter(line -> line.startsWith("ack "))
                    .count();
        }
    }

    /** A killed process leaves the library it unpacked. */
    private static void emptied(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path left :
                    files.filter(file -> file.toString().endsWith(".so")).toList()) {
                Files.delete(left);
            }
        }
    }

    private static void verify(Path folder, List<Reading> articles, int acknowledged, String when) {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            for (int i = 0; i < acknowledged; i++) {
                assertThat(record.holds(articles.get(i).article().text()))
                        .as("%s, article %d of %d acknowledged", when, i, acknowledged)
                        .isTrue();
            }
            assertThat(record.check(done -> {}).faults()).isEmpty();
            long kept = record.stats().articles();
            assertThat(record.add(articles.subList(0, acknowledged)).added()).isZero();
            assertThat(record.stats().articles()).isEqualTo(kept);
            assertThat(wholeBatches(articles)).as("batches are whole").contains(kept);
        }
    }

    /** How many articles a record can hold in which every batch of 40 is there as a whole or not at all. */
    private static Set<Long> wholeBatches(List<Reading> articles) {
        Set<Long> counts = new HashSet<>(Set.of(0L));
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < articles.size(); i++) {
            texts.add(articles.get(i).article().text());
            if (i % 40 == 39 || i == articles.size() - 1) {
                counts.add((long) texts.size());
            }
        }
        return counts;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidToBeFullAndLosesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit");
        Path record = folder.resolve("full");
        Path file = said();
        Process process = Child.start(file, "add", record.toString(), "7", "50");
        awaitAcknowledgements(process, file, 1);
        String limit = Long.toString(Files.size(record.resolve(Store.FILE)) + 3_000_000);
        new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + limit)
                .start()
                .waitFor();
        process.waitFor();
        List<String> said = Files.readAllLines(file);
        assertThat(said).anyMatch(line -> line.startsWith("failed NO_SPACE"));
        assertThat(said.stream()
                        .filter(line -> line.startsWith("failed"))
                        .findFirst()
                        .orElseThrow())
                .contains("free some space");
        int acknowledged = acknowledged(said);
        List<Reading> articles = Child.articles(7);
        try (Record open = Record.open(record, Record.Mode.WRITE)) {
            assertThat(open.stats().articles()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(open.check(done -> {}).faults()).isEmpty();
            assertThat(open.add(articles.subList(0, acknowledged)).added()).isZero();
        }
    }

    @Test
    void aDamagedFileIsSaidToBeDamagedOrAnswersRight() throws Exception {
        Path whole = folder.resolve("whole");
        try (Record record = Record.open(whole, Record.Mode.WRITE)) {
            record.add(Child.articles(9).subList(0, 150));
        }
        String right = run("look", whole.toString()).stream()
                .filter(line -> line.startsWith("check "))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(whole.resolve(Store.FILE));
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS * 2; i++) {
            Path damaged = folder.resolve("d" + i);
            Files.createDirectories(damaged);
            byte[] copy = bytes.clone();
            int at = random.nextInt(bytes.length);
            boolean cut = i % 4 == 3;
            copy[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(damaged.resolve(Store.FILE), cut ? Arrays.copyOf(copy, at) : copy);
            List<String> said = run("look", damaged.toString());
            boolean answered = said.contains(right) || said.stream().anyMatch(line -> line.startsWith("check false"));
            boolean refused = said.stream()
                    .anyMatch(line -> line.startsWith("failed DAMAGED") || line.startsWith("failed NEWER_FORMAT"));
            assertThat(answered || refused).as("byte %d: %s", at, said).isTrue();
        }
    }

    @Test
    void aSecondProcessLearnsWhoHasTheRecord() throws Exception {
        Path held = folder.resolve("held");
        try (Record record = Record.open(held, Record.Mode.WRITE)) {
            record.announce("the test");
            for (String doing : List.of("look", "add")) {
                List<String> said = run(doing, held.toString(), "1", "10");
                assertThat(said)
                        .anyMatch(line -> line.startsWith("failed IN_USE")
                                && line.contains(
                                        "process " + ProcessHandle.current().pid() + " (the test)"));
            }
            assertThat(record.stats().articles()).isZero();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheCause() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "x");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(file.resolve("record"), Record.Mode.WRITE))
                .withMessageContaining("file.txt")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.NOT_WRITABLE));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(file, Record.Mode.WRITE))
                .satisfies(e -> assertThat(e.kind()).isIn(RecordException.Kind.NOT_WRITABLE, RecordException.Kind.IO));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidToBeReadOnly() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false));
        assumeFalse(Files.isWritable(locked), "whoever runs this may write anywhere");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> Record.open(locked.resolve("record"), Record.Mode.WRITE))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.NOT_WRITABLE));
    }
}
