package org.mahdar.cli;

import picocli.CommandLine.Option;

/** Every command explains itself. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    /** Whether help was asked for. */
    boolean isAsked() {
        return help;
    }
}
