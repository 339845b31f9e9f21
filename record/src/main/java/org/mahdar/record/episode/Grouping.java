package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.record.store.Sides;

/**
 * Groups events into episodes. Events that are alike enough are linked; the links are followed from the strongest to the
 * weakest, and two groups become one unless something speaks against it. The outcome is a function of the set of events alone:
 * ties are settled by the events' names, never by their order.
 */
final class Grouping {

    /** How alike the events of two groups must be in the mean; those that are not linked count as unlike. */
    static final double MEAN_ENOUGH = 0.15;

    /** A reviewer's word is stronger than any likeness. */
    static final double BOND = 2;

    /**
     * A set of events that are linked, directly or by way of others, cut into episodes.
     *
     * @param no the smallest number among its events
     * @param groups the episodes; every event of the component is in one
     */
    record Component(long no, List<List<EventCard>> groups) {

        static Component of(List<List<EventCard>> groups) {
            return new Component(
                    groups.stream().mapToLong(Grouping::firstNo).min().orElseThrow(), groups);
        }
    }

    private final EventCard[] cards;
    private final Places places;
    private final Bonds bonds;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();
    /** For each group, the first and the last day to which reports date an event of it; without one the first is behind the last. */
    private final int[] first;

    private final int[] last;
    /** For each group, the sums of the links to other groups. */
    private final List<Sums> told = new ArrayList<>();

