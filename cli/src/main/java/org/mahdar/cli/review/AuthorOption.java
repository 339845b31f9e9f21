package org.mahdar.cli.review;

import picocli.CommandLine.Option;

/** Who judges, and why. */
final class AuthorOption {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who judges. Default: the name you are logged in with.")
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason;

    String author() {
        return author;
    }

    String reason() {
        return reason;
    }
}
