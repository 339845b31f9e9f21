package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mahdar.record.store.Sides;

/**
 * Groups events into episodes. Events that are alike enough are linked; the links are followed from the strongest to the
 * weakest, and two groups become one unless something speaks against it. The outcome is a function of the set of events alone:
 * ties are settled by the events' names, never by their order.
 */
final class Grouping {

    /** How alike the first reports of two groups must be for the groups to become one. */
    static final double LEADERS_ENOUGH = 0.42;

    /** Reports of one thing do not date it further apart than this. */
    static final int SPREAD_DAYS = 2;

    /** A reviewer's word is stronger than any likeness. */
    static final double BOND = 2;

    /**
     * Two events that were found to be alike enough.
     *
     * @param one index of the event with the smaller name
     */
    record Link(int one, int other, double score) {

        /** Whether a reviewer made the link. */
        boolean bonded() {
            return score >= BOND;
        }
    }

    /**
     * A set of events that are linked, directly or by way of others, cut into episodes.
     *
     * @param groups the episodes; every event of the component is in one
     * @param followed the links by which the groups came to be
     */
    record Component(List<List<EventCard>> groups, List<Link> followed) {

        /** The number of a component is the smallest among its events. */
        long no() {
            return groups.stream().mapToLong(Grouping::firstNo).min().orElseThrow();
        }
    }

    private static final Comparator<EventCard> FIRST_TOLD = Comparator.comparingInt(
                    (EventCard card) -> card.published() == EventCard.NO_DAY ? Integer.MAX_VALUE : card.published())
            .thenComparing(EventCard::key);

    private final EventCard[] cards;
    private final Bonds bonds;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();

