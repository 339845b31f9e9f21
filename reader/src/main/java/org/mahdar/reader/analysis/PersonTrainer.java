package org.mahdar.reader.analysis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Span;
import org.mahdar.reader.learning.Shares;

/**
 * Trains the model of persons' names: multinomial logistic regression over annotated articles, learned by
 * AdaGrad (Duchi, Hazan, Singer 2011) in the company of its own labels for the words before. The same articles in the same order with the same
 * seed give the same model. One thread.
 */
public final class PersonTrainer {

    /**
     * An annotated article.
     *
     * @param article the text
     * @param names where persons' names stand in it, clitics left out
     * @param ignored stretches that nobody annotated
     */
    public record Example(Article article, List<Span> names, List<Span> ignored) {}

    private record Sample(Analysis analysis, PersonFeatures features, byte[] gold) {}

    private static final int FEWEST_USES = 4;
    private static final int PASSES = 5;
    private static final int RUNS = 4;
    private static final long SEED = 1;
    private static final float RATE = 0.05f;
    private static final float INITIAL = 1e-2f;
    private static final float DECAY = 1e-3f;

    /** What is known so surely teaches nothing more. */
    private static final float LEAST_SLOPE = 1e-3f;

    private final Analyzer analyzer;
    private float[] weights;
    private float[] squares;

