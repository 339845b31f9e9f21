package org.mahdar.server.episode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.EventType;
import org.mahdar.model.Quad;
import org.mahdar.model.Status;
import org.mahdar.server.page.Params;

/**
 * What a form of filters shows as chosen.
 *
 * @param counts how many episodes each type has without the choice of types, or empty where that is not known
 */
public record Filter(
        Set<EventType> types,
        Set<Status> statuses,
        String from,
        String to,
        String actor,
        String recipient,
        String outlet,
        String words,
        Map<EventType, Long> counts) {

    public Filter {
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        counts = Map.copyOf(counts);
    }

    /** What a request chose. */
    public static Filter of(Params params) {
        return new Filter(
                params.types("type"),
                params.statuses("status"),
                params.text("from", ""),
                params.text("to", ""),
                params.text("actor", ""),
                params.text("recipient", ""),
                params.text("outlet", ""),
                params.text("q", ""),
                Map.of());
    }

    public Filter withCounts(Map<EventType, Long> known) {
        return new Filter(types, statuses, from, to, actor, recipient, outlet, words, known);
    }

    /** Whether anything is chosen at all. */
    public boolean isSet() {
        return !(types.isEmpty() && statuses.isEmpty() && (from + to + actor + recipient + outlet + words).isEmpty());
    }

    /** The types of each class, in PLOVER's order. */
    public static Map<Quad, List<EventType>> byQuad() {
        Map<Quad, List<EventType>> types = new EnumMap<>(Quad.class);
        for (Quad quad : Quad.values()) {
            types.put(
                    quad,
                    List.of(EventType.values()).stream()
                            .filter(type -> type.quad() == quad)
                            .toList());
        }
        return types;
    }
}
