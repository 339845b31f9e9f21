package org.mahdar.cli.reading;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many threads read. */
public final class ThreadsOption {

    private static final int MOST = 1024;

    @Spec(Target.MIXEE)
    private CommandSpec mixee;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that read; the result is the same with any number. Default: all cores.")
    void setThreads(int n) {
        if (n < 1 || n > MOST) {
            throw new ParameterException(mixee.commandLine(), "--threads must be from 1 to " + MOST + "; got: " + n);
        }
        threads = n;
    }

    /** The number asked for, or of the machine's cores. */
    public int threads() {
        return threads;
    }
}