    private Grouping(Collection<EventCard> events, Bonds bonds) {
        this.cards = events.stream()
                .sorted(Comparator.comparing(EventCard::key).thenComparingLong(EventCard::no))
                .toArray(EventCard[]::new);
        this.bonds = bonds;
        this.parent = new int[cards.length];
        for (int i = 0; i < cards.length; i++) {
            parent[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Cuts a set of events into linked components, and these into episodes. */
    static List<Component> of(Collection<EventCard> events, Bonds bonds) {
        Grouping whole = new Grouping(events, bonds);
        List<Link> links = whole.links();
        for (Link link : links) {
            whole.union(whole.find(link.one()), whole.find(link.other()));
        }
        Map<Integer, List<EventCard>> byRoot = new TreeMap<>();
        for (int i = 0; i < whole.cards.length; i++) {
            byRoot.computeIfAbsent(whole.find(i), none -> new ArrayList<>()).add(whole.cards[i]);
        }
        List<Component> components = new ArrayList<>();
        for (List<EventCard> component : byRoot.values()) {
            components.add(
                    component.size() == 1
                            ? new Component(List.of(component), List.of())
                            : new Grouping(component, bonds).cut());
        }
        return components;
    }

    private List<Link> links() {
        Map<Long, Double> scores = new HashMap<>();
        for (List<Integer> block : blocks()) {
            block.sort(Comparator.comparingInt(i -> cards[i].windowStart()));
            for (int x = 0; x < block.size(); x++) {
                int i = block.get(x);
                for (int y = x + 1;
                        y < block.size() && cards[block.get(y)].windowStart() <= cards[i].windowEnd();
                        y++) {
                    keep(scores, i, block.get(y));
                }
            }
        }
        List<Link> bonded = new ArrayList<>();
        bonded((i, j) -> bonded.add(new Link(Math.min(i, j), Math.max(i, j), BOND)));
        List<Link> links = new ArrayList<>(bonded);
        scores.forEach((pair, score) -> links.add(new Link((int) (pair >> 32), pair.intValue(), score)));
        links.sort(Comparator.comparingDouble((Link link) -> -link.score())
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other));
        return links;
    }

    private void keep(Map<Long, Double> scores, int i, int j) {
        double score = Likeness.of(cards[i], cards[j]);
        if (score >= Likeness.ENOUGH) {
            scores.put(pairOf(i, j), score);
        }
    }

    private static long pairOf(int i, int j) {
        return ((long) Math.min(i, j) << 32) | Math.max(i, j);
    }

    /** The events between the same sides; only such can be one. */
    private Collection<List<Integer>> blocks() {
        Map<Sides, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < cards.length; i++) {
            for (Sides sides : cards[i].sides()) {
                blocks.computeIfAbsent(sides, none -> new ArrayList<>()).add(i);
            }
        }
        return blocks.values();
    }

    private void bonded(BiConsumer<Integer, Integer> take) {
        Map<Long, Integer> index = new HashMap<>();
        for (int i = 0; i < cards.length; i++) {
            index.put(cards[i].no(), i);
        }
        for (int i = 0; i < cards.length; i++) {
            for (Long other : bonds.joinedWith(cards[i].no())) {
                Integer j = index.get(other);
                if (j != null && j != i) {
                    take.accept(i, j);
                }
            }
        }
    }

    /** First what the reports themselves show, then what reviewers joined: a verdict joins whole episodes. */
    private Component cut() {
        List<Link> links = links();
        List<Link> followed = new ArrayList<>();
        for (boolean bonded : new boolean[] {false, true}) {
            for (Link link : links) {
                int one = find(link.one());
                int other = find(link.other());
                if (one != other && link.bonded() == bonded && mayJoin(one, other, bonded)) {
                    union(one, other);
                    followed.add(link);
                }
            }
        }
        List<List<EventCard>> groups = new ArrayList<>();
        for (int i = 0; i < cards.length; i++) {
            if (find(i) == i) {
                groups.add(members.get(i).stream().map(index -> cards[index]).toList());
            }
        }
        return new Component(groups, followed);
    }

    private boolean mayJoin(int one, int other, boolean bonded) {
        List<Integer> left = members.get(one);
        List<Integer> right = members.get(other);
        if (bonds.anyParted() && anyParted(left, right)) {
            return false;
        }
        return bonded
                || (!shareArticle(left, right)
                        && spread(left, right) <= SPREAD_DAYS
                        && Likeness.of(cards[leader(left)], cards[leader(right)]) >= LEADERS_ENOUGH);
    }

    private boolean anyParted(List<Integer> left, List<Integer> right) {
        return left.stream().anyMatch(i -> right.stream().anyMatch(j -> bonds.areParted(cards[i].no(), cards[j].no())));
    }

    /** The reader holds each thing once, so two events of one article are two things. */
    private boolean shareArticle(List<Integer> left, List<Integer> right) {
        Set<Integer> articles = new HashSet<>();
        left.forEach(i -> articles.add(cards[i].article()));
        return right.stream().anyMatch(i -> articles.contains(cards[i].article()));
    }

    private int spread(List<Integer> left, List<Integer> right) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (List<Integer> side : List.of(left, right)) {
            for (int i : side) {
                if (cards[i].onOneDay()) {
                    first = Math.min(first, cards[i].first());
                    last = Math.max(last, cards[i].first());
                }
            }
        }
        return last < first ? 0 : last - first;
    }

    private int leader(List<Integer> group) {
        return group.stream()
                .min(Comparator.comparing(i -> cards[i], FIRST_TOLD))
                .orElseThrow();
    }

    private int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[i] = root;
        return root;
    }

    /** The smaller index stays the root, so that the outcome does not depend on which side came first. */
    private void union(int one, int other) {
        if (one == other) {
            return;
        }
        int root = Math.min(one, other);
        int child = Math.max(one, other);
        parent[child] = root;
        members.get(root).addAll(members.get(child));
        members.set(child, List.of());
    }

    /** The number of an episode is the smallest among its events. */
    static long firstNo(List<EventCard> group) {
        return group.stream().mapToLong(EventCard::no).min().orElseThrow();
    }
}
