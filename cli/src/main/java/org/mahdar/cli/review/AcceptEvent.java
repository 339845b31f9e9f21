package org.mahdar.cli.review;

import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges an event. */
@Command(
        name = "accept",
        header = "Say that an event is right: it stays when a later coder does not see it.",
        description = {
            "",
            "EVENT is the key of an event: in 'mahdar timeline --json' it stands in reports, claims, event. The id of an episode "
                    + "is the key of its first event.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes accept 3f2a90c1d4e5b677 --by Layla --reason 'read the article'",
            "      prints the verdict with the id by which it can be undone"
        })
final class AcceptEvent extends ReviewAction {

    @Parameters(paramLabel = "EVENT", description = "The event's key.")
    private String event;

    @Mixin
    private AuthorOption author;

    @Override
    public Integer call() {
        try (Record open = write()) {
            tell(open.review().accept(event, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }
}
