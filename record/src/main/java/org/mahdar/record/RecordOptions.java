package org.mahdar.record;

import java.time.Clock;
import java.util.Objects;

/**
 * How a record behaves; the defaults fit a laptop.
 *
 * @param memoryMegabytes how much memory outside the Java heap the store may use, in megabytes
 * @param threads how many threads the store may use
 * @param clock tells when something was kept or judged
 * @param holder what stands in the message to a second process: who holds the record
 */
public record RecordOptions(int memoryMegabytes, int threads, Clock clock, String holder) {

    public RecordOptions {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(holder, "holder");
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException("a record needs at least 64 MB and 1 thread, not " + memoryMegabytes
                    + " MB and " + threads + " threads");
        }
    }

    /** One gigabyte, all processors, the system's clock. */
    public static RecordOptions defaults() {
        return new RecordOptions(1024, Runtime.getRuntime().availableProcessors(), Clock.systemUTC(), "Mahdar");
    }

    public RecordOptions withClock(Clock other) {
        return new RecordOptions(memoryMegabytes, threads, other, holder);
    }

    public RecordOptions withHolder(String other) {
        return new RecordOptions(memoryMegabytes, threads, clock, other);
    }

    public RecordOptions withMemoryMegabytes(int other) {
        return new RecordOptions(other, threads, clock, holder);
    }
}
