package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;

/** Asking in advance. */
class RehearsalTest {

    private static final long QUIET = 20;

    @TempDir
    private Path folder;

    private Record record;
    private final Semaphore asked = new Semaphore(0);

    @BeforeEach
    void keep() {
        record = Record.open(folder, Record.Mode.WRITE);
        record.add(Stories.told());
    }

    @AfterEach
    void end() {
        record.close();
    }

    private void change() {
        String event = record.episodes(org.mahdar.record.episode.EpisodeQuery.all())
                .items()
                .get(0)
                .claims()
                .get(0)
                .key();
        record.review().accept(event, "test", "");
    }

    private boolean wasAsked() throws InterruptedException {
        return asked.tryAcquire(10, TimeUnit.SECONDS);
    }

    @Test
    void itAsksAtTheStartAndAfterEachChange() throws InterruptedException {
        try (Rehearsal rehearsal = new Rehearsal(record, List.of(asked::release), QUIET)) {
            assertThat(wasAsked()).isTrue();
            assertThat(asked.tryAcquire(10 * QUIET, TimeUnit.MILLISECONDS)).isFalse();
            change();
            assertThat(wasAsked()).isTrue();
        }
        change();
        assertThat(asked.tryAcquire(10 * QUIET, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aQuestionThatFailsEndsNothing() throws InterruptedException {
        Runnable fails = () -> {
            asked.release();
            throw new RecordException(RecordException.Kind.IO, "no disk");
        };
        try (Rehearsal rehearsal = new Rehearsal(record, List.of(fails), QUIET)) {
            assertThat(wasAsked()).isTrue();
            change();
            assertThat(wasAsked()).isTrue();
        }
    }

    @Test
    void closingWaitsForTheQuestionUnderWayAndAsksNoOther() throws InterruptedException {
        Semaphore underWay = new Semaphore(0);
        Semaphore others = new Semaphore(0);
        List<String> answered = new java.util.concurrent.CopyOnWriteArrayList<>();
        Rehearsal rehearsal = new Rehearsal(
                record,
                List.of(
                        () -> {
                            underWay.release();
                            record.stats();
                            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                            answered.add("first");
                        },
                        others::release),
                QUIET);
        assertThat(underWay.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        rehearsal.close();
        assertThat(answered).containsExactly("first");
        assertThat(others.tryAcquire()).isFalse();
    }
}
