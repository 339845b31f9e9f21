package org.mahdar.record.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.store.Cells;

/** Makes an episode of the reports that tell it. The same reports, in any order, give the same episode. */
final class Assembly {

    private static final Comparator<Report> FIRST_PUBLISHED = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report::key);

    private final List<Report> reports;

    private Assembly(List<Report> reports) {
        this.reports = reports;
    }

    /** The episode that these reports tell; there is at least one claim. */
    static Episode of(List<Report> reports) {
        if (reports.size() == 1 && reports.get(0).claims().size() == 1) {
            return single(reports.get(0).withCopyGroup(1));
        }
        return new Assembly(renumbered(reports.stream().sorted(FIRST_PUBLISHED).toList())).episode();
    }

    /** What all the votes come to where there is one voice, as of most episodes. */
    private static Episode single(Report report) {
        Claim claim = report.claims().get(0);
        Event event = claim.event();
        return new Episode(
                claim.key(),
                event.type(),
                event.mode(),
                event.actors(),
                event.recipients(),
                event.status(),
                event.date(),
                at(event.date(), report),
                event.place(),
                event.count(),
                event.score(),
                event.scope(),
                rounded(1 - event.confidence()),
                List.of(report),
                1,
                List.of());
    }

    /** Groups of copies are numbered 1, 2, … in the order of the reports, so that nothing tells how the file numbers them. */
    private static List<Report> renumbered(List<Report> reports) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Report> all = new ArrayList<>();
        for (Report report : reports) {
            Integer number = numbers.computeIfAbsent(report.copyGroup(), none -> numbers.size() + 1);
            all.add(report.withCopyGroup(number));
        }
        return all;
    }

    private Episode episode() {
        String kind = vote(Assembly::kind).winner();
        EventType type = EventType.valueOf(kind.substring(0, kind.indexOf('/')));
        Mode mode = mode(type);
        Event sides = sides(kind);
        Status status = Status.ofLabel(vote(event -> event.status().label()).winner());
        PartialDate date = date();
        return new Episode(
                reports.get(0).claims().get(0).key(),
                type,
                mode,
                sides.actors(),
                sides.recipients(),
                status,
                date,
                at(date, reports.get(0)),
                place(),
                count(),
                mode == null ? type.score() : mode.score(),
                Scope.valueOf(vote(event -> event.scope().name()).winner()),
                confidence(),
                reports,
                (int) reports.stream().map(Report::copyGroup).distinct().count(),
                differences(date));
    }

    private static String kind(Event event) {
        return event.type() + "/" + parties(event.actors()) + ">" + parties(event.recipients());
    }

    private static String parties(List<Code> codes) {
        return codes.stream()
                .map(Code::principal)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** The mode of the type that won; reports that tell none leave it open. */
    private Mode mode(EventType type) {
        String label = vote(event -> event.type() == type && event.mode() != null
                        ? event.mode().label()
                        : null)
                .winner();
        return label == null ? null : Mode.of(type, label).orElseThrow();
    }

    /** The claim whose sides are told in the words used most, among those that say what most say. */
    private Event sides(String kind) {
        Vote exact = vote(event ->
                kind(event).equals(kind) ? Cells.codes(event.actors()) + ">" + Cells.codes(event.recipients()) : null);
        String chosen = exact.winner();
        return reports.stream()
                .flatMap(report -> report.claims().stream())
                .map(Claim::event)
                .filter(event -> chosen.equals(Cells.codes(event.actors()) + ">" + Cells.codes(event.recipients())))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The date that most reports agree with; among such the most precise, then the earliest. A month with which all its days agree
     * gives way to one of them that half of those who name a day in it tell, and so does a year to a month.
     */
    private PartialDate date() {
        Vote vote = vote(event -> Cells.text(event.date()));
        PartialDate best = null;
        long bestRank = -1;
        for (String told : vote.ranking()) {
            PartialDate date = PartialDate.parse(told);
            long agreeing = supporting(vote, date::agreesWith);
            long rank = (vote.reviewed(told) ? 1L << 40 : 0) + agreeing * 4 + (told.length() - 4) / 3;
            if (rank > bestRank || (rank == bestRank && date.compareTo(best) < 0)) {
                best = date;
                bestRank = rank;
            }
        }
        return best == null || vote.reviewed(best.toString()) ? best : closer(vote, best);
    }

    private static PartialDate closer(Vote vote, PartialDate date) {
        PartialDate best = null;
        long most = 0;
        for (String told : vote.ranking()) {
            PartialDate inside = PartialDate.parse(told);
            long support = isWithin(inside, date)
                    ? supporting(vote, other -> inside.equals(other) || isWithin(other, inside))
                    : 0;
            if (support > most || (support == most && support > 0 && inside.compareTo(best) < 0)) {
                best = inside;
                most = support;
            }
        }
        boolean half = most * 2 >= supporting(vote, other -> isWithin(other, date));
        return best == null || !half ? date : closer(vote, best);
    }

    /** Whether the first is the second told more precisely. */
    private static boolean isWithin(PartialDate one, PartialDate other) {
        return !one.equals(other)
                && !one.first().isBefore(other.first())
                && !one.last().isAfter(other.last());
    }

    private static long supporting(Vote vote, Predicate<PartialDate> what) {
        return vote.ranking().stream()
                .filter(told -> what.test(PartialDate.parse(told)))
                .mapToLong(vote::support)
                .sum();
    }

    private static LocalDate at(PartialDate date, Report firstPublished) {
        if (date != null) {
            return date.first();
        }
        PartialDate published = firstPublished.published();
        return published == null ? null : published.first();
    }

    private String place() {
        Vote named = vote(event -> event.place() == null || isCode(event.place()) ? null : event.place());
        return named.answers() > 0 ? named.winner() : vote(Event::place).winner();
    }

    private static boolean isCode(String place) {
        return place.chars().allMatch(c -> c < 0x80);
    }

    private Count count() {
        Vote vote = vote(event -> event.count() == null ? null : text(event.count()));
        String chosen = vote.winner();
        if (chosen == null) {
            return null;
        }
        return reports.stream()
                .flatMap(report -> report.claims().stream())
                .map(claim -> claim.event().count())
                .filter(Objects::nonNull)
                .filter(count -> text(count).equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Count count) {
        String value = count.value() == Math.rint(count.value())
                ? Long.toString((long) count.value())
                : Double.toString(count.value());
        String bound = count.bound() == Count.Bound.EXACT ? "" : count.bound().label() + " ";
        return bound + value + " " + count.unit();
    }

    private double confidence() {
        Map<Integer, Double> byGroup = new HashMap<>();
        each((report, claim) -> byGroup.merge(report.copyGroup(), claim.event().confidence(), Math::max));
        double none = byGroup.values().stream().sorted().mapToDouble(c -> 1 - c).reduce(1, (a, b) -> a * b);
        return rounded(none);
    }

    private static double rounded(double none) {
        return Math.round((1 - none) * 1000) / 1000.0;
    }

    private List<Difference> differences(PartialDate chosen) {
        List<Difference> all = new ArrayList<>();
        add(all, "count", differingCounts());
        add(all, "status", vote(event -> event.status().label()));
        Vote dates = vote(event -> Cells.text(event.date()));
        if (dates.ranking().stream().anyMatch(told -> !PartialDate.parse(told).agreesWith(chosen))) {
            add(all, "date", dates);
        }
        add(all, "place", differingPlaces());
        add(all, "type", vote(event -> event.type().name()));
        add(all, "actors", vote(event -> parties(event.actors())));
        add(all, "recipients", vote(event -> parties(event.recipients())));
        return all;
    }

    private static void add(List<Difference> all, String field, Vote vote) {
        if (vote.answers() > 1) {
            all.add(vote.difference(field));
        }
    }

    /** Figures of the unit that most reports use; other units are other facts, not other versions. */
    private Vote differingCounts() {
        String unit = vote(event -> event.count() == null ? null : event.count().unit())
                .winner();
        return vote(event -> event.count() == null || !event.count().unit().equals(unit) ? null : text(event.count()));
    }

    private Vote differingPlaces() {
        Map<String, String> spelling = new HashMap<>();
        each((report, claim) -> {
            String place = claim.event().place();
            if (place != null) {
                spelling.merge(Folding.fold(place), place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return vote(event ->
                event.place() == null || isCode(event.place()) ? null : spelling.get(Folding.fold(event.place())));
    }

    private Vote vote(Function<Event, String> answer) {
        Vote vote = new Vote();
        each((report, claim) -> {
            String value = answer.apply(claim.event());
            if (value != null) {
                vote.cast(value, report, claim);
            }
        });
        return vote;
    }

    private void each(BiConsumer<Report, Claim> take) {
        for (Report report : reports) {
            for (Claim claim : report.claims()) {
                take.accept(report, claim);
            }
        }
    }
}
