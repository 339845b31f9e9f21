package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.Count;
import org.mahdar.model.PartialDate;

/** Folds the steps of one matter, in the order of time, into the entry that holds on the day asked for. */
abstract class Folder {

    private static final int OLD_DAYS = 366;

    /** In the order of time; on one day what began before what ended. */
    static final Comparator<Step> IN_TIME = Comparator.comparing(
                    Announcing::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(step -> step.date() == null)
            .thenComparing(Step::change)
            .thenComparing(Step::episode, Comparator.nullsLast(Comparator.naturalOrder()));

    private final LocalDate asOf;
    private final List<Step> steps = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, String> details = new TreeMap<>();
    private State state = State.UNKNOWN;
    private PartialDate since;
    private Count count;
    private Change pending;
    private boolean happened;
    private boolean denied;

    Folder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Takes the next step. */
    abstract void take(Step step);

    /** The last word before the entry is made. */
    void finish() {}

    final LocalDate asOf() {
        return asOf;
    }

    final State state() {
        return state;
    }

    /** The matter stands so since that step. */
    final void become(State now, Step step) {
        if (state != now) {
            state = now;
            since = step.date();
        }
        pending = null;
    }

    final void await(Change announced) {
        pending = announced;
    }

    final Change pending() {
        return pending;
    }

    final void count(Count figure) {
        count = figure;
    }

    final void since(PartialDate date) {
        since = date;
    }

    final PartialDate since() {
        return since;
    }

    final void detail(String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    final void gap(Gap.Kind kind, String text) {
        gaps.add(new Gap(kind, text));
    }

    final List<Step> steps() {
        return steps;
    }

    /** The entry of one matter. */
    final Entry fold(List<Step> all) {
        all.stream().sorted(IN_TIME).forEach(step -> {
            steps.add(step);
            step.details().forEach(details::put);
            happened |= step.change() != Change.DENIED;
            denied |= step.change() == Change.DENIED;
            take(step);
        });
        finish();
        commonGaps();
        Step first = steps.get(0);
        return new Entry(
                first.holder(),
                first.towards(),
                first.subject(),
                state,
                since,
                count,
                details,
                pending,
                steps,
                lastReport(),
                gaps);
    }

    private void commonGaps() {
        for (Step step : steps) {
            if (asOf != null
                    && step.date() != null
                    && step.date().last().isAfter(asOf)
                    && !Announcing.is(step.change())) {
                gap(
                        Gap.Kind.VAGUE_DATE,
                        "Reports date " + step.change().label() + " only to " + step.date()
                                + ": it may have come after " + asOf + ".");
            }
        }
        if (steps.stream().mapToInt(Step::independent).sum() == 1) {
            gap(Gap.Kind.ONE_REPORT, "All of it rests on one independent report.");
        }
        LocalDate last = lastReport();
        if (asOf != null && last != null && last.isBefore(asOf.minusDays(OLD_DAYS))) {
            gap(Gap.Kind.OLD, "The last report is of " + last + "; what came after it the record does not know.");
        }
        if (happened && denied) {
            gap(Gap.Kind.CONTRADICTED, "Some reports say that it happened, others that it did not.");
        }
        if (pending != null) {
            gap(Gap.Kind.OUTCOME_UNKNOWN, "Announced: " + pending.label() + "; no report says that it came about.");
        }
    }

    private LocalDate lastReport() {
        return steps.stream()
                .map(Step::firstReport)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
