package org.mahdar.cli.reading;

import org.mahdar.model.Scope;
import picocli.CommandLine.Option;

/** Whether acts inside one country are read too. */
public final class ScopeOption {

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            converter = ScopeConverter.class,
            defaultValue = "international",
            description = "international (the default) or all: with all, acts inside one country too, marked "
                    + "\"scope\": \"domestic\", and force and protest whose sides no word tells, marked \"unknown\". "
                    + "Their confidence is not calibrated.")
    private Scope scope;

    /** {@link Scope#DOMESTIC} where acts inside one country are wanted too. */
    public Scope scope() {
        return scope;
    }
}
