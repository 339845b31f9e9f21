package org.mahdar.record.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Reading;
import org.mahdar.record.Corpus;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.World;
import org.mahdar.record.check.CheckReport;

/** A process of its own that works on a record until it is done, fails or is killed. */
public final class Child {

    private Child() {}

    /**
     * {@code add FOLDER SEED BATCH}: adds the articles of a world and says so; {@code add-drawn FOLDER DRAWN BATCH}: those that
     * {@link Corpus#draw} wrote; {@code look FOLDER}: says what a record holds.
     */
    public static void main(String[] args) throws IOException {
        try {
            if (args[0].equals("add")) {
                add(Path.of(args[1]), articles(Long.parseLong(args[2])), Integer.parseInt(args[3]));
            } else if (args[0].equals("add-drawn")) {
                add(Path.of(args[1]), Corpus.read(Path.of(args[2])), Integer.parseInt(args[3]));
            } else {
                look(Path.of(args[1]));
            }
        } catch (RecordException e) {
            System.out.println("failed " + e.kind() + " " + e.getMessage());
        }
        System.out.println("end");
    }

    static List<Reading> articles(long seed) {
        return new World(seed, 200, 40).articles(2000);
    }

    private static void add(Path folder, List<Reading> articles, int batch) {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            System.out.println("open");
            for (int at = 0; at < articles.size(); at += batch) {
                List<Reading> some = articles.subList(at, Math.min(articles.size(), at + batch));
                if (some.stream().allMatch(one -> record.holds(one.article().text()))) {
                    continue;
                }
                record.add(some);
                System.out.println("ack " + (at + some.size()));
            }
        }
    }

    private static void look(Path folder) {
        try (Record record = Record.open(folder, Record.Mode.READ)) {
            CheckReport report = record.check(done -> {});
            System.out.println("check " + report.isWhole() + " " + record.stats());
        }
    }

    /** Starts such a process; what it says goes to the file, its temporary files stand beside it. */
    static Process start(Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.add("-Djava.io.tmpdir=" + said.toAbsolutePath().getParent());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
