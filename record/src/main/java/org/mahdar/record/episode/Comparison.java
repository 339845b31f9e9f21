package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.record.store.Sides;

/** Compares each of some events with every other. Only events between the same sides, told on the same days, can be one. */
final class Comparison {

    /** A stretch of days on which an event may be told; a vague one has two. */
    private record Window(EventCard card, int from, int to) {}

    private record Pair(long one, long other) {}

    private final Likeness likeness;
    private final Likes likes;
    private final Set<Pair> compared = new HashSet<>();

    private Comparison(Likeness likeness, Likes likes) {
        this.likeness = likeness;
        this.likes = likes;
    }

    /** Tells which of these events are alike; all of them are then known. */
    static void learn(Collection<EventCard> events, Likes likes) {
        learn(events, likes, Likeness.bundled());
    }

    /** The same by other weights than those of the program. */
    static void learn(Collection<EventCard> events, Likes likes, Likeness likeness) {
        likes.know(events);
        Comparison comparison = new Comparison(likeness, likes);
        Map<Sides, List<EventCard>> blocks = new HashMap<>();
        for (EventCard event : events) {
            for (Sides sides : event.act().sides()) {
                blocks.computeIfAbsent(sides, none -> new ArrayList<>()).add(event);
            }
        }
        blocks.values().forEach(comparison::compare);
    }

    private void compare(List<EventCard> block) {
        List<Window> windows = new ArrayList<>();
        for (EventCard card : block) {
            for (Days.Stretch days : card.days().stretches()) {
                windows.add(new Window(card, days.from(), days.to()));
            }
        }
        windows.sort(Comparator.comparingInt(Window::from));
        for (int x = 0; x < windows.size(); x++) {
            Window first = windows.get(x);
            for (int y = x + 1; y < windows.size() && windows.get(y).from() <= first.to(); y++) {
                compare(first.card(), windows.get(y).card());
            }
        }
    }

    private void compare(EventCard one, EventCard other) {
        Pair pair = new Pair(Math.min(one.no(), other.no()), Math.max(one.no(), other.no()));
        if (one.no() != other.no() && !compared.contains(pair)) {
            double score = likeness.between(one, other);
            if (score > 0) {
                compared.add(pair);
                likes.put(one.no(), other.no(), score);
            }
        }
    }
}