    private Grouping(Collection<EventCard> events, Bonds bonds) {
        this.cards = events.stream()
                .sorted(Comparator.comparing(EventCard::key).thenComparingLong(EventCard::no))
                .toArray(EventCard[]::new);
        this.places = new Places(cards.length);
        this.bonds = bonds;
        this.parent = new int[cards.length];
        this.first = new int[cards.length];
        this.last = new int[cards.length];
        for (int i = 0; i < cards.length; i++) {
            places.add(cards[i].no());
            parent[i] = i;
            Days days = cards[i].days();
            first[i] = days.onOneDay() ? days.first() : Integer.MAX_VALUE;
            last[i] = days.onOneDay() ? days.first() : Integer.MIN_VALUE;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Cuts a set of events into linked components, and these into episodes; each event is compared with every other. */
    static List<Component> of(Collection<EventCard> events, Bonds bonds) {
        return of(events, bonds, Likeness.bundled());
    }

    /** The same by other weights than those of the program. */
    static List<Component> of(Collection<EventCard> events, Bonds bonds, Likeness likeness) {
        Grouping whole = new Grouping(events, bonds);
        Links alike = new Links();
        whole.compare(likeness, alike::add);
        return whole.cut(alike);
    }

    /**
     * The same for events whose likes are known.
     *
     * @param events with every event, every one that is linked with it
     */
    static List<Component> of(Collection<EventCard> events, Bonds bonds, Likes likes) {
        Grouping whole = new Grouping(events, bonds);
        Links alike = new Links();
        for (int i = 0; i < whole.cards.length; i++) {
            int one = i;
            likes.each(whole.cards[i].no(), (no, score) -> {
                int other = whole.places.of(no);
                if (one < other) {
                    alike.add(one, other, score);
                }
            });
        }
        return whole.cut(alike);
    }

    /** Compares each of these events with every other and tells which are alike; the likes of all of them are then known. */
    static void learn(Collection<EventCard> events, Likes likes) {
        Grouping whole = new Grouping(events, new Bonds());
        likes.know(events.stream().map(EventCard::no).toList());
        whole.compare(
                Likeness.bundled(),
                (one, other, score) -> likes.put(whole.cards[one].no(), whole.cards[other].no(), score));
    }

    private void compare(Likeness likeness, Links.Taker take) {
        Map<Long, Double> scores = new HashMap<>();
        for (List<Integer> block : blocks()) {
            List<Window> windows = windows(block);
            for (int x = 0; x < windows.size(); x++) {
                Window first = windows.get(x);
                for (int y = x + 1; y < windows.size() && windows.get(y).from() <= first.to(); y++) {
                    keep(likeness, scores, first.card(), windows.get(y).card());
                }
            }
        }
        scores.forEach((pair, score) -> take.take((int) (pair >> 32), pair.intValue(), score));
    }

    /** Days on which an event may be told; a vague one has two such stretches. */
    private record Window(int card, int from, int to) {}

    private List<Window> windows(List<Integer> block) {
        List<Window> windows = new ArrayList<>();
        for (int i : block) {
            for (Days.Stretch days : cards[i].days().stretches()) {
                windows.add(new Window(i, days.from(), days.to()));
            }
        }
        windows.sort(Comparator.comparingInt(Window::from));
        return windows;
    }

    private void keep(Likeness likeness, Map<Long, Double> scores, int i, int j) {
        if (i == j || scores.containsKey(pairOf(i, j))) {
            return;
        }
        double score = likeness.between(cards[i], cards[j]);
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
            for (Sides sides : cards[i].act().sides()) {
                blocks.computeIfAbsent(sides, none -> new ArrayList<>()).add(i);
            }
        }
        return blocks.values();
    }

    /** The links that reviewers made. */
    private Links bonded() {
        Links links = new Links();
        for (int i = 0; i < cards.length; i++) {
            for (Long other : bonds.joinedWith(cards[i].no())) {
                int j = places.of(other);
                if (j >= 0 && j != i) {
                    links.add(i, j, BOND);
                }
            }
        }
        return links;
    }

    /** First what the reports themselves show, then what reviewers joined: a verdict joins whole episodes. */
    private List<Component> cut(Links alike) {
        Links joined = bonded();
        alike.sort();
        joined.sort();
        int[] component = parent.clone();
        alike.each((one, other, score) -> connect(component, one, other));
        joined.each((one, other, score) -> connect(component, one, other));
        tell(alike);
        alike.each((one, other, score) -> join(one, other, false));
        joined.each((one, other, score) -> join(one, other, true));
        Map<Integer, List<List<EventCard>>> groups = new TreeMap<>();
        for (int i = 0; i < cards.length; i++) {
            if (find(parent, i) == i) {
                groups.computeIfAbsent(find(component, i), none -> new ArrayList<>())
                        .add(members.get(i).stream().map(index -> cards[index]).toList());
            }
        }
        return groups.values().stream().map(Component::of).toList();
    }

    private static void connect(int[] component, int one, int other) {
        int mine = find(component, one);
        int theirs = find(component, other);
        component[Math.max(mine, theirs)] = Math.min(mine, theirs);
    }

    /** Notes how alike each event is to every other. */
    private void tell(Links alike) {
        int[] linked = new int[cards.length];
        alike.each((one, other, score) -> {
            linked[one]++;
            linked[other]++;
        });
        for (int i = 0; i < linked.length; i++) {
            told.add(new Sums(linked[i]));
        }
        alike.each((one, other, score) -> {
            told.get(one).add(other, score);
            told.get(other).add(one, score);
        });
    }

    private void join(int one, int other, boolean bonded) {
        int mine = find(parent, one);
        int theirs = find(parent, other);
        if (mine != theirs && mayJoin(mine, theirs, bonded)) {
            union(mine, theirs);
        }
    }

    private boolean mayJoin(int one, int other, boolean bonded) {
        if (bonds.anyParted() && anyParted(members.get(one), members.get(other))) {
            return false;
        }
        return bonded || (spread(one, other) <= EventCard.MOST_DAYS && mean(one, other) >= MEAN_ENOUGH);
    }

    private boolean anyParted(List<Integer> left, List<Integer> right) {
        return left.stream().anyMatch(i -> right.stream().anyMatch(j -> bonds.areParted(cards[i].no(), cards[j].no())));
    }

    /** How alike the events of two groups are in the mean; those that are not linked count as unlike. */
    private double mean(int one, int other) {
        return told.get(one).of(other)
                / ((double) members.get(one).size() * members.get(other).size());
    }

    /** How many days lie between the events of two groups that are dated to a day. */
    private int spread(int one, int other) {
        int from = Math.min(first[one], first[other]);
        int to = Math.max(last[one], last[other]);
        return to < from ? 0 : to - from;
    }

    private static int find(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[i] = root;
        return root;
    }

    /** The smaller index stays the root, so that the outcome does not depend on which side came first. */
    private void union(int one, int other) {
        int root = Math.min(one, other);
        int child = Math.max(one, other);
        parent[child] = root;
        first[root] = Math.min(first[root], first[child]);
        last[root] = Math.max(last[root], last[child]);
        members.get(root).addAll(members.get(child));
        members.set(child, List.of());
        Sums toRoot = told.get(root);
        told.get(child).each((group, sum) -> {
            Sums toGroup = told.get(group);
            toGroup.forget(child);
            if (group != root) {
                toRoot.add(group, sum);
                toGroup.add(root, sum);
            }
        });
        told.set(child, new Sums(0));
    }

    /** The number of an episode is the smallest among its events. */
    static long firstNo(List<EventCard> group) {
        return group.stream().mapToLong(EventCard::no).min().orElseThrow();
    }
}
