package org.mahdar.record.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Count;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;

/**
 * Keeps apart what a coder took for one act of an article although its sentences tell of several: what did not happen since a year
 * («ولم يتبادلا السفراء منذ 2008») and what is under way, a sum of years («أكثر من 430 سجينا منذ تموز 2024») and a single release,
 * what is told of now and what a sentence dates by its opening («في نيسان 2019، …»). A ledger that asks what stood on a day needs
 * them apart. The sentences of the event decide, nothing else.
 */
final class Parting {

    private static final String DENIED = "denied";
    private static final String TOTAL = "total";
    private static final String REST = "";
    private static final String PRISONER = "prisoner";

    private final Event event;
    private final Map<String, List<Piece>> parts = new LinkedHashMap<>();

    private Parting(Event event, String text) {
        this.event = event;
        for (Evidence evidence : event.evidence()) {
            Piece piece = new Piece(evidence, Clause.of(evidence, text, ofPeopleHeld(event)));
            parts.computeIfAbsent(kind(piece.says()), none -> new ArrayList<>()).add(piece);
        }
        // A sentence without a figure makes no release beside the sum.
        if (parts.containsKey(TOTAL) && parts.containsKey(REST) && figure(parts.get(REST)) == null) {
            parts.get(TOTAL).addAll(parts.remove(REST));
            parts.get(TOTAL)
                    .sort(Comparator.comparingInt(
                            piece -> piece.evidence().span().start()));
        }
    }

    private static boolean ofPeopleHeld(Event event) {
        boolean counted = event.count() != null && event.count().unit().equals(PRISONER);
        return counted || event.mode() == Mode.RETREAT_RELEASE || event.mode() == Mode.COERCE_ARREST;
    }

    /** The events of a reading, those that hold several acts in parts, in the order in which they came. */
    static List<Event> of(Reading reading) {
        String text = reading.article().text();
        List<Event> all = new ArrayList<>();
        reading.events().forEach(event -> all.addAll(new Parting(event, text).events()));
        return all;
    }

    /** A sentence with what it says of its own. */
    private record Piece(Evidence evidence, Clause says) {}

    private String kind(Clause says) {
        if (says.negated() && event.status() != Status.DENIED) {
            return DENIED;
        }
        if (event.status() != Status.OCCURRED) {
            return REST;
        }
        if (says.isTotal()) {
            return TOTAL;
        }
        boolean another =
                says.opened() != null && (event.date() == null || !says.opened().agreesWith(event.date()));
        return another ? says.opened().toString() : REST;
    }

    private static Clause figure(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::says)
                .filter(says -> says.figure() != null)
                .findFirst()
                .orElse(null);
    }

    private List<Event> events() {
        if (parts.keySet().equals(Set.of(DENIED))) {
            // The coder has read every one of these sentences so.
            return List.of(event);
        }
        List<Event> all = new ArrayList<>();
        parts.forEach((kind, pieces) -> all.add(part(kind, pieces)));
        return all;
    }

    private Event part(String kind, List<Piece> pieces) {
        Count count = parts.size() == 1 && !kind.equals(TOTAL) ? event.count() : count(pieces);
        return switch (kind) {
            case DENIED -> part(pieces, Status.DENIED, pieces.get(0).says().since(), null);
            case TOTAL -> part(pieces, event.status(), total(pieces).since(), count);
            case REST -> part(pieces, coming(pieces) ? Status.PLANNED : event.status(), event.date(), count);
            default -> part(pieces, event.status(), PartialDate.parse(kind), count);
        };
    }

    private static Clause total(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::says)
                .filter(Clause::isTotal)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private boolean coming(List<Piece> pieces) {
        return event.status() == Status.OCCURRED
                && pieces.stream().allMatch(piece -> piece.says().underWay());
    }

    /** The figure of these sentences; the event's own where no sentence of any part names it. */
    private Count count(List<Piece> pieces) {
        Count whole = event.count();
        Clause figured = figure(pieces);
        if (figured != null) {
            return new Count(figured.figure(), whole == null ? PRISONER : whole.unit(), figured.bound());
        }
        boolean elsewhere = parts.values().stream().anyMatch(part -> figure(part) != null);
        return elsewhere
                        || parts.size() > 1
                                && pieces != parts.values().iterator().next()
                ? null
                : whole;
    }

    private Event part(List<Piece> pieces, Status status, PartialDate date, Count count) {
        return new Event(
                event.type(),
                event.mode(),
                event.actors(),
                event.recipients(),
                status,
                date,
                event.place(),
                count,
                event.attributedTo(),
                event.sources(),
                event.scope(),
                event.confidence(),
                pieces.stream().map(Piece::evidence).toList(),
                event.rule());
    }
}
