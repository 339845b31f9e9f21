package org.mahdar.record.episode;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.record.episode.GroupedEvents.Grouped;

/**
 * How well events are grouped: of the pairs of events of different articles that stand in one episode those that annotators hold for one, and the
 * other way round; and the same without their largest group.
 */
record PairScore(int events, Tally all, Tally butLargest) {

    /**
     * Counts of pairs.
     *
     * @param right those that both hold for one
     * @param told those that stand in one episode
     * @param wanted those that annotators hold for one
     */
    record Tally(long right, long told, long wanted) {

        double f1() {
            return 2.0 * right / (told + wanted);
        }

        Tally with(boolean isTold, boolean isWanted) {
            return new Tally(
                    right + (isTold && isWanted ? 1 : 0), told + (isTold ? 1 : 0), wanted + (isWanted ? 1 : 0));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f (%d right of %d, %d wanted)",
                    right / (double) told,
                    right / (double) wanted,
                    f1(),
                    right,
                    told,
                    wanted);
        }
    }

    static PairScore of(List<Grouped> events, Likeness likeness) {
        Map<Long, Integer> episodes = new HashMap<>();
        int episode = 0;
        List<EventCard> cards = events.stream().map(Grouped::card).toList();
        for (List<Linked> group : Grouping.of(cards, new Bonds(), likeness)) {
            int number = episode++;
            group.forEach(event -> episodes.put(event.no(), number));
        }
        int largest = largest(events);
        Tally all = new Tally(0, 0, 0);
        Tally butLargest = all;
        for (int i = 0; i < events.size(); i++) {
            for (int k = i + 1; k < events.size(); k++) {
                Grouped one = events.get(i);
                Grouped other = events.get(k);
                boolean wanted = one.isOneWith(other);
                boolean told = one.card().article() != other.card().article()
                        && episodes.get(one.card().no())
                                .equals(episodes.get(other.card().no()));
                all = all.with(told, wanted);
                if (one.group() != largest && other.group() != largest) {
                    butLargest = butLargest.with(told, wanted);
                }
            }
        }
        return new PairScore(events.size(), all, butLargest);
    }

    private static int largest(List<Grouped> events) {
        Map<Integer, Integer> sizes = new HashMap<>();
        events.stream()
                .filter(event -> event.group() != GroupedEvents.ALONE)
                .forEach(event -> sizes.merge(event.group(), 1, Integer::sum));
        return sizes.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<Integer, Integer>::getValue))
                .map(Map.Entry::getKey)
                .orElse(GroupedEvents.ALONE);
    }

    @Override
    public String toString() {
        return events + " events, " + all + "; without the largest group " + butLargest;
    }
}
