package org.mahdar.ingest.gzip;

import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/** Stops bombs: more than {@link IngestLimits#inflateRatio()} bytes out of one, past the first free ones. */
public final class InflateGuard {

    private final IngestLimits limits;

    /** A guard with these limits; it keeps no state and serves many streams. */
    public InflateGuard(IngestLimits limits) {
        this.limits = limits;
    }

    /** An {@link InputException} when {@code unpacked} bytes out of {@code packed} are too many. */
    public void check(long packed, long unpacked) throws InputException {
        if (unpacked > limits.inflateFreeBytes() && unpacked > limits.inflateRatio() * Math.max(packed, 1)) {
            throw new InputException(
                    "unpacks to more than " + limits.inflateRatio() + " times its size (" + unpacked + " bytes out of "
                            + packed + "), as archive bombs do",
                    "unpack it yourself if you trust it");
        }
    }
}
