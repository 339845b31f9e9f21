package org.mahdar.cli.record;

import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Code;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeJson;
import org.mahdar.record.episode.EpisodeQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what happened between two sides. */
@Command(
        name = "timeline",
        header = "Print what happened between two sides, oldest first.",
        description = {
            "",
            "Each entry is one thing that happened, with every report that tells it and the sentences in which it does. Reports "
                    + "that copy each other count once.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar timeline USA BLR --record minutes",
            "      all that the record knows of the United States and Belarus",
            "  mahdar timeline USA BLR --record minutes --from 2019-09 --to 2020 --json",
            "      from 1 September 2019 to 31 December 2020, one JSON object a line",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged or in use."
        })
public final class TimelineCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "A",
            converter = CodeConverter.class,
            description = "One side, as USA or BLR.OPP.")
    private Code one;

    @Parameters(index = "1", paramLabel = "B", converter = CodeConverter.class, description = "The other side.")
    private Code other;

    @Mixin
    private Question asked;

    @Mixin
    private DaysOption days;

    /** A command that prints there. */
    public TimelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        days.check();
        EpisodeJson writer = new EpisodeJson();
        try (Record open = asked.open("mahdar timeline", terminal)) {
            Page<Episode> episodes =
                    open.episodes(EpisodeQuery.between(one, other).withDays(days.first(), days.last()));
            for (Episode episode : episodes.items()) {
                terminal.out()
                        .line(asked.wantsJson() ? SafeText.json(writer.toJson(episode)) : EpisodeText.of(episode));
            }
            terminal.out().flush();
            if (episodes.items().isEmpty()) {
                terminal.say("nothing between " + one + " and " + other + " is kept in " + asked.folder()
                        + (days.given() ? " for that time" : ""));
            }
        }
        return ExitStatus.DONE;
    }
}
