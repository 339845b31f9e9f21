package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Count;
import org.mahdar.model.PartialDate;

/**
 * One matter in a ledger as it stands on the day asked for.
 *
 * @param holder the principal whose doing it is; of a mutual matter the first in alphabetical order
 * @param towards the other principal, or the empty string
 * @param subject the object or issue, or the empty string for the matter as a whole
 * @param state how it stands; the words are those of {@link State}
 * @param since since when it stands so, or null where no report tells
 * @param count a figure, or null
 * @param details further facts by name: measure, in_return, since, level, levels, topics, place, outcomes, words, speaker …
 * @param pending what was announced and has not come about by the day asked for, or null
 * @param steps how it came to stand so, the oldest first
 * @param lastReport the day of the latest report it rests on, or null
 * @param gaps what the reports do not tell
 */
public record Entry(
        String holder,
        String towards,
        String subject,
        State state,
        PartialDate since,
        Count count,
        Map<String, String> details,
        Change pending,
        List<Step> steps,
        LocalDate lastReport,
        List<Gap> gaps) {

    public Entry {
        details = Map.copyOf(details);
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }
}
