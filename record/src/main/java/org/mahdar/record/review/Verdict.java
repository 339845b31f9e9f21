package org.mahdar.record.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A decision of a person's, with name, time and reason. Of two verdicts that contradict each other the later one counts.
 *
 * @param id made of all the rest: the same verdict has the same id in every record
 */
public record Verdict(String id, Instant at, String author, String reason, Judgement judgement) {

    /** The earlier first; the same order in every record. */
    public static final Comparator<Verdict> IN_TIME =
            Comparator.comparing(Verdict::at).thenComparing(Verdict::id);

    public Verdict {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(judgement, "judgement");
        if (author == null || author.isBlank()) {
            throw new IllegalArgumentException("a verdict needs the name of whoever gives it");
        }
        reason = reason == null ? "" : reason;
    }
}
