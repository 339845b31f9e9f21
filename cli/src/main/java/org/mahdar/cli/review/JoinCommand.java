package org.mahdar.cli.review;

import java.util.List;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Joins episodes or people. */
@Command(
        name = "join",
        header = "Say that several episodes are one, or several people one person.",
        description = {"", "It can be undone; nothing is merged that could not be parted again.", ""},
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes join episodes 3f2a90c1d4e5b677 a0b1c2d3e4f50617",
            "      the ids stand in 'mahdar timeline'",
            "  mahdar review --record minutes join people 77e0c5a2b3d40918 0c11d2e3f4a5b697",
            "      the ids stand in 'mahdar people NAME' and 'mahdar people --json'"
        })
final class JoinCommand extends ReviewAction {

    /** What can be joined and parted. */
    enum What {
        /** Things that happened. */
        EPISODES,
        /** Persons. */
        PEOPLE
    }

    @Parameters(index = "0", paramLabel = "WHAT", converter = WhatConverter.class, description = "episodes or people.")
    private What what;

    @Parameters(index = "1..*", arity = "2..*", paramLabel = "ID", description = "Two ids or more.")
    private List<String> ids;

    @Mixin
    private AuthorOption author;

    @Override
    public Integer call() {
        try (Record open = write()) {
            tell(
                    what == What.EPISODES
                            ? open.review().joinEpisodes(ids, author.author(), author.reason())
                            : open.review().joinPeople(ids, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }
}
