package org.mahdar.cli;

import org.mahdar.cli.terminal.Terminal;

/** The process: the only place that ends it. */
public final class Main {

    private Main() {}

    /** Runs the command line of this process. */
    public static void main(String[] arguments) {
        System.exit(Mahdar.run(Terminal.ofProcess(), arguments));
    }
}
