package org.mahdar.cli.review;

import java.util.List;
import org.mahdar.cli.review.JoinCommand.What;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Parts an episode or a person. */
@Command(
        name = "part",
        header = "Say that some events of an episode are another one, or some names of a person another person's.",
        description = {"", "Name some of the parts and not all. It can be undone.", ""},
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes part episode 3f2a90c1d4e5b677 a0b1c2d3e4f50617",
            "      takes that event out of the episode; keys of events stand in 'mahdar timeline --json'",
            "  mahdar review --record minutes part person 77e0c5a2b3d40918 0c11d2e3f4a5b697",
            "      that spelling of the name means somebody else; ids of names stand in 'mahdar people NAME'"
        })
final class PartCommand extends ReviewAction {

    @Parameters(index = "0", paramLabel = "WHAT", converter = WhatConverter.class, description = "episode or person.")
    private What what;

    @Parameters(index = "1", paramLabel = "ID", description = "Which one.")
    private String id;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "PART", description = "Keys of events, or ids of names.")
    private List<String> parts;

    @Mixin
    private AuthorOption author;

    @Override
    public Integer call() {
        try (Record open = write()) {
            tell(
                    what == What.EPISODES
                            ? open.review().partEpisode(id, parts, author.author(), author.reason())
                            : open.review().partPerson(id, parts, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }
}
