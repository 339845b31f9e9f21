package org.mahdar.record.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;

/**
 * One thing that happened between sides, and every report that tells it. Where reports differ, the fields give what most
 * independent reports say and {@code differences} list the rest.
 *
 * @param id a name that stays as long as the first report of the episode does
 * @param date when, as the reports tell it, or null
 * @param at the day by which the episode stands in a timeline: the first day the date may mean, else the day of the first
 *     report; null when no report has a date either
 * @param score -10 to 10
 * @param confidence 0 to 1: the probability that at least one of the independent reports was read rightly
 * @param reports the articles that tell it, first published first
 * @param independent how many reports there are when copies of one text count once
 * @param differences what the reports do not agree on
 */
public record Episode(
        String id,
        EventType type,
        Mode mode,
        List<Code> actors,
        List<Code> recipients,
        Status status,
        PartialDate date,
        LocalDate at,
        String place,
        Count count,
        double score,
        Scope scope,
        double confidence,
        List<Report> reports,
        int independent,
        List<Difference> differences) {

    public Episode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        reports = List.copyOf(reports);
        differences = List.copyOf(differences);
    }

    /** All claims of all reports, in the order of the reports. */
    public List<Claim> claims() {
        return reports.stream().flatMap(report -> report.claims().stream()).toList();
    }

    /** The ids of the frames that found it, each once, in the order of the reports. */
    public List<String> rules() {
        return claims().stream().map(claim -> claim.event().rule()).distinct().toList();
    }
}
