package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.model.Count;

/** The state machines of the ledgers. */
final class Folders {

    private Folders() {}

    static Folder of(LedgerName ledger, LocalDate asOf) {
        return switch (ledger) {
            case SANCTIONS -> new Sanctions(asOf);
            case DIPLOMATS -> new Diplomats(asOf);
            case PRISONERS -> new Prisoners(asOf);
            case MEETINGS -> new Meetings(asOf);
            case AGREEMENTS -> new Agreements(asOf);
            case POSITIONS -> new Positions(asOf);
        };
    }

    /** Imposed, extended, eased, lifted; what is announced stands apart from what is done. */
    private static final class Sanctions extends Folder {

        private boolean begun;
        /** The days on which reports told of sanctions beside their news. */
        private final Set<LocalDate> beside = new TreeSet<>();

        Sanctions(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            switch (step.change()) {
                case IMPOSED, EXTENDED -> impose(step);
                case IN_FORCE -> stand(step);
                case EASED -> become(State.EASED, step);
                case LIFTED -> become(State.LIFTED, step);
                case THREATENED -> announce(State.THREATENED, step);
                case ANNOUNCED -> announce(State.ANNOUNCED, step);
                case EASING_ANNOUNCED -> awaitEasing(step);
                case DENIED -> {
                    if (state() == State.UNKNOWN) {
                        become(State.DENIED, step);
                    }
                }
                default -> throw new IllegalStateException("no step of sanctions: " + step);
            }
        }

        /** Sanctions told without a date stand beside the story; they do not undo an easing or a lifting. */
        private void impose(Step step) {
            begun |= step.date() != null && step.change() == Change.IMPOSED;
            boolean softened = state() == State.EASED || state() == State.LIFTED;
            if (step.date() != null && !(state() == State.EASED && step.change() == Change.EXTENDED)) {
                become(State.IN_FORCE, step);
            } else if (!softened) {
                become(State.IN_FORCE, step);
            }
        }

        /** They stand, since when is not told; they may be those that are known, or what an easing left of them. */
        private void stand(Step step) {
            if (state() != State.IN_FORCE && state() != State.EASED && state() != State.LIFTED) {
                become(State.IN_FORCE, step);
                since(null);
            }
            if (step.firstReport() != null) {
                beside.add(step.firstReport());
            }
        }

        /** What is to be eased stands: since when, the announcement does not tell. */
        private void awaitEasing(Step step) {
            if (state() == State.UNKNOWN || state() == State.THREATENED || state() == State.ANNOUNCED) {
                become(State.IN_FORCE, step);
                since(null);
            }
            await(step.change());
        }

        private void announce(State announced, Step step) {
            if (state() == State.UNKNOWN || state() == State.THREATENED) {
                become(announced, step);
            } else {
                await(step.change());
            }
        }

        @Override
        void finish() {
            boolean stands = state() == State.IN_FORCE || state() == State.EASED || state() == State.LIFTED;
            if (stands && !begun) {
                gap(Gap.Kind.NO_BEGINNING, "No report in the record says when the sanctions were imposed.");
            }
            if (!beside.isEmpty()) {
                gap(
                        Gap.Kind.NOT_DATED,
                        "Reports of " + beside.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                                + " tell of sanctions beside their news, and no words say since when: they are not counted"
                                + " as new ones.");
            }
        }
    }

    /** Ambassadors, embassies, relations between two sides. */
    private static final class Diplomats extends Folder {

        Diplomats(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            switch (step.change()) {
                case AMBASSADOR_NAMED -> become(State.AMBASSADORS, step);
                case AMBASSADORS_ABSENT -> become(State.NO_AMBASSADORS, step);
                case AMBASSADOR_RECALLED -> become(State.AMBASSADOR_RECALLED, step);
                case EMBASSY_OPENED -> become(State.EMBASSY_OPEN, step);
                case EMBASSY_CLOSED -> become(State.EMBASSY_CLOSED, step);
                case RELATIONS_CUT -> become(State.RELATIONS_CUT, step);
                case RELATIONS_RESTORED -> become(State.RELATIONS, step);
                case RETURN_ANNOUNCED -> await(step.change());
                case DIPLOMATS_EXPELLED, SUMMONED, DENIED ->
                    detail("incident", step.change().label());
                default -> throw new IllegalStateException("no step of diplomats: " + step);
            }
        }

        @Override
        void finish() {
            if (state() == State.UNKNOWN) {
                gap(Gap.Kind.NO_BEGINNING, "No report in the record says at which level the sides keep relations.");
            }
        }
    }

    /** Releases one by one, and what reports give as the sum of all since some day. */
    private static final class Prisoners extends Folder {

        private final List<Count> single = new ArrayList<>();
        private int withoutFigure;
        private Step total;

