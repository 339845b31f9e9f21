package org.mahdar.record.episode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.record.episode.GroupedEvents.Grouped;

/**
 * Learns {@code likeness.tsv} from events that annotators grouped, and says how well events are grouped with it.
 *
 * <pre>
 * LikenessTrainer train LIKENESS.tsv GROUPS.jsonl READINGS.jsonl ARTICLES.jsonl…
 * LikenessTrainer score GROUPS.jsonl READINGS.jsonl ARTICLES.jsonl…
 * </pre>
 *
 * {@code READINGS} is what {@code mahdar read --json} says of the articles, {@code ARTICLES} what {@code AnnotationJoin} wrote. Both are learned from,
 * events as they were annotated and as they were read. {@code score} gives each week twice: by the weights of the program, which know it, and by weights
 * learned from the other weeks alone. Deterministic.
 */
public final class LikenessTrainer {

    /** How strongly weights are held near zero. */
    private static final double RIDGE = 2;

    private static final int STEPS = 12;

    /** A group of more events than this counts no more for each that is added: one event that all report would be all that is learned. */
    private static final double LARGE = 60;

    /** Nor do sides of which more events of a quad class are told: crises would be all that is learned. */
    private static final double MANY = 3;

    private final GroupedEvents grouped;
    private final Path readings;

    private LikenessTrainer(List<String> files) throws IOException {
        this.grouped = new GroupedEvents(
                Path.of(files.get(0)), files.stream().skip(2).map(Path::of).toList());
        this.readings = Path.of(files.get(1));
    }

    /** Runs the trainer; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            throw new IllegalArgumentException(
                    "usage: train LIKENESS.tsv GROUPS READINGS ARTICLES… | score GROUPS READINGS ARTICLES…");
        }
        List<String> all = List.of(args);
        if (args[0].equals("train")) {
            LikenessTrainer trainer = new LikenessTrainer(all.subList(2, all.size()));
            Files.write(Path.of(args[1]), lines(trainer.learn(List.copyOf(trainer.grouped.weeks()))));
        } else {
            new LikenessTrainer(all.subList(1, all.size())).score();
        }
    }

    private List<List<Grouped>> events(String week) throws IOException {
        return List.of(grouped.annotated(week), grouped.read(week, readings));
    }

    private void score() throws IOException {
        for (String week : grouped.weeks()) {
            List<String> others = new ArrayList<>(grouped.weeks());
            others.remove(week);
            Likeness unseen = new Likeness(learn(others));
            List<List<Grouped>> events = events(week);
            for (int i = 0; i < events.size(); i++) {
                String what = week + (i == 0 ? " annotated" : " read");
                say(what + ", weights of the program", PairScore.of(events.get(i), Likeness.bundled()));
                say(what + ", weights of other weeks", PairScore.of(events.get(i), unseen));
            }
        }
    }

    private static void say(String what, PairScore score) {
        System.out.println(what + ": " + score);
    }

    /** The weights learned from these weeks, by Newton's method. */
    private double[] learn(List<String> weeks) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String week : weeks) {
            for (List<Grouped> events : events(week)) {
                examples(events, examples);
            }
        }
        double[] weights = new double[Sign.VALUES];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            double[][] curve = new double[weights.length][weights.length];
            for (int i = 0; i < weights.length; i++) {
                gradient[i] = RIDGE * weights[i];
                curve[i][i] = RIDGE;
            }
            examples.forEach(example -> example.add(weights, gradient, curve));
            double[] change = Cholesky.solve(curve, gradient);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= change[i];
            }
        }
        return weights;
    }

    /**
     * Two events that could be one.
     *
     * @param weight how much the example counts
     */
    private record Example(int[] at, double[] much, double weight, boolean one) {

        void add(double[] weights, double[] gradient, double[][] curve) {
            double sum = 0;
            for (int i = 0; i < at.length; i++) {
                sum += weights[at[i]] * much[i];
            }
            double likely = 1 / (1 + Math.exp(-sum));
            double miss = weight * (likely - (one ? 1 : 0));
            double bend = weight * likely * (1 - likely);
            for (int i = 0; i < at.length; i++) {
                gradient[at[i]] += miss * much[i];
                double[] row = curve[at[i]];
                for (int k = 0; k < at.length; k++) {
                    row[at[k]] += bend * much[i] * much[k];
                }
            }
        }
    }

    private static void examples(List<Grouped> events, List<Example> into) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<String, Integer> between = new HashMap<>();
        events.forEach(event -> {
            sizes.merge(event.group(), 1, Integer::sum);
            between.merge(sides(event), 1, Integer::sum);
        });
        for (int i = 0; i < events.size(); i++) {
            for (int k = i + 1; k < events.size(); k++) {
                Grouped one = events.get(i);
                Grouped other = events.get(k);
                if (one.card().couldBe(other.card())) {
                    boolean same = one.isOneWith(other);
                    double many = Math.max(between.get(sides(one)), between.get(sides(other)));
                    double weight = Math.min(1, MANY / many)
                            * (same ? Math.sqrt(Math.min(1, LARGE / sizes.get(one.group()))) : 1);
                    into.add(example(one.card(), other.card(), weight, same));
                }
            }
        }
    }

    private static String sides(Grouped event) {
        return event.card().act().type().quad()
                + String.join(" ", event.card().act().parties());
    }

    private static Example example(EventCard one, EventCard other, double weight, boolean same) {
        int[] at = new int[Sign.values().length * 2];
        double[] much = new double[at.length];
        int[] size = new int[1];
        Signs.of(one, other, (place, value) -> {
            if (value != 0) {
                at[size[0]] = place;
                much[size[0]++] = value;
            }
        });
        return new Example(Arrays.copyOf(at, size[0]), Arrays.copyOf(much, size[0]), weight, same);
    }

    private static List<String> lines(double[] weights) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What each sign adds to the log odds that two events of different articles are one, see Sign and Signs.");
        lines.add("# Learned by LikenessTrainer from annotations/same-event-2018.jsonl; do not change by hand.");
        for (Sign sign : Sign.values()) {
            for (int i = 0; i < sign.labels().size(); i++) {
                lines.add(sign.label()
                        + '\t'
                        + sign.labels().get(i)
                        + '\t'
                        + String.format(Locale.ROOT, "%.3f", weights[sign.at(i)]));
            }
        }
        return lines;
    }
}