    public PersonTrainer(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * Trains a model: {@code MODEL UNANNOTATED.jsonl GOLD.jsonl…}. The first file is written, from the second words are only counted.
     *
     * @throws IllegalArgumentException when a file is missing from the arguments
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: MODEL UNANNOTATED.jsonl GOLD.jsonl…; got: " + List.of(args));
        }
        Analyzer analyzer = new Analyzer(Lexicon.bundled(), null);
        PersonLessons lessons = new PersonLessons(analyzer);
        List<Example> examples = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            examples.addAll(lessons.examples(Path.of(args[i])));
        }
        PersonModel model =
                new PersonTrainer(analyzer).train(examples, lessons.articles(Path.of(args[1])), PASSES, SEED);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            model.write(out);
        }
    }

    /** A model from the examples alone. */
    public PersonModel train(List<Example> examples, int passes, long seed) {
        return train(samples(examples, null), passes, seed, null);
    }

    /**
     * A model from the examples and from words counted in articles that nobody annotated. Words are counted by models that do not know the
     * examples they are used on, so that the model does not trust the counts more than it should.
     */
    public PersonModel train(List<Example> examples, Iterable<Article> others, int passes, long seed) {
        List<Example> even = new ArrayList<>();
        List<Example> odd = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (i % 2 == 0 ? even : odd).add(examples.get(i));
        }
        List<PersonModel> counters =
                List.of(train(even, passes, seed), train(odd, passes, seed), train(examples, passes, seed));
        List<PersonWords> words = count(counters, others);
        List<Sample> samples = samples(even, words.get(2));
        samples.addAll(samples(odd, words.get(2)));
        return train(samples, passes, seed, words.get(2));
    }

    private List<PersonWords> count(List<PersonModel> models, Iterable<Article> articles) {
        List<PersonTagger> taggers = new ArrayList<>();
        List<Map<Integer, int[]>> counts = new ArrayList<>();
        for (PersonModel model : models) {
            taggers.add(new PersonTagger(model));
            counts.add(new HashMap<>());
        }
        for (Article article : articles) {
            Analysis a = analyzer.analyzeWithoutPersons(article);
            for (int m = 0; m < taggers.size(); m++) {
                byte[] labels = taggers.get(m).tag(a);
                for (int t = 0; t < a.size(); t++) {
                    if (PersonTagger.isWord(a, t)) {
                        int hash = PersonFeatures.hash(a.text(), a.stemStart[t], a.stemEnd[t]);
                        int[] count = counts.get(m).computeIfAbsent(hash, key -> new int[3]);
                        count[0]++;
                        count[1] += labels[t] == PersonModel.BEGIN ? 1 : 0;
                        count[2] += labels[t] == PersonModel.INSIDE ? 1 : 0;
                    }
                }
            }
        }
        List<PersonWords> words = new ArrayList<>();
        counts.forEach(count -> words.add(PersonWords.of(count, FEWEST_USES)));
        return words;
    }

    private List<Sample> samples(List<Example> examples, PersonWords words) {
        List<Sample> samples = new ArrayList<>();
        for (Example example : examples) {
            Analysis analysis = analyzer.analyzeWithoutPersons(example.article());
            samples.add(new Sample(analysis, new PersonFeatures(analysis, words), labels(analysis, example)));
        }
        return samples;
    }

    /** The mean of several runs, each in another order, at the ends of all passes but the first: a single one hangs on its order. */
    private PersonModel train(List<Sample> samples, int passes, long seed, PersonWords words) {
        float[] mean = new float[PersonModel.ROWS * PersonModel.LABELS];
        int counted = Math.max(1, passes - 1);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            weights = new float[mean.length];
            squares = new float[mean.length];
            Arrays.fill(squares, INITIAL);
            List<Sample> order = new ArrayList<>(samples);
            for (int pass = 0; pass < passes; pass++) {
                Collections.shuffle(order, random);
                order.forEach(this::learn);
                if (pass >= passes - counted) {
                    addTo(mean, RUNS * counted);
                }
            }
        }
        return PersonModel.of(mean, words);
    }

    /** Adds the weights of one pass to the mean of so many. */
    private void addTo(float[] mean, int passes) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += weights[i] / passes;
        }
    }

    private void learn(Sample sample) {
        Analysis a = sample.analysis;
        int before = PersonModel.OUTSIDE;
        int beforeThat = PersonModel.OUTSIDE;
        double[] scores = new double[PersonModel.LABELS];
        for (int t = 0; t < a.size(); t++) {
            if (!PersonTagger.isWord(a, t)) {
                if (!PersonTagger.joins(a, t)) {
                    beforeThat = before;
                    before = PersonModel.OUTSIDE;
                }
                continue;
            }
            sample.features.at(t, before, beforeThat);
            int guess = guess(sample.features, scores, before);
            int gold = sample.gold[t];
            if (gold >= 0) {
                step(sample.features, scores, gold);
            }
            beforeThat = before;
            before = gold == PersonModel.INSIDE && before == PersonModel.OUTSIDE ? PersonModel.BEGIN : guess;
        }
    }

    /** The label that the tagger would give; leaves the scores of all. */
    private int guess(PersonFeatures features, double[] scores, int before) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < features.count; i++) {
            int at = features.rows[i] * PersonModel.LABELS;
            for (int label = 0; label < PersonModel.LABELS; label++) {
                scores[label] += weights[at + label];
            }
        }
        int best = scores[PersonModel.BEGIN] > scores[PersonModel.OUTSIDE] ? PersonModel.BEGIN : PersonModel.OUTSIDE;
        return before != PersonModel.OUTSIDE && scores[PersonModel.INSIDE] > scores[best] ? PersonModel.INSIDE : best;
    }

    /** One step of AdaGrad towards the label. */
    private void step(PersonFeatures features, double[] scores, int gold) {
        Shares.of(scores);
        for (int label = 0; label < PersonModel.LABELS; label++) {
            float slope = (float) (scores[label] - (label == gold ? 1 : 0));
            if (Math.abs(slope) > LEAST_SLOPE) {
                step(features, label, slope);
            }
        }
    }

    private void step(PersonFeatures features, int label, float slope) {
        for (int i = 0; i < features.count; i++) {
            int at = features.rows[i] * PersonModel.LABELS + label;
            float g = slope + DECAY * weights[at];
            squares[at] += g * g;
            weights[at] -= RATE * g / (float) Math.sqrt(squares[at]);
        }
    }

    /** The labels of the tokens; -1 where nobody annotated. */
    private static byte[] labels(Analysis a, Example example) {
        byte[] labels = new byte[a.size()];
        for (Span span : example.ignored()) {
            fill(a, labels, span, (byte) -1, (byte) -1);
        }
        for (Span span : example.names()) {
            fill(a, labels, span, PersonModel.BEGIN, PersonModel.INSIDE);
        }
        return labels;
    }

    private static void fill(Analysis a, byte[] labels, Span span, byte first, byte later) {
        boolean begun = false;
        int t = a.tokens().tokenAt(a.text().toFolded(span.start()));
        for (; t < a.size() && a.tokens().span(t).start() < span.end(); t++) {
            if (PersonTagger.isWord(a, t)) {
                labels[t] = begun ? later : first;
                begun = true;
            }
        }
    }
}
