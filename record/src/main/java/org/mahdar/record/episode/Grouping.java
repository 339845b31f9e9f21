package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
     * Two events that were found to be alike enough.
     *
     * @param one index of the event with the smaller name
     */
    record Link(int one, int other, double score) implements Comparable<Link> {

        /** The strongest first. */
        @Override
        public int compareTo(Link link) {
            if (score != link.score) {
                return Double.compare(link.score, score);
            }
            return one == link.one ? Integer.compare(other, link.other) : Integer.compare(one, link.one);
        }

        /** Whether a reviewer made the link. */
        boolean bonded() {
            return score >= BOND;
        }
    }

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
    private final Bonds bonds;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();
    /** For each group, the sums of the links to other groups. */
    private final List<Sums> told = new ArrayList<>();

    private Grouping(Collection<EventCard> events, Bonds bonds) {
        this.cards = events.stream()
                .sorted(Comparator.comparing(EventCard::key).thenComparingLong(EventCard::no))
                .toArray(EventCard[]::new);
        this.bonds = bonds;
        this.parent = new int[cards.length];
        for (int i = 0; i < cards.length; i++) {
            parent[i] = i;
            members.add(new ArrayList<>(List.of(i)));
            told.add(new Sums());
        }
    }

    /** Cuts a set of events into linked components, and these into episodes; each event is compared with every other. */
    static List<Component> of(Collection<EventCard> events, Bonds bonds) {
        return of(events, bonds, Likeness.bundled());
    }

    /** The same by other weights than those of the program. */
    static List<Component> of(Collection<EventCard> events, Bonds bonds, Likeness likeness) {
        Grouping whole = new Grouping(events, bonds);
        List<Link> alike = new ArrayList<>();
        whole.compare(likeness, alike::add);
        return whole.cut(whole.inOrder(alike));
    }

    /**
     * The same for events whose likes are known.
     *
     * @param events with every event, every one that is linked with it
     */
    static List<Component> of(Collection<EventCard> events, Bonds bonds, Likes likes) {
        Grouping whole = new Grouping(events, bonds);
        List<Link> alike = new ArrayList<>();
        Map<Long, Integer> index = whole.index();
        for (int i = 0; i < whole.cards.length; i++) {
            int one = i;
            likes.each(whole.cards[i].no(), (no, score) -> {
                Integer other = index.get(no);
                if (other != null && one < other) {
                    alike.add(new Link(one, other, score));
                }
            });
        }
        return whole.cut(whole.inOrder(alike));
    }

    /** Compares each of these events with every other and tells which are alike; the likes of all of them are then known. */
    static void learn(Collection<EventCard> events, Likes likes) {
        Grouping whole = new Grouping(events, new Bonds());
        likes.know(events.stream().map(EventCard::no).toList());
        whole.compare(
                Likeness.bundled(),
                link -> likes.put(whole.cards[link.one()].no(), whole.cards[link.other()].no(), link.score()));
    }

    private void compare(Likeness likeness, Consumer<Link> take) {
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
        scores.forEach((pair, score) -> take.accept(new Link((int) (pair >> 32), pair.intValue(), score)));
    }

    /** These links and those that reviewers made, the strongest first. */
    private List<Link> inOrder(List<Link> alike) {
        List<Link> links = new ArrayList<>(alike);
        bonded((i, j) -> links.add(new Link(Math.min(i, j), Math.max(i, j), BOND)));
        links.sort(null);
        return links;
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

    private void bonded(BiConsumer<Integer, Integer> take) {
        Map<Long, Integer> index = index();
        for (int i = 0; i < cards.length; i++) {
            for (Long other : bonds.joinedWith(cards[i].no())) {
                Integer j = index.get(other);
                if (j != null && j != i) {
                    take.accept(i, j);
                }
            }
        }
    }

    private Map<Long, Integer> index() {
        Map<Long, Integer> index = new HashMap<>();
        for (int i = 0; i < cards.length; i++) {
            index.put(cards[i].no(), i);
        }
        return index;
    }

    /** First what the reports themselves show, then what reviewers joined: a verdict joins whole episodes. */
    private List<Component> cut(List<Link> links) {
        int[] component = components(links);
        links.stream().filter(link -> !link.bonded()).forEach(link -> {
            told.get(link.one()).add(link.other(), link.score());
            told.get(link.other()).add(link.one(), link.score());
        });
        for (boolean bonded : new boolean[] {false, true}) {
            for (Link link : links) {
                int one = find(parent, link.one());
                int other = find(parent, link.other());
                if (one != other && link.bonded() == bonded && mayJoin(one, other, bonded)) {
                    union(one, other);
                }
            }
        }
        Map<Integer, List<List<EventCard>>> groups = new TreeMap<>();
        for (int i = 0; i < cards.length; i++) {
            if (find(parent, i) == i) {
                groups.computeIfAbsent(find(component, i), none -> new ArrayList<>())
                        .add(members.get(i).stream().map(index -> cards[index]).toList());
            }
        }
        return groups.values().stream().map(Component::of).toList();
    }

    /** For each event another one of its component, or itself; see {@link #find}. */
    private int[] components(List<Link> links) {
        int[] component = parent.clone();
        for (Link link : links) {
            int one = find(component, link.one());
            int other = find(component, link.other());
            component[Math.max(one, other)] = Math.min(one, other);
        }
        return component;
    }

    private boolean mayJoin(int one, int other, boolean bonded) {
        List<Integer> left = members.get(one);
        List<Integer> right = members.get(other);
        if (bonds.anyParted() && anyParted(left, right)) {
            return false;
        }
        return bonded || (mean(one, other) >= MEAN_ENOUGH && spread(left, right) <= EventCard.MOST_DAYS);
    }

    private boolean anyParted(List<Integer> left, List<Integer> right) {
        return left.stream().anyMatch(i -> right.stream().anyMatch(j -> bonds.areParted(cards[i].no(), cards[j].no())));
    }

    /** How alike the events of two groups are in the mean; those that are not linked count as unlike. */
    private double mean(int one, int other) {
        return told.get(one).of(other)
                / ((double) members.get(one).size() * members.get(other).size());
    }

    private int spread(List<Integer> left, List<Integer> right) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (List<Integer> side : List.of(left, right)) {
            for (int i : side) {
                Days days = cards[i].days();
                if (days.onOneDay()) {
                    first = Math.min(first, days.first());
                    last = Math.max(last, days.first());
                }
            }
        }
        return last < first ? 0 : last - first;
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
        told.set(child, new Sums());
    }

    /** The number of an episode is the smallest among its events. */
    static long firstNo(List<EventCard> group) {
        return group.stream().mapToLong(EventCard::no).min().orElseThrow();
    }
}