        Prisoners(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            switch (step.change()) {
                case RELEASED -> {
                    become(State.RELEASED, step);
                    add(step);
                }
                case TOTAL_SINCE -> total(step);
                case TAKEN -> become(State.TAKEN, step);
                case RELEASE_ANNOUNCED -> await(step.change());
                case DENIED -> {
                    if (state() == State.UNKNOWN) {
                        become(State.DENIED, step);
                    }
                }
                default -> throw new IllegalStateException("no step of prisoners: " + step);
            }
        }

        private void add(Step step) {
            if (step.count() == null) {
                withoutFigure++;
            } else {
                single.add(step.count());
            }
        }

        /** The latest report of a sum holds the earlier ones. */
        private void total(Step step) {
            if (state() == State.UNKNOWN) {
                become(State.RELEASED, step);
            }
            boolean later = total == null
                    || (step.firstReport() != null
                            && total.firstReport() != null
                            && !step.firstReport().isBefore(total.firstReport()));
            if (later) {
                total = step;
            }
        }

        @Override
        void finish() {
            double sum = single.stream().mapToDouble(Count::value).sum();
            detail("releases", Integer.toString(single.size() + withoutFigure));
            if (!single.isEmpty()) {
                detail("released_in_single_releases", Long.toString(Math.round(sum)));
            }
            if (total != null) {
                count(total.count());
                detail("total", Long.toString(Math.round(total.count().value())));
                detail("total_bound", total.count().bound().label());
                detail("total_since", total.date() == null ? null : total.date().toString());
                detail(
                        "total_told",
                        total.firstReport() == null ? null : total.firstReport().toString());
            } else if (!single.isEmpty()) {
                boolean exact = single.size() == 1 && withoutFigure == 0;
                count(exact ? single.get(0) : new Count(sum, single.get(0).unit(), Count.Bound.AT_LEAST));
            }
            if (withoutFigure > 0) {
                gap(Gap.Kind.NO_FIGURE, "For " + withoutFigure + " of the releases no report gives a figure.");
            }
        }
    }

    /** One meeting, or one plan for one. */
    private static final class Meetings extends Folder {

        Meetings(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            switch (step.change()) {
                case HELD -> become(State.HELD, step);
                case PLANNED -> plan(State.PLANNED, step);
                case CONSIDERED -> plan(State.CONSIDERED, step);
                case CANCELLED -> become(State.CANCELLED, step);
                case DENIED -> become(State.DENIED, step);
                default -> throw new IllegalStateException("no step of meetings: " + step);
            }
        }

        /** A plan whose meeting was held has come about. */
        private void plan(State planned, Step step) {
            if (state() == State.UNKNOWN) {
                become(planned, step);
            }
        }

        @Override
        void finish() {
            LocalDate due = steps().get(0).latest();
            boolean open = state() == State.PLANNED || state() == State.CONSIDERED;
            if (open && due != null && asOf() != null && due.isBefore(asOf())) {
                gap(
                        Gap.Kind.OUTCOME_UNKNOWN,
                        "Planned for " + steps().get(0).date() + "; no report says that it took place.");
            }
        }
    }

    /** Offered, agreed, signed, left; the last word counts. */
    private static final class Agreements extends Folder {

        Agreements(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            switch (step.change()) {
                case OFFERED -> soften(State.OFFERED, step);
                case CONSIDERED -> soften(State.CONSIDERED, step);
                case EXPECTED -> soften(State.EXPECTED, step);
                case AGREED -> soften(State.AGREED, step);
                case SIGNED -> become(State.SIGNED, step);
                case REFUSED -> become(State.REFUSED, step);
                case LEFT -> become(State.LEFT, step);
                case DENIED -> {
                    if (state() == State.UNKNOWN) {
                        become(State.DENIED, step);
                    }
                }
                default -> throw new IllegalStateException("no step of agreements: " + step);
            }
        }

        /** Talk of a further agreement does not undo a signed one. */
        private void soften(State now, Step step) {
            if (state() == State.SIGNED) {
                await(step.change());
            } else {
                become(now, step);
            }
        }
    }

    /** What a side last said or did about an issue. */
    private static final class Positions extends Folder {

        Positions(LocalDate asOf) {
            super(asOf);
        }

        @Override
        void take(Step step) {
            State said = switch (step.change()) {
                case FOR -> State.FOR;
                case AGAINST -> State.AGAINST;
                case DEMANDS -> State.DEMANDS;
                default -> State.SAYS;
            };
            // Words show what a side thinks, but the coder does not judge them: they do not undo a stance that an act
            // shows.
            if (said != State.SAYS || state() == State.UNKNOWN) {
                become(said, step);
            }
        }
    }
}
