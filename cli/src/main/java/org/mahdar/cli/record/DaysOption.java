package org.mahdar.cli.record;

import java.time.LocalDate;
import org.mahdar.model.PartialDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A stretch of days. */
public final class DaysOption {

    @Option(
            names = "--from",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "From this year, month or day on.")
    private PartialDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "To the end of this year, month or day.")
    private PartialDate to;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Says so when the stretch ends before it begins. */
    public void check() {
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new ParameterException(spec.commandLine(), "--from " + from + " lies after --to " + to);
        }
    }

    /** Whether an end of it was given. */
    public boolean given() {
        return from != null || to != null;
    }

    /** The first day, or null for any. */
    public LocalDate first() {
        return from == null ? null : from.first();
    }

    /** The last day, or null for any. */
    public LocalDate last() {
        return to == null ? null : to.last();
    }
}
