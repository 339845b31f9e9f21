package org.mahdar.cli.reading;

import org.mahdar.cli.terminal.ExitStatus;

/**
 * What a run over some paths came to.
 *
 * @param articles how many were read
 * @param failures how many inputs failed
 */
public record Tally(long articles, long failures) {

    /** What the process says to its caller. */
    public int exitStatus() {
        return failures == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
}
